import { expect, minute, type Started, test, type WireRoom, type WireSession } from './started';

type ActiveRoom = { id: string; name: string; session: { id: string; created_at: string; peers: string[] } };
type ActivePeer = {
  id: string;
  name: string;
  role: string;
  user_id: string;
  metadata: string;
  joined_at: string;
};
type Joined = { peerId: string; sessionId: string };

/** A room with a teacher, two students and a guest in it. */
async function classOf(empty: Started, settings: object = {}) {
  const room = (await empty.post<WireRoom>('/v2/rooms', { name: 'class', ...settings })).body;
  const come = async (name: string, role: string, userId?: string) =>
    (await empty.post<Joined>('/control/join', { roomId: room.id, name, role, userId })).body;
  const teacher = await come('Ms Okafor', 'teacher', 'tch-07');
  const lena = await come('Lena', 'student', 'stu-1');
  const omar = await come('Omar', 'student', 'stu-2');
  const guest = await come('Guest', 'observer');
  const path = `/v2/active-rooms/${room.id}`;
  const session = async () => (await empty.get<WireSession>(`/v2/sessions/${teacher.sessionId}`)).body;
  const peers = async (query = '') =>
    Object.values(
      (await empty.get<{ peers: Record<string, ActivePeer> }>(`${path}/peers${query}`)).body.peers,
    );
  return { room, path, teacher, lena, omar, guest, come, session, peers };
}

test('an idle room has no session; an unknown room is unknown', async ({ empty }) => {
  const { body } = await empty.post<WireRoom>('/v2/rooms', { name: 'idle' });
  for (const path of ['', '/peers', '/peers/x']) {
    const answer = await empty.get(`/v2/active-rooms/${body.id}${path}`);
    expect(answer.body).toEqual({ code: 404, message: 'session not found', details: ['session not found'] });
  }
  for (const path of ['/send-message', '/remove-peers', '/end-room', '/peers/x']) {
    expect((await empty.post(`/v2/active-rooms/${body.id}${path}`, {})).status).toBe(404);
  }
  expect((await empty.get('/v2/active-rooms/nope')).body).toMatchObject({ message: 'room not found' });
});

test('an active room tells who is in, without tracks', async ({ empty }) => {
  const { room, path, teacher, lena, omar, guest, peers } = await classOf(empty);
  const { body } = await empty.get<ActiveRoom>(path);
  expect(body).toMatchObject({ id: room.id, name: 'class', session: { id: teacher.sessionId } });
  expect(body.session.peers).toEqual([teacher, lena, omar, guest].map(({ peerId }) => peerId));
  expect(await peers()).toHaveLength(4);
  expect(await peers('?role=student')).toHaveLength(2);
  const [one] = await peers('?user_id=stu-1');
  expect(one).toMatchObject({
    id: lena.peerId,
    name: 'Lena',
    role: 'student',
    user_id: 'stu-1',
    metadata: '',
  });
  expect(one?.joined_at).toMatch(/^2026-11-17T09:05:00\.000\d{1,6}Z$/);
  expect(one).not.toHaveProperty('tracks');
  expect(await peers('?user_id=nobody')).toEqual([]);
  expect((await peers('?role=observer'))[0]?.user_id).toBe('');
});

test('one peer comes with tracks; who left is not there', async ({ empty }) => {
  const { path, lena } = await classOf(empty);
  const { body } = await empty.get<{ tracks: Record<string, object> }>(`${path}/peers/${lena.peerId}`);
  expect(body).toMatchObject({ id: lena.peerId, name: 'Lena' });
  expect(Object.values(body.tracks)).toEqual([
    expect.objectContaining({ type: 'audio', source: 'regular', mute: expect.any(Boolean) }),
    expect.objectContaining({ type: 'video', source: 'regular' }),
  ]);
  await empty.post('/control/leave', { peerId: lena.peerId });
  expect((await empty.get(`${path}/peers/${lena.peerId}`)).body).toMatchObject({
    code: 404,
    message: 'peer not found',
  });
});

test('a peer is changed at once: name, role and metadata, the join stays', async ({ empty }) => {
  const { path, lena, session } = await classOf(empty);
  const before = (await session()).peers[lena.peerId];
  const change = { name: 'Lena Park', role: 'assistant', metadata: '{"isHandRaised":true}' };
  const { body } = await empty.post(`${path}/peers/${lena.peerId}`, change);
  expect(body).toMatchObject({ ...change, id: lena.peerId, user_id: 'stu-1', tracks: {} });
  expect((await session()).peers[lena.peerId]).toEqual({ ...before, name: 'Lena Park', role: 'assistant' });
  expect((await empty.post(`${path}/peers/${lena.peerId}`, { role: 'king' })).status).toBe(400);
  expect((await empty.post(`${path}/peers/${lena.peerId}`, { metadata: {} })).status).toBe(400);
});

