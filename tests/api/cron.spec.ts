import {
  type Api,
  asAdmin,
  asAnonymous,
  expect,
  failure,
  makeRoom,
  Simulator,
  test,
} from '../support/fixtures';
import { type Pair, startPair } from '../support/servers';

test.describe.configure({ mode: 'default', timeout: 180_000 });

const secret = 'a-secret-of-the-scheduler';
const bearer = { authorization: `Bearer ${secret}` };
type Result = { sessions: number; complete: boolean; freshAt: string };

let pair: Pair;
let ada: Api;
let scheduler: Api;
let upstream: Simulator;

test.beforeAll(async () => {
  pair = await startPair({ CRON_SECRET: secret }, { world: 'empty' });
  ada = await asAdmin(pair.app);
  scheduler = await asAnonymous(pair.app);
  upstream = new Simulator(pair.simulator.url);
});

test.afterAll(async () => {
  await ada?.dispose();
  await scheduler?.dispose();
  await pair?.stop();
});

const sync = () => scheduler.get<Result>('/api/cron/sync', { headers: bearer });
const at = (ago: number) => new Date(Date.now() - ago).toISOString();
const hour = 3_600_000;

const plant = (roomId: string, ago: number) =>
  upstream.plant({
    roomId,
    createdAt: at(ago),
    peers: [{ userId: 'kim', name: 'Kim', role: 'student', joinedAt: at(ago), leftAt: at(ago - hour) }],
  });

/** The lists of sessions that 100ms was asked for the archive's sake since the last look, those of ended ones. */
async function asked(): Promise<string[]> {
  const requests = await upstream.requests();
  await upstream.forgetRequests();
  return requests.map(({ path }) => path).filter((path) => path.startsWith('/v2/sessions?active=false'));
}

test('only who knows the secret may call it', async ({ anonymous, robot }) => {
  const wrong = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${secret}x`,
    'Bearer a b',
    secret,
    `Basic ${secret}`,
  ];
  for (const authorization of wrong) {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await scheduler.get('/api/cron/sync', { headers });
    expect(answer, authorization).toMatchObject(failure(401, 'unauthorized'));
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.text).not.toContain(secret);
  }
  // Neither a person's cookie nor a key of theirs is the scheduler's.
  expect(await ada.get('/api/cron/sync')).toMatchObject(failure(401, 'unauthorized'));
  // Without a secret in the settings nobody knows it.
  for (const api of [anonymous, robot]) {
    for (const authorization of ['Bearer undefined', 'Bearer null', 'Bearer ']) {
      expect(await api.get('/api/cron/sync', { headers: { authorization } })).toMatchObject(
        failure(401, 'unauthorized'),
      );
    }
  }
  expect((await scheduler.post('/api/cron/sync', {}, { headers: bearer })).status).toBe(405);
});

test('the first call copies everything, the next asks once and copies what is new', async () => {
  const room = await makeRoom(ada);
  await Promise.all(Array.from({ length: 150 }, (_, index) => plant(room.id, (index + 2) * hour)));
  const first = await sync();
  expect(first, first.text).toMatchObject({ status: 200, body: { sessions: 150, complete: true } });
  expect(Date.now() - Date.parse(first.body.freshAt)).toBeLessThan(60_000);
  expect(first.headers).toMatchObject({ 'cache-control': 'private, no-store' });

  await asked();
  expect((await sync()).body).toMatchObject({ sessions: 0, complete: true });
  expect(await asked()).toHaveLength(1);
  await plant(room.id, 1.5 * hour);
  const third = await sync();
  expect(third.body).toMatchObject({ sessions: 1, complete: true });
  expect(third.body.freshAt > first.body.freshAt).toBe(true);
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toMatchObject({ lastSessionAt: expect.any(String) });
});

test('two at once copy each session once', async () => {
  const room = await makeRoom(ada);
  await Promise.all(Array.from({ length: 20 }, () => plant(room.id, hour)));
  const both = await Promise.all([sync(), sync(), sync()]);
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(both.every(({ body }) => body.complete)).toBe(true);
  expect(Math.max(...both.map(({ body }) => body.sessions))).toBe(20);
  expect((await sync()).body.sessions).toBe(0);
});

test('100ms failing in the middle is said, and the next call goes on there', async () => {
  const room = await makeRoom(ada);
  await Promise.all(Array.from({ length: 120 }, () => plant(room.id, hour)));
  // All three attempts at the second page.
  await upstream.fault({ kind: 'status', status: 500 }, { path: '^/v2/sessions.*start=' }, 3);
  expect(await sync()).toMatchObject(failure(502, 'upstream_failed'));
  await asked();
  const next = await sync();
  expect(next, next.text).toMatchObject({ status: 200, body: { complete: true } });
  expect((await asked())[0]).toContain('start=');
  expect((await sync()).body.sessions).toBe(0);
});

test('while 100ms is down the call says so, and the archive answers', async () => {
  const room = await makeRoom(ada);
  const { id } = await plant(room.id, 3 * hour);
  expect((await sync()).body.sessions).toBe(1);
  const before = await ada.get(`/api/sessions/${id}/attendance`);
  await upstream.fault({ kind: 'status', status: 503 });
  try {
    expect(await sync()).toMatchObject(failure(503, 'unavailable'));
    expect(await ada.get(`/api/sessions/${id}/attendance`)).toMatchObject({ status: 200, body: before.body });
    const list = await ada.get<{ sessions: { id: string }[] }>(`/api/rooms/${room.id}/sessions`);
    expect(list, list.text).toMatchObject({
      status: 200,
      body: { sessions: [{ id, live: false }], nextCursor: null },
    });
  } finally {
    await upstream.mend();
  }
  expect(await sync()).toMatchObject({ status: 200 });
});

test('what 100ms has lost stays readable', async () => {
  const room = await makeRoom(ada);
  const { id } = await plant(room.id, 4 * hour);
  await sync();
  expect(await upstream.control('DELETE', 'sessions', { roomId: room.id })).toEqual({ removed: 1 });
  expect(await ada.get(`/api/sessions/${id}/attendance`)).toMatchObject({
    status: 200,
    body: { session: { id, roomId: room.id, roomName: room.name, live: false }, totals: { participants: 1 } },
  });
});

test('the list of the archive comes in pages while 100ms is down', async () => {
  const room = await makeRoom(ada);
  const ids: string[] = [];
  for (let index = 7; index >= 1; index -= 1) ids.push((await plant(room.id, (index + 1) * hour)).id);
  await sync();
  await upstream.fault({ kind: 'status', status: 503 }, { path: '^/v2/sessions' });
  try {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      type Page = { sessions: { id: string }[]; nextCursor: string | null };
      const page: { body: Page } = await ada.get<Page>(
        `/api/rooms/${room.id}/sessions?limit=3&cursor=${cursor}`,
      );
      seen.push(...page.body.sessions.map((one) => one.id));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(ids.toReversed());
  } finally {
    await upstream.mend();
  }
});
