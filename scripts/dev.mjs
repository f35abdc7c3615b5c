// npm run dev: next dev, with the simulator as 100ms unless real credentials are set.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bold, giveUp, say } from './lib/console.mjs';
import { freePort, isPortFree } from './lib/ports.mjs';
import { program, run, start } from './lib/processes.mjs';
import { randomPassword, randomSecret } from './lib/settings.mjs';

const port = process.env.PORT || '3000';
if (!(await isPortFree(Number(port)))) giveUp(`Port ${port} is taken. Choose another: PORT=3001 npm run dev`);

// Looked at with Next's own loader, then left for Next to load: so it still notices when the files change.
const nextEnv = createRequire(createRequire(import.meta.url).resolve('next/package.json'))('@next/env');
const { combinedEnv: given } = nextEnv.loadEnvConfig(process.cwd(), true, {
  info() {},
  error: console.error,
});
nextEnv.resetEnv();

const dataDir = given.DATA_DIR || '.data/dev';
const secrets = await keptSecrets(dataDir);
const defaults = {
  DATA_DIR: dataDir,
  NEXTAUTH_URL: `http://localhost:${port}`,
  NEXTAUTH_SECRET: secrets.session,
  TIME_ZONE: 'Europe/Berlin',
  ...(given.ADMIN_EMAIL || given.ADMIN_PASSWORD
    ? {}
    : { ADMIN_EMAIL: 'dev@school.example', ADMIN_PASSWORD: secrets.password }),
};

const simulator = given.APP_ACCESS_KEY && given.APP_SECRET ? null : await startSimulator();
const missing = Object.entries(defaults).filter(([name]) => !given[name]);
const settings = Object.fromEntries(missing);
if (settings.ADMIN_EMAIL) {
  say(
    `\n  ${bold('Sign in')} as ${settings.ADMIN_EMAIL} with ${settings.ADMIN_PASSWORD} (first start in ${dataDir}).\n`,
  );
}

process.on('exit', () => simulator?.kill('SIGTERM'));
const env = { ...process.env, ...settings, NEXT_TELEMETRY_DISABLED: '1' };
process.exit(await run([...program('next'), 'dev', '-p', port, '-H', '127.0.0.1'], { env }));

async function startSimulator() {
  const simulatorPort = await freePort();
  defaults.APP_ACCESS_KEY = given.APP_ACCESS_KEY || randomSecret();
  defaults.APP_SECRET = given.APP_SECRET || randomSecret();
  defaults.HMS_API_URL = `http://127.0.0.1:${simulatorPort}/v2`;
  defaults.HMS_MEETING_URL = 'https://demo.app.100ms.live/meeting/{code}?userId={userId}&name={name}';
  const { APP_ACCESS_KEY, APP_SECRET } = defaults;
  say(`100ms is the simulator (set APP_ACCESS_KEY and APP_SECRET for the real one).`);
  return start([process.execPath, '--import', 'tsx', 'scripts/simulator.ts'], {
    env: { ...process.env, APP_ACCESS_KEY, APP_SECRET, PORT: `${simulatorPort}` },
    log: process.stderr,
  });
}

/** Made once and kept beside the database, so that a restart signs nobody out. */
async function keptSecrets(folder) {
  const path = join(folder, 'dev-secrets.json');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept) return JSON.parse(kept);
  const made = { session: randomSecret(), password: randomPassword() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(made), { mode: 0o600 });
  return made;
}
