import { canaries, canary } from '@/lib/hms/simulator/canaries';
import { expect, type Started, test, type WireList, type WireRoom, type WireSession } from './started';

type Joined = { peerId: string; sessionId: string };
const shape = (started: Started, shapes: object) => started.post('/control/shapes', shapes);

/** One person in a room, and the texts of everything that shows it. */
async function inClass(empty: Started) {
  const room = (await empty.post<WireRoom>('/v2/rooms', { name: 'class' })).body;
  const { peerId, sessionId } = (
    await empty.post<Joined>('/control/join', {
      roomId: room.id,
      name: 'Lena',
      role: 'student',
      userId: 'stu-1',
    })
  ).body;
  return {
    room,
    peerId,
    peer: async () => (await empty.get<WireSession>(`/v2/sessions/${sessionId}`)).body.peers[peerId],
    session: async () => (await empty.get<WireSession>(`/v2/sessions/${sessionId}`)).body,
    active: async () => (await empty.get<{ session: object }>(`/v2/active-rooms/${room.id}`)).body,
    activePeers: async () => (await empty.get<{ peers: object }>(`/v2/active-rooms/${room.id}/peers`)).body,
  };
}

test('empty lists are null', async ({ empty }) => {
  expect((await empty.get('/v2/rooms')).body).toEqual({ limit: 10, data: [], last: '' });
  await shape(empty, { nullLists: true });
  for (const path of ['/v2/rooms', '/v2/sessions?active=false']) {
    expect((await empty.get(path)).body).toEqual({ limit: 10, data: null, last: null });
  }
  expect((await empty.get<WireList<object>>('/v2/templates')).body.data).toHaveLength(2);
  await shape(empty, {});
  expect((await empty.get('/v2/sessions?active=false')).body).toEqual({ limit: 10, data: [], last: '' });
});

test('an open leave is absent, null or the zero time', async ({ empty }) => {
  const { peer } = await inClass(empty);
  expect(await peer()).not.toHaveProperty('left_at');
  await shape(empty, { openLeave: 'null' });
  expect((await peer())?.left_at).toBeNull();
  await shape(empty, { openLeave: 'zero' });
  expect((await peer())?.left_at).toBe('0001-01-01T00:00:00Z');
  await shape(empty, { openLeave: 'absent' });
  expect(await peer()).not.toHaveProperty('left_at');
});

for (const digits of [0, 2, 3, 8, 9]) {
  test(`times have ${digits} digits after the second, of the same instant`, async ({ empty }) => {
    empty.pass(123);
    const { peer, active } = await inClass(empty);
    await shape(empty, { fractionDigits: digits });
    const joined = (await peer())?.joined_at ?? '';
    const fraction = '123'.slice(0, digits) + (digits > 3 ? `\\d{${digits - 3}}` : '');
    expect(joined).toMatch(new RegExp(`^2026-11-17T09:05:00${digits === 0 ? '' : `\\.${fraction}`}Z$`));
    expect(JSON.stringify(await active())).toMatch(
      new RegExp(`"created_at":"[^".]{19}${digits === 0 ? '' : `\\.\\d{${digits}}`}Z"`),
    );
  });
}

test('mixed digits are many lengths, all of the right instant', async ({ school }) => {
  const path = '/v2/sessions?active=false&limit=10';
  const plain = (await school.get<WireList<WireSession>>(path)).body.data.flatMap((one) =>
    Object.values(one.peers),
  );
  await shape(school, { fractionDigits: 'mixed' });
  const mixed = (await school.get<WireList<WireSession>>(path)).body.data.flatMap((one) =>
    Object.values(one.peers),
  );
  const lengths = new Set(mixed.map((peer) => peer.joined_at.length));
  expect(lengths.size).toBe(10);
  for (const [index, peer] of mixed.entries()) {
    const lost = Date.parse(plain[index]?.joined_at ?? '') - Date.parse(peer.joined_at);
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(lost).toBeLessThan(1_000);
  }
});

test('peers can be null', async ({ empty }) => {
  const { session, active, activePeers } = await inClass(empty);
  await shape(empty, { nullPeers: true });
  expect((await session()).peers).toBeNull();
  expect(await active()).toMatchObject({ session: { peers: null } });
  expect(await activePeers()).toEqual({ peers: null });
});

test('every object can have unknown fields', async ({ empty }) => {
  const { room, peer, session, active } = await inClass(empty);
  await empty.post(`/v2/room-codes/room/${room.id}`);
  await shape(empty, { unknownFields: true });
  const unknown = { x_flag: true, x_unknown: { nested: [1, 'two', null] } };
  expect(await peer()).toMatchObject(unknown);
  expect(await session()).toMatchObject(unknown);
  expect(await active()).toMatchObject(unknown);
  for (const path of ['/v2/rooms', '/v2/templates', '/v2/sessions', `/v2/room-codes/room/${room.id}`]) {
    const { body } = await empty.get<WireList<object>>(path);
    expect(body, path).toMatchObject(unknown);
    expect(body.data[0], path).toMatchObject(unknown);
  }
});

test('secrets are there unless switched off', async ({ empty }) => {
  const { room } = await inClass(empty);
  const texts = async () =>
    (
      await Promise.all([
        empty.get('/v2/rooms'),
        empty.get(`/v2/rooms/${room.id}`),
        empty.get('/v2/templates'),
      ])
    )
      .map(({ text }) => text)
      .join('\n');
  const full = await texts();
  for (const one of canaries) expect(full).toContain(one);
  expect((await empty.get('/v2/rooms')).text).toContain(`"key":"${canary.customerId}:class"`);
  await shape(empty, { secrets: false });
  const bare = await texts();
  for (const one of [canary.storageKey, canary.storageSecret, canary.webhookUrl, canary.webhookHeader]) {
    expect(bare).not.toContain(one);
  }
  expect(bare, 'account ids are always there').toContain(canary.customerId);
});

test('credentials given to a room are echoed, as the real one does', async ({ empty }) => {
  const recording_info = {
    enabled: true,
    upload_info: {
      type: 's3',
      location: 'bucket',
      credentials: { key: 'their-key', secret: 'their-secret' },
    },
  };
  const { body } = await empty.post('/v2/rooms', { name: 'own', recording_info });
  expect(body).toMatchObject({ recording_info, recording_source_template: false });
  const list = await empty.get<WireList<WireRoom>>('/v2/rooms');
  expect(list.body.data[0]).toMatchObject({ recording: recording_info });
});

test('a shape nobody knows is refused', async ({ empty }) => {
  for (const body of [{ nulls: true }, { fractionDigits: 10 }, { openLeave: 'gone' }, { secrets: 'no' }]) {
    expect((await shape(empty, body)).status).toBe(400);
  }
});
