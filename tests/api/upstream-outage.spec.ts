import { expect, test } from '@playwright/test';
import { openDatabase } from '@/lib/db/open';
import { rooms, scans } from '@/lib/db/schema';
import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type Api, asAdmin, elsewhere, failure, makeRoom, Simulator } from '../support/fixtures';
import { emptyPlace, type TestPlace } from '../support/places';
import {
  type AppProcess,
  type RunningSimulator,
  type Settings,
  startApp,
  startSimulator,
} from '../support/servers';

// An app whose index is old, as after a night, while 100ms is out of reach.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let database: TestPlace;
let simulator: RunningSimulator;
let app: AppProcess;
let ada: Api;
let upstream: Simulator;
let room: Room;

const start = async () => {
  const { place } = database;
  const settings: Settings = 'url' in place ? { DATABASE_URL: place.url } : { DATA_DIR: place.dataDir };
  const { accessKey, secret, url } = simulator;
  app = await startApp({
    ...settings,
    ADMIN_PASSWORD: 'a-password-for-outages',
    APP_ACCESS_KEY: accessKey,
    APP_SECRET: secret,
    HMS_API_URL: `${url}/v2`,
  });
  ada = await asAdmin({ url: app.url, admin: { ...app.admin, password: 'a-password-for-outages' } });
};

const stop = async () => {
  await ada.dispose();
  await app.stop();
};

test.beforeAll(async () => {
  simulator = await startSimulator({ world: 'empty' });
  upstream = new Simulator(simulator.url);
  database = await emptyPlace();
  await start();
  room = await makeRoom(ada);
  await stop();
  const { db, close } = await openDatabase(database.place);
  const earlier = new Date(Date.now() - 10 * 60_000);
  await db.update(rooms).set({ readAt: earlier });
  await db.update(scans).set({ startedAt: earlier, finishedAt: earlier });
  await close();
  await upstream.fault({ kind: 'status', status: 503 });
  await start();
});

test.afterAll(async () => {
  await stop();
  await simulator.close();
  await database.drop();
});

const names = async () => (await ada.get<RoomPage>('/api/rooms')).body.rooms.map(({ name }) => name);

test('what is known is shown, and nothing is decided by it', async () => {
  expect(await names()).toEqual([room.name]);
  expect(await ada.get(`/api/rooms/${room.id}`)).toMatchObject({ status: 200, body: { name: room.name } });
  const tokens = await ada.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' });
  expect(tokens).toMatchObject(failure(503, 'unavailable'));
  expect(await ada.patch(`/api/rooms/${room.id}`, { enabled: false })).toMatchObject(
    failure(503, 'unavailable'),
  );
  expect(await ada.get(`/api/rooms/${'f'.repeat(24)}`)).toMatchObject(failure(503, 'unavailable'));
  for (const page of ['/rooms', `/rooms/${room.id}`, `/rooms/${room.id}/join`]) {
    expect((await ada.get(page)).status, page).toBe(200);
  }
});

test('once 100ms is back the list is brought up to date behind the answers', async () => {
  await expect
    .poll(async () => (await upstream.requests()).some(({ path }) => path.startsWith('/v2/rooms?enabled')))
    .toBe(true);
  await upstream.mend();
  const { name } = await elsewhere(simulator)<{ name: string }>('POST', '/rooms', { name: 'made-meanwhile' });
  await expect.poll(names, { timeout: 30_000 }).toEqual([name, room.name]);
});

test('a room that was switched off elsewhere gives no token, however old the index is', async () => {
  await elsewhere(simulator)('POST', `/rooms/${room.id}`, { enabled: false });
  await stop();
  const { db, close } = await openDatabase(database.place);
  await db.update(rooms).set({ readAt: new Date(Date.now() - 60_000), enabled: true });
  await close();
  await start();
  expect(await ada.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' })).toMatchObject(
    failure(409, 'conflict'),
  );
});

test('an app that never reached 100ms says so instead of showing an empty list', async () => {
  const lonely = await startApp();
  try {
    const api = await asAdmin(lonely);
    for (const path of [
      '/api/rooms',
      '/api/templates',
      `/api/rooms/${room.id}`,
      `/session-list-by-room?room_id=${room.id}`,
    ]) {
      const answer = await api.get(path);
      expect(answer, path).toMatchObject(failure(503, 'unavailable'));
      expect(answer.text, path).toContain('Rollcall cannot reach 100ms');
    }
    expect((await api.get('/rooms')).status).toBe(200);
    await api.dispose();
  } finally {
    await lonely.stop();
  }
});
