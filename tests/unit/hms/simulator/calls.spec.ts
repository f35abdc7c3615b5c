import { expect, minute, type Started, test, type WireRoom, type WireSession } from './started';

const hour = 60 * minute;
type Joined = { peerId: string; sessionId: string };

async function roomWith(empty: Started, settings: object = {}) {
  const { body } = await empty.post<WireRoom>('/v2/rooms', { name: 'class', ...settings });
  return {
    id: body.id,
    come: async (name: string, role = 'student', userId?: string) =>
      (await empty.post<Joined>('/control/join', { roomId: body.id, name, role, userId })).body,
    go: (joined: Joined) => empty.post('/control/leave', { peerId: joined.peerId }),
    session: async (id: string) => (await empty.get<WireSession>(`/v2/sessions/${id}`)).body,
  };
}
const time = (text: string | null | undefined) => Date.parse(text ?? '');

test('a session lasts from the first join to the last leave; a rejoin is a new peer', async ({ empty }) => {
  const room = await roomWith(empty);
  const lena = await room.come('Lena', 'student', 'stu-1');
  empty.pass(minute);
  const omar = await room.come('Omar', 'student', 'stu-2');
  expect(omar.sessionId).toBe(lena.sessionId);
  await room.go(lena);
  empty.pass(minute);
  const again = await room.come('Lena', 'student', 'stu-1');
  expect(again.sessionId).toBe(lena.sessionId);
  expect(again.peerId).not.toBe(lena.peerId);
  const running = await room.session(lena.sessionId);
  expect(running.active).toBe(true);
  expect(running.peers[omar.peerId]).not.toHaveProperty('left_at');
  expect(Math.abs(time(running.created_at) - (empty.now() - 2 * minute))).toBeLessThanOrEqual(12);

  empty.pass(minute);
  await room.go(omar);
  await room.go(again);
  const ended = await room.session(lena.sessionId);
  expect(ended).toMatchObject({ active: false, room_id: room.id });
  expect(time(ended.peers[again.peerId]?.left_at)).toBe(empty.now());
  expect(time(ended.updated_at) - empty.now()).toBeGreaterThan(0);
  expect(time(ended.updated_at) - empty.now()).toBeLessThan(10);
  expect(Object.keys(ended.peers)).toHaveLength(3);
  expect((await room.come('Ida')).sessionId, 'the next join opens another one').not.toBe(ended.id);
});

test('a recorder left alone waits five minutes, and longer when somebody comes back', async ({ empty }) => {
  const room = await roomWith(empty);
  const lena = await room.come('Lena');
  const bot = await room.come('Beam', '__internal_recorder');
  await room.go(lena);
  empty.pass(4 * minute);
  const back = await room.come('Lena');
  expect(back.sessionId).toBe(lena.sessionId);
  empty.pass(2 * minute);
  expect((await room.session(bot.sessionId)).active).toBe(true);
  await room.go(back);
  empty.pass(5 * minute - 1);
  expect((await room.session(bot.sessionId)).active).toBe(true);
  empty.pass(1);
  const ended = await room.session(bot.sessionId);
  expect(ended.active).toBe(false);
  expect(time(ended.peers[bot.peerId]?.left_at)).toBe(empty.now());
});

test('a session ends at the limit of its room', async ({ empty }) => {
  const room = await roomWith(empty, { max_duration_seconds: 120 });
  const { sessionId, peerId } = await room.come('Lena');
  empty.pass(119_000);
  expect((await room.session(sessionId)).active).toBe(true);
  empty.pass(2_000);
  const ended = await room.session(sessionId);
  expect(ended.active).toBe(false);
  expect(Math.abs(time(ended.peers[peerId]?.left_at) - time(ended.created_at) - 120_000)).toBeLessThan(15);
});

test('a session ends after twelve hours at the latest', async ({ empty }) => {
  const room = await roomWith(empty);
  const { sessionId } = await room.come('Lena');
  empty.pass(12 * hour - minute);
  expect((await room.session(sessionId)).active).toBe(true);
  empty.pass(2 * minute);
  expect((await room.session(sessionId)).active).toBe(false);
});

test('who is not there cannot leave', async ({ empty }) => {
  const room = await roomWith(empty);
  const lena = await room.come('Lena');
  expect((await empty.post('/control/leave', { peerId: 'nobody' })).status).toBe(404);
  expect((await room.go(lena)).body).toEqual(lena);
  expect((await room.go(lena)).status).toBe(404);
  expect((await empty.post('/control/join', { roomId: 'nope', name: 'A', role: 'student' })).status).toBe(
    404,
  );
});

test('a planted session is exactly what was planted', async ({ empty }) => {
  const room = await roomWith(empty);
  const peers = [
    {
      userId: 'stu-1',
      name: 'Lena',
      role: 'student',
      joinedAt: '2026-11-10T08:00:00.003Z',
      leftAt: '2026-11-10T08:45:00.5Z',
    },
    { name: 'Guest', role: 'student', joinedAt: '2026-11-10T08:10:00Z', leftAt: null },
    { userId: 'stu-1', name: 'Lena 2', role: 'guest', joinedAt: '2026-11-10T08:20:00Z' },
  ];
  const createdAt = '2026-11-10T08:00:00.006Z';
  const planted = await empty.post<{ id: string }>('/control/sessions', {
    roomId: room.id,
    createdAt,
    peers,
  });
  const session = await room.session(planted.body.id);
  expect(session).toMatchObject({
    active: false,
    created_at: createdAt,
    updated_at: '2026-11-10T08:45:00.504Z',
  });
  const seen = Object.values(session.peers);
  expect(seen.map(({ name, role, joined_at }) => [name, role, joined_at])).toEqual([
    ['Lena', 'student', '2026-11-10T08:00:00.003Z'],
    ['Guest', 'student', '2026-11-10T08:10:00Z'],
    ['Lena 2', 'guest', '2026-11-10T08:20:00Z'],
  ]);
  expect(seen.map((peer) => peer.left_at)).toEqual(['2026-11-10T08:45:00.5Z', undefined, undefined]);
  expect(seen.map((peer) => peer.user_id || null)).toEqual(['stu-1', null, 'stu-1']);

  const live = { roomId: room.id, active: true, createdAt, updatedAt: '2026-11-10T09:00:00Z', peers };
  const { body } = await empty.post<{ id: string }>('/control/sessions', live);
  expect(await room.session(body.id)).toMatchObject({ active: true, updated_at: '2026-11-10T09:00:00Z' });
  expect((await empty.post('/control/sessions', live)).status, 'one call at a time').toBe(409);
  expect((await empty.post('/control/sessions', { ...live, roomId: 'nope' })).status).toBe(404);
});

test('a session of 20,000 peers is planted and read whole', async ({ empty }) => {
  const room = await roomWith(empty, { large_room: true, size: 20_000 });
  const peers = Array.from({ length: 20_000 }, (_, index) => ({
    userId: `u${index}`,
    name: `Listener ${index}`,
    role: 'student',
    joinedAt: '2026-11-10T08:00:00Z',
    leftAt: '2026-11-10T09:00:00Z',
  }));
  const planted = await empty.post<{ id: string }>('/control/sessions', {
    roomId: room.id,
    createdAt: '2026-11-10T08:00:00Z',
    peers,
  });
  const session = await room.session(planted.body.id);
  expect(new Set(Object.values(session.peers).map((peer) => peer.user_id)).size).toBe(20_000);
});
