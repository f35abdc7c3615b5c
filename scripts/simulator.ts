import { createSimulator } from '@/lib/hms/simulator';
import { serve } from '@/lib/hms/simulator/server';

/** `npm run simulator`: the 100ms stand-in on its own, by the real clock. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const { PORT, APP_ACCESS_KEY, APP_SECRET, SIMULATOR_CONTROL, SIMULATOR_WORLD, SIMULATOR_SEED } = process.env;
const port = Number(PORT || 4100);
const world = SIMULATOR_WORLD || 'school';

if (!APP_ACCESS_KEY || !APP_SECRET) {
  stop('The simulator needs APP_ACCESS_KEY and APP_SECRET: any values, the same as the app has.');
}
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop('PORT must be a number from 0 to 65535.');
if (world !== 'school' && world !== 'empty') stop('SIMULATOR_WORLD must be "school" or "empty".');

const { handle } = createSimulator({
  accessKey: APP_ACCESS_KEY,
  secret: APP_SECRET,
  seed: SIMULATOR_SEED || 'rollcall',
  startTime: Date.now(),
  now: Date.now,
  control: SIMULATOR_CONTROL === '1',
  world,
});

const server = await serve(handle, { port }).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    stop(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`);
  if (error.code === 'EACCES') stop(`Port ${port} may not be used. Set PORT to one above 1023.`);
  throw error;
});
console.log(`Simulator ready on ${server.url}/v2`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
