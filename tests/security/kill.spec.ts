import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { untilHealthy } from '../../scripts/lib/processes.mjs';
import { randomPassword, randomSecret } from '../../scripts/lib/settings.mjs';
import { signIn } from '../../scripts/lib/sign-in.mjs';
import { folderWithCluster } from '../support/places';
import {
  type AppProcess,
  type RunningSimulator,
  type Settings,
  spawnApp,
  startSimulator,
} from '../support/servers';

test.describe.configure({ timeout: 600_000 });

const rounds = 20;
const writers = 4;

let simulator: RunningSimulator;
let running: AppProcess | undefined;
test.beforeAll(async () => {
  simulator = await startSimulator();
});
test.afterEach(async () => {
  await running?.stop();
});
test.afterAll(() => simulator.close());

/** Starts the app on the same folder as before, with the same secrets, and signs in. */
async function start(settings: Settings) {
  const app = await spawnApp(settings);
  running = app;
  await untilHealthy(`${app.url}/api/health`, app);
  const cookie = await signIn(app.url, { email: settings.ADMIN_EMAIL, password: settings.ADMIN_PASSWORD });
  const call = (method: string, path: string, body?: object) =>
    fetch(`${app.url}${path}`, {
      method,
      headers: { cookie, origin: app.url, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return { app, call };
}

type Call = Awaited<ReturnType<typeof start>>['call'];

async function roomOf(call: Call): Promise<string> {
  const made = await call('POST', '/api/rooms', { name: `room-${randomBytes(5).toString('hex')}` });
  const { id } = (await made.json()) as { id: string };
  return id;
}

/** Puts people on a roster, several at once and one after the other, until the app is gone. Notes who was acknowledged. */
async function write(
  call: Call,
  roomId: string,
  acknowledged: string[],
  enough: number,
): Promise<() => Promise<void>> {
  let begun: () => void;
  const busy = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const until = acknowledged.length + enough;
  let gone = false;
  const one = async () => {
    while (!gone) {
      const userId = `stu-${randomBytes(8).toString('hex')}`;
      const answer = await call('POST', `/api/rooms/${roomId}/roster`, {
        people: [{ userId, name: 'Ben Hansen' }],
      }).catch(() => null);
      // A refused connection, or an answer that breaks off: nothing was promised.
      const text = await answer?.text().catch(() => null);
      if (!answer || text === null) return;
      if (answer.status === 201) acknowledged.push(userId);
      if (acknowledged.length >= until) begun();
    }
  };
  const all = Promise.all(Array.from({ length: writers }, one));
  await Promise.race([busy, all]);
  return async () => {
    gone = true;
    await all;
  };
}

async function onRoster(call: Call, roomId: string): Promise<Set<string>> {
  const answer = await call('GET', `/api/rooms/${roomId}/roster`);
  const { people } = (await answer.json()) as { people: { userId: string }[] };
  return new Set(people.map(({ userId }) => userId));
}

for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  test(`${signal} ${rounds} times while it writes: it starts each time, and nothing acknowledged is lost`, async () => {
    const { place, drop } = await folderWithCluster();
    const settings: Settings = {
      DATA_DIR: place.dataDir,
      DATABASE_URL: '',
      NEXTAUTH_SECRET: randomSecret(),
      ADMIN_EMAIL: 'head@school.example',
      ADMIN_PASSWORD: randomPassword(),
      APP_ACCESS_KEY: simulator.accessKey,
      APP_SECRET: simulator.secret,
      HMS_API_URL: `${simulator.url}/v2`,
    };
    const acknowledged: string[] = [];
    let roomId = '';
    for (let round = 1; round <= rounds; round += 1) {
      const { app, call } = await start(settings);
      roomId ||= await roomOf(call);
      const there = await onRoster(call, roomId);
      expect(
        acknowledged.filter((userId) => !there.has(userId)),
        `before round ${round}`,
      ).toEqual([]);
      const over = await write(call, roomId, acknowledged, 5 + round);
      // Somewhere inside of what it is doing.
      await pause(Math.random() * 30);
      app.kill(signal);
      const ended = await app.exited;
      if (signal === 'SIGTERM')
        expect(ended, `round ${round}: ${await app.log()}`).toEqual({ code: 0, signal: null });
      await over();
      await app.stop();
    }
    const { call } = await start(settings);
    const there = await onRoster(call, roomId);
    expect(acknowledged.length).toBeGreaterThan(rounds * 10);
    expect(acknowledged.filter((userId) => !there.has(userId))).toEqual([]);
    await running?.stop();
    await drop();
  });
}
