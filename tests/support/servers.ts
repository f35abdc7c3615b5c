import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulator, type SimulatorOptions } from '@/lib/hms/simulator';
import { serve } from '@/lib/hms/simulator/server';
import { freePort } from '../../scripts/lib/ports.mjs';
import { start, untilHealthy } from '../../scripts/lib/processes.mjs';
import { environmentOf, randomPassword, randomSecret } from '../../scripts/lib/settings.mjs';
import { emptyPlace, type TestPlace } from './places';

export type RunningSimulator = {
  /** Without `/v2`; the control routes are under `/control`. */
  url: string;
  accessKey: string;
  secret: string;
  close(): Promise<void>;
};

/** A simulator in this process, on the real clock unless `now` says otherwise, with the control routes open. */
export async function startSimulator(options: Partial<SimulatorOptions> = {}): Promise<RunningSimulator> {
  const keys = { accessKey: randomSecret(), secret: randomSecret() };
  const { handle } = createSimulator({
    ...keys,
    seed: 'tests',
    startTime: Date.now(),
    now: Date.now,
    control: true,
    ...options,
  });
  const { url, close } = await serve(handle, { host: '127.0.0.1', port: 0 });
  return { url: url.replace(/\/$/, ''), ...keys, close };
}

export type Settings = Record<string, string>;
export type AppProcess = {
  url: string;
  pid: number | undefined;
  admin: { email: string; password: string };
  settings: Settings;
  /** The file that holds all the app has said. */
  logPath: string;
  log(): Promise<string>;
  /** Resolves when the process has ended, however it ended. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): boolean;
  stop(): Promise<void>;
};

/**
 * The built app as a child process on a free loopback port, with an empty database of its own and these settings.
 * An empty value unsets a variable. Does not wait: see `startApp`.
 */
export async function spawnApp(overrides: Settings = {}): Promise<AppProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const admin = { email: 'head@school.example', password: randomPassword() };
  const database = await placeUnless(overrides);
  const settings = {
    PORT: `${port}`,
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomSecret(),
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    APP_ACCESS_KEY: randomSecret(),
    APP_SECRET: randomSecret(),
    // Nobody listens there: a test that forgets its simulator reaches no one outside.
    HMS_API_URL: 'http://127.0.0.1:9/v2',
    TIME_ZONE: 'Europe/Berlin',
    ...database?.settings,
    ...overrides,
  };
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-app-'));
  const logPath = join(folder, 'app.log');
  const log = createWriteStream(logPath);
  const child = start([process.execPath, 'scripts/start.mjs'], { env: environmentOf(settings), log });
  return {
    url,
    pid: child.pid,
    admin,
    settings,
    logPath,
    log: async () => {
      // Behind what is still on its way to the file.
      await new Promise((written) => (log.writable ? log.write('', written) : written(undefined)));
      return readFile(logPath, 'utf8');
    },
    exited: child.exited,
    kill: child.kill,
    stop: async () => {
      await child.stop();
      await new Promise((closed) => log.end(closed));
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As `spawnApp`, and waits until it is healthy. Throws with what it said when it is not. */
export async function startApp(overrides: Settings = {}): Promise<AppProcess> {
  const app = await spawnApp(overrides);
  try {
    await untilHealthy(`${app.url}/api/health`, app);
    return app;
  } catch (error) {
    const said = await app.log();
    await app.stop();
    throw new Error(`The app did not start. ${error instanceof Error ? error.message : ''}\n${said}`);
  }
}

export type Pair = { app: AppProcess; simulator: RunningSimulator; stop(): Promise<void> };

/** An app and the simulator it talks to, of one's own: for tests that break things. */
export async function startPair(
  overrides: Settings = {},
  world: Partial<SimulatorOptions> = {},
): Promise<Pair> {
  const simulator = await startSimulator(world);
  const app = await startApp({
    APP_ACCESS_KEY: simulator.accessKey,
    APP_SECRET: simulator.secret,
    HMS_API_URL: `${simulator.url}/v2`,
    HMS_MEETING_URL: 'https://school.example/meeting/{code}?userId={userId}&name={name}',
    ...overrides,
  });
  const stop = async () => {
    await app.stop();
    await simulator.close();
  };
  return { app, simulator, stop };
}

async function placeUnless(
  overrides: Settings,
): Promise<{ settings: Settings; drop: TestPlace['drop'] } | null> {
  if ('DATABASE_URL' in overrides || 'DATA_DIR' in overrides) return null;
  const { place, drop } = await emptyPlace();
  const settings: Settings = 'url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir };
  return { settings, drop };
}