test('messages need a text and an address that exists', async ({ empty }) => {
  const { path, lena } = await classOf(empty);
  const send = (body: object) => empty.post(`${path}/send-message`, body);
  for (const body of [{}, { role: 'student' }, { peer_id: lena.peerId }]) {
    expect((await send({ message: 'Hello', ...body })).body).toEqual({ message: 'message sent' });
  }
  expect((await send({})).status).toBe(400);
  expect((await send({ message: 7 })).status).toBe(400);
  expect((await send({ message: 'Hello', peer_id: 'nobody' })).status).toBe(404);
});

test('a removed peer goes a moment later, and may come back as a new one', async ({ empty }) => {
  const { path, lena, omar, come, peers, session } = await classOf(empty);
  empty.pass(minute);
  const remove = (body: object) => empty.post(`${path}/remove-peers`, body);
  const asked = await remove({ peer_id: lena.peerId, role: 'teacher', reason: 'noise' });
  expect(asked.body).toEqual({ message: 'peer remove request submitted' });
  expect(await peers(), 'not yet').toHaveLength(4);
  empty.pass(1_000);
  expect(
    (await peers()).map(({ id }) => id),
    'peer_id wins over role',
  ).not.toContain(lena.peerId);
  expect(await peers()).toHaveLength(3);
  expect((await session()).peers[lena.peerId]?.left_at).toBe('2026-11-17T09:06:00.25Z');
  const again = await come('Lena', 'student', 'stu-1');
  expect(again.peerId).not.toBe(lena.peerId);
  expect(again.sessionId).toBe(lena.sessionId);
  await remove({ role: 'student' });
  empty.pass(1_000);
  expect((await peers('?role=student')).length).toBe(0);
  expect((await session()).peers[omar.peerId]).toHaveProperty('left_at');
  expect((await remove({})).status).toBe(400);
  expect((await remove({ peer_id: lena.peerId })).status).toBe(404);
});

test('ending a room ends its session a moment later; the room stays open', async ({ empty }) => {
  const { room, path, session, come } = await classOf(empty);
  empty.pass(30 * minute);
  expect((await empty.post(`${path}/end-room`, { reason: 'bell' })).body).toEqual({
    message: 'session is ending',
  });
  expect((await session()).active).toBe(true);
  empty.pass(1_000);
  const ended = await session();
  expect(ended.active).toBe(false);
  for (const peer of Object.values(ended.peers)) expect(peer.left_at).toBe('2026-11-17T09:35:00.25Z');
  expect(Date.parse(ended.updated_at) - Date.parse('2026-11-17T09:35:00.25Z')).toBeGreaterThan(0);
  expect((await empty.get(path)).status).toBe(404);
  expect((await empty.get<WireRoom>(`/v2/rooms/${room.id}`)).body.enabled).toBe(true);
  expect((await come('Lena', 'student')).sessionId).not.toBe(ended.id);
});

test('ending with a lock disables the room', async ({ empty }) => {
  const { room, path } = await classOf(empty);
  await empty.post(`${path}/end-room`, { lock: true });
  empty.pass(1_000);
  expect((await empty.get<WireRoom>(`/v2/rooms/${room.id}`)).body.enabled).toBe(false);
  const refused = await empty.post('/control/join', { roomId: room.id, name: 'Lena', role: 'student' });
  expect(refused.body).toMatchObject({ code: 403, message: 'Room is disabled' });
  await empty.post(`/v2/rooms/${room.id}`, { enabled: true });
  expect((await empty.post('/control/join', { roomId: room.id, name: 'Lena', role: 'student' })).status).toBe(
    200,
  );
});

test('disabling a room keeps its call and refuses newcomers', async ({ empty }) => {
  const { room, session, peers } = await classOf(empty);
  await empty.post(`/v2/rooms/${room.id}`, { enabled: false });
  empty.pass(10 * minute);
  expect((await session()).active).toBe(true);
  expect(await peers()).toHaveLength(4);
  expect((await empty.post('/control/join', { roomId: room.id, name: 'Late', role: 'student' })).status).toBe(
    403,
  );
});

test('a class ended by hand does not open itself again', async ({ school }) => {
  const id = await school.roomId('algebra-7b');
  await school.post(`/v2/active-rooms/${id}/end-room`, {});
  for (let passed = 0; passed < 10; passed++) {
    school.pass(minute);
    expect((await school.get(`/v2/active-rooms/${id}`)).status).toBe(404);
  }
});
