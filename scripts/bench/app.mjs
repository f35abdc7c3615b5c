// Rollcall and its neighbours as child processes, on free loopback ports, with nothing of this machine's settings.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../lib/ports.mjs';
import { start } from '../lib/processes.mjs';
import { environmentOf, randomPassword, randomSecret } from '../lib/settings.mjs';
import { signIn as signInAt } from '../lib/sign-in.mjs';
import { processorTime } from './processor.mjs';

const patience = 60_000;

/** A folder that goes with the scope. */
export async function temporaryFolder(scope) {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'));
  scope.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * A child of this scope that listens on `PORT`; resolves when `path` is answered with `status`. Says how many milliseconds
 * that took by the clock, and how many of them the processor worked for it (null where the system does not tell).
 */
export async function startServer(scope, commandLine, settings, { path, status = 200 }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const env = environmentOf({
    NODE_ENV: 'production',
    HOSTNAME: '127.0.0.1',
    PORT: `${port}`,
    NEXTAUTH_URL: url,
    ...settings,
  });
  const child = start([process.execPath, ...commandLine], { env });
  scope.defer(() => child.stop());
  await untilAnswered(url + path, status, child);
  const readyAfter = performance.now() - began;
  return { url, pid: child.pid, readyAfter, processor: await processorTime(child.pid) };
}

async function untilAnswered(url, status, child) {
  let over = false;
  child.exited.then(() => {
    over = true;
  });
  const deadline = Date.now() + patience;
  while (!over && Date.now() < deadline) {
    const answered = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (answered === status) return;
    await pause(10);
  }
  throw new Error(
    `A server did not start. It said: ${child.output().trim().split('\n').slice(-5).join(' ')}`,
  );
}

export const newKeys = () => ({ APP_ACCESS_KEY: randomSecret(), APP_SECRET: randomSecret() });
export const newAdmin = () => ({ ADMIN_EMAIL: 'head@school.example', ADMIN_PASSWORD: randomPassword() });

/** The production build, on the database of `settings` (`DATA_DIR` or `DATABASE_URL`). */
export async function startApp(scope, settings) {
  const own = {
    ...newKeys(),
    ...newAdmin(),
    // Nobody listens there.
    HMS_API_URL: 'http://127.0.0.1:9/v2',
    NEXTAUTH_SECRET: randomSecret(),
    TIME_ZONE: 'Europe/Berlin',
    ...settings,
  };
  const app = await startServer(scope, ['scripts/start.mjs'], own, { path: '/api/health' });
  return { ...app, settings: own };
}

/** Nothing in it is open to strangers: that it says so means it is there. */
export function startSimulator(scope, keys) {
  const program = ['--import', 'tsx', 'scripts/simulator.ts'];
  return startServer(scope, program, { ...keys, SIMULATOR_CONTROL: '1' }, { path: '/v2/rooms', status: 401 });
}

/** The cookie of the admin, through the real door. */
export const signIn = ({ url, settings }) =>
  signInAt(url, { email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD });
