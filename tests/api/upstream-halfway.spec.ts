import { expect, test } from '@playwright/test';
import type { Room, RoomPage } from '@/lib/rooms/schema';
import { type Api, asAdmin, elsewhere, failure, freshName, makeRoom } from '../support/fixtures';
import { type Passed, startPairWithProxy } from '../support/proxy';

// What takes two steps at 100ms and fails between them; and answers no simulator would give.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let pair: Awaited<ReturnType<typeof startPairWithProxy>>;
let ada: Api;

test.beforeAll(async () => {
  pair = await startPairWithProxy();
  ada = await asAdmin(pair.app);
});
test.beforeEach(() => pair.intercept(() => undefined));
test.afterAll(async () => {
  await ada?.dispose();
  await pair?.stop();
});

const broken = async () => Response.json({ code: 500, message: 'broken' }, { status: 500 });
const isSwitch = ({ method, path, body }: Passed) =>
  method === 'POST' && /^\/v2\/rooms\/\w+$/.test(path) && 'enabled' in body;

test('settings that were saved before the switch failed are said to be saved, and are shown', async () => {
  const room = await makeRoom(ada);
  pair.intercept((passed) => (isSwitch(passed) ? broken() : undefined));
  const answer = await ada.patch(`/api/rooms/${room.id}`, { description: 'kept', enabled: false });
  expect(answer).toMatchObject(failure(502, 'upstream_failed'));
  expect(answer.text).toContain('The settings were saved, but switching the room off failed.');
  pair.intercept(() => undefined);
  expect((await ada.get<Room>(`/api/rooms/${room.id}`)).body).toMatchObject({
    description: 'kept',
    enabled: true,
  });
  expect(await elsewhere(pair.simulator)('GET', `/rooms/${room.id}`)).toMatchObject({
    description: 'kept',
    enabled: true,
  });
});

test('a switch is not tried when the settings are refused', async () => {
  const room = await makeRoom(ada);
  pair.seen.length = 0;
  pair.intercept((passed) => (passed.method === 'POST' && !isSwitch(passed) ? broken() : undefined));
  expect(await ada.patch(`/api/rooms/${room.id}`, { description: 'lost', enabled: false })).toMatchObject(
    failure(502, 'upstream_failed'),
  );
  expect(pair.seen.filter(isSwitch)).toEqual([]);
  pair.intercept(() => undefined);
  expect((await ada.get<Room>(`/api/rooms/${room.id}`)).body).toEqual(room);
});

test('a change sends what is changed and nothing else, so that it undoes nobody', async () => {
  const room = await makeRoom(ada, { description: 'ours', region: 'eu' });
  await elsewhere(pair.simulator)('POST', `/rooms/${room.id}`, { description: 'theirs' });
  pair.seen.length = 0;
  await ada.patch(`/api/rooms/${room.id}`, { maxDurationSeconds: 600 });
  const writes = pair.seen.filter(({ method }) => method === 'POST');
  expect(writes.map(({ body }) => body)).toEqual([{ max_duration_seconds: 600 }]);
  expect((await ada.get<Room>(`/api/rooms/${room.id}`)).body).toMatchObject({
    description: 'theirs',
    maxDurationSeconds: 600,
  });
});

test('one strange room does not take the list away', async () => {
  const room = await makeRoom(ada);
  const strange = {
    size: 9_999_999_999,
    max_duration_seconds: 0.5,
    description: 'with \0 in it',
    created_at: '0001-01-01T00:00:00Z',
  };
  pair.intercept((passed, real) =>
    passed.method === 'GET' && /^\/v2\/rooms(\?|\/)/.test(passed.path)
      ? real().then((answer) => disfigured(answer, room.id, strange))
      : undefined,
  );
  // A new name makes the newest rooms be read anew.
  expect(await ada.post('/api/rooms', { name: freshName('beside') })).toMatchObject({ status: 201 });
  const { status, body } = await ada.get<RoomPage>('/api/rooms?limit=100');
  expect(status).toBe(200);
  expect(body.rooms.find(({ id }) => id === room.id)).toMatchObject({
    name: room.name,
    createdAt: room.createdAt,
  });
});

async function disfigured(answer: Response, id: string, more: object): Promise<Response> {
  const page = (await answer.json()) as { data?: { id: string }[] };
  const data = page.data?.map((one) => (one.id === id ? { ...one, ...more } : one));
  return Response.json({ ...page, ...(data ? { data } : {}) });
}

test('a list that goes round for ever comes to an end', async () => {
  const room = await makeRoom(ada);
  const session = {
    id: 'a'.repeat(24),
    room_id: room.id,
    active: false,
    created_at: '2026-11-01T08:00:00Z',
    peers: null,
  };
  let asked = 0;
  pair.intercept(({ path }) => {
    if (!/^\/v2\/sessions\?.*room_id/.test(path)) return undefined;
    asked += 1;
    const data = Array.from({ length: 100 }, () => session);
    return Promise.resolve(Response.json({ limit: 100, data, last: `${asked % 2}` }));
  });
  const answer = await ada.get<unknown[]>(`/session-list-by-room?room_id=${room.id}`);
  expect(answer.status).toBe(200);
  expect(asked).toBeLessThan(10);
});

test('a template that is gone is said to be, instead of a token for nobody', async () => {
  const room = await makeRoom(ada);
  await elsewhere(pair.simulator)('GET', '/templates');
  pair.intercept(({ path }) =>
    path.startsWith(`/v2/rooms/${room.id}`)
      ? Promise.resolve(Response.json({ ...wire(room), template_id: 'b'.repeat(24) }))
      : undefined,
  );
  await ada.patch(`/api/rooms/${room.id}`, { description: 'read again' });
  const answer = await ada.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' });
  expect(answer).toMatchObject(
    failure(400, 'bad_request', { role: 'The template of this room is not known at 100ms any more.' }),
  );
});

const wire = ({ id, name, enabled }: Room) => ({ id, name, enabled, template: '' });
