import type { RoomPage } from '@/lib/rooms/schema';
import {
  type Answer,
  type Api,
  elsewhere,
  expect,
  failure,
  freshName,
  makeRoom,
  ownTest as test,
} from '../support/fixtures';

test.describe.configure({ mode: 'default', timeout: 180_000 });

/** Every call that has to ask 100ms, with input that is right. Those that write come last. */
async function callsOf(owner: Api): Promise<[name: string, call: () => Promise<Answer>][]> {
  const room = await makeRoom(owner);
  const school = (await owner.get<RoomPage>('/api/rooms?q=algebra-7b')).body.rooms[0];
  const { body } = await owner.get<{ sessions: { id: string }[] }>(
    `/api/rooms/${school?.id}/sessions?limit=1`,
  );
  const path = `/api/rooms/${room.id}`;
  return [
    ['live', () => owner.get(`${path}/live`)],
    ['sessions', () => owner.get(`${path}/sessions`)],
    ['codes', () => owner.get(`${path}/codes`)],
    ['attendance', () => owner.get(`/api/sessions/${body.sessions[0]?.id}/attendance`)],
    ['analytics', () => owner.get(`/session-analytics-by-room?room_id=${school?.id}`)],
    ['session list', () => owner.get(`/session-list-by-room?room_id=${school?.id}`)],
    ['change', () => owner.patch(path, { description: 'changed' })],
    ['switch', () => owner.patch(path, { enabled: true })],
    ['make codes', () => owner.post(`${path}/codes`)],
    ['create', () => owner.post('/api/rooms', { name: freshName('room') })],
    ['sample create', () => owner.post('/create-room', { name: freshName('room') })],
  ];
}

type Trouble = {
  what: string;
  fault: Record<string, unknown>;
  status: 502 | 503;
  says: RegExp;
  headers?: Record<string, string>;
};

const troubles: Trouble[] = [
  {
    what: 'has a fault of its own',
    fault: { kind: 'status', status: 500 },
    status: 502,
    says: /fault of its own \(500\)\. Try again/,
  },
  {
    what: 'is overloaded',
    fault: { kind: 'status', status: 503 },
    status: 503,
    says: /cannot answer just now\. Try again/,
  },
  {
    what: 'asks to slow down',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '37' } },
    status: 503,
    says: /slow down\. Try again in 37 seconds/,
    headers: { 'retry-after': '37' },
  },
  {
    what: 'says only in its text how long to wait',
    fault: {
      kind: 'status',
      status: 429,
      body: { code: 429, message: 'Too many requests, retry after 41s', details: [] },
    },
    status: 503,
    says: /Try again in 41 seconds/,
    headers: { 'retry-after': '41' },
  },
  {
    what: 'refuses the credentials',
    fault: { kind: 'expired-token' },
    status: 502,
    says: /Check APP_ACCESS_KEY and APP_SECRET/,
  },
  {
    what: 'forbids the call',
    fault: { kind: 'status', status: 403 },
    status: 502,
    says: /what APP_ACCESS_KEY may do/,
  },
  {
    what: 'is no 100ms, with pages instead of answers',
    fault: { kind: 'garbage' },
    status: 502,
    says: /cannot read.*HMS_API_URL/,
  },
  {
    what: 'sends JSON of another kind',
    fault: { kind: 'status', status: 200, body: [1, 2] },
    status: 502,
    says: /cannot read/,
  },
  {
    what: 'points elsewhere',
    fault: { kind: 'redirect', to: 'http://127.0.0.1:9/' },
    status: 502,
    says: /does not follow.*HMS_API_URL/,
  },
  {
    what: 'breaks the connection',
    fault: { kind: 'reset' },
    status: 503,
    says: /cannot reach 100ms\. Try again/,
  },
];

for (const { what, fault, status, says, headers = {} } of troubles) {
  test(`when 100ms ${what}, every call says so and what to do, and nobody is signed out`, async ({
    owner,
    upstream,
  }) => {
    const calls = await callsOf(owner);
    await upstream.fault(fault);
    for (const [name, call] of calls) {
      const answer = await call();
      expect(answer, name).toMatchObject(failure(status, status === 503 ? 'unavailable' : 'upstream_failed'));
      expect(answer.text, name).toMatch(says);
      expect(answer.text, name).not.toContain('simulated failure');
      expect(answer.headers, name).toMatchObject(headers);
    }
    // Who is signed in is no matter of 100ms; nor is the list of rooms, which is ours.
    expect((await owner.get('/api/auth/session')).body).toMatchObject({ user: { role: 'admin' } });
    const list = await owner.get<RoomPage>('/api/rooms?q=algebra-7b');
    expect(list).toMatchObject({ status: 200 });
    expect(list.body.rooms.map(({ name }) => name)).toContain('algebra-7b');
  });
}

test('a read that fails once is tried again and succeeds', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  for (const fault of [{ kind: 'status', status: 500 }, { kind: 'reset' }]) {
    await upstream.fault(fault, { path: '^/v2/sessions' }, 1);
    expect(await owner.get(`/api/rooms/${room.id}/sessions`), fault.kind).toMatchObject({ status: 200 });
  }
});

test('a management token that expires is renewed once, and the call succeeds', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  await upstream.forgetRequests();
  await upstream.fault({ kind: 'expired-token' }, { method: 'POST', path: `^/v2/rooms/${room.id}` }, 1);
  expect(await owner.patch(`/api/rooms/${room.id}`, { description: 'after' })).toMatchObject({
    status: 200,
    body: { description: 'after' },
  });
  const asked = (await upstream.requests()).filter(({ path }) => path === `/v2/rooms/${room.id}`);
  expect(asked.map(({ status }) => status)).toEqual([401, 200]);
});

test('a 100ms that stops in the middle of its answer is waited for, not for ever', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  await upstream.join({ roomId: room.id, name: 'Kim', userId: 'kim', role: 'student' });
  await upstream.fault({ kind: 'stall', after: 'half' }, { path: '^/v2/(sessions|active)' });
  const [sessions, live] = await Promise.all([
    owner.get(`/api/rooms/${room.id}/sessions`),
    owner.get(`/api/rooms/${room.id}/live`),
  ]);
  for (const answer of [sessions, live]) {
    expect(answer).toMatchObject(failure(503, 'unavailable'));
    expect(answer.text).toContain('did not answer in time. Try again');
  }
});

test('the list of rooms answers while 100ms is silent, and asks again only after a while', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  await upstream.fault({ kind: 'stall', after: 'nothing' });
  await expect.poll(() => listed(owner, room.name), { timeout: 30_000 }).toBe(true);
  await owner.get(`/api/rooms?q=${room.name}`);
  await upstream.forgetRequests();
  for (let index = 0; index < 5; index += 1) expect(await listed(owner, room.name)).toBe(true);
  expect(
    (await upstream.requests()).filter(({ path }) => path.startsWith('/v2/sessions?active=true')).length,
  ).toBeLessThan(4);
  expect((await owner.get('/rooms')).status).toBe(200);
});

const listed = async (owner: Api, name: string) => {
  const { status, body } = await owner.get<RoomPage>(`/api/rooms?q=${name}`);
  return status === 200 && body.rooms.some((room) => room.name === name);
};

test('a room whose making got no answer may be there: the answer says so, and a second try finds out', async ({
  owner,
  upstream,
  pair,
}) => {
  const [lost, never] = [freshName('lost'), freshName('never')];
  // The first is made and its answer lost; the second never gets through.
  await upstream.fault({ kind: 'stall', after: 'headers' }, { method: 'POST', path: '^/v2/rooms$' });
  const first = await owner.post('/api/rooms', { name: lost });
  await upstream.mend();
  await upstream.fault({ kind: 'reset' }, { method: 'POST', path: '^/v2/rooms$' });
  const second = await owner.post('/api/rooms', { name: never });
  await upstream.mend();
  for (const answer of [first, second]) {
    expect(answer).toMatchObject(failure(503, 'unavailable'));
    expect(answer.text).toContain(
      'The room may have been made all the same: look at the list of rooms first.',
    );
  }
  expect(await owner.post('/api/rooms', { name: lost.toUpperCase() })).toMatchObject(
    failure(409, 'conflict'),
  );
  expect(await listed(owner, lost)).toBe(true);
  expect(await owner.post('/api/rooms', { name: never })).toMatchObject({ status: 201 });
  const { data } = await elsewhere(pair.simulator)<{ data: { name: string }[] }>(
    'GET',
    '/rooms?enabled=true&limit=100',
  );
  for (const name of [lost, never]) expect(data.filter((room) => room.name === name)).toHaveLength(1);
});

test('a refusal to make a room says nothing of a room that may be there', async ({ owner, upstream }) => {
  for (const status of [401, 403, 429]) {
    await upstream.fault({ kind: 'status', status }, { method: 'POST', path: '^/v2/rooms$' });
    const answer = await owner.post('/api/rooms', { name: freshName('refused') });
    expect(answer.text, `${status}`).not.toContain('may have been made');
    await upstream.mend();
  }
});

test('a making that is broken off once is tried again and makes one room', async ({
  owner,
  upstream,
  pair,
}) => {
  const name = freshName('again');
  await upstream.fault({ kind: 'reset' }, { method: 'POST', path: '^/v2/rooms$' }, 1);
  expect(await owner.post('/api/rooms', { name })).toMatchObject({ status: 201, body: { name } });
  const { data } = await elsewhere(pair.simulator)<{ data: object[] }>(
    'GET',
    `/rooms?enabled=true&name=${name}`,
  );
  expect(data).toHaveLength(1);
});

test('what 100ms refuses about a room is said beside the field', async ({ owner, upstream }) => {
  const refusals: [text: string, field: string][] = [
    ['Error: template not found', 'templateId'],
    ['Error: region not supported', 'region'],
    ['Invalid body param: room size greater than 2500, set large_room flag as true', 'size'],
    ['Invalid body param: max_duration_seconds greater than 43200 seconds', 'maxDurationSeconds'],
  ];
  for (const [text, field] of refusals) {
    const body = { code: 400, message: 'Invalid body param', details: [text] };
    await upstream.fault({ kind: 'status', status: 400, body }, { method: 'POST', path: '^/v2/rooms$' });
    expect(await owner.post('/api/rooms', { name: freshName('refused') }), text).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
    await upstream.mend();
  }
});

test('a page of sessions too large to take in is asked for again in small pieces', async ({
  owner,
  upstream,
}) => {
  const room = await makeRoom(owner);
  for (const hour of ['08', '09', '10']) {
    await upstream.plant({ roomId: room.id, createdAt: `2026-11-17T${hour}:00:00Z`, peers: [] });
  }
  const path = '^/v2/sessions\\?active=false&room_id=.*limit=100';
  await upstream.fault({ kind: 'oversize', bytes: 65_000_000 }, { path });
  await upstream.forgetRequests();
  const answer = await owner.get<object[]>(`/session-list-by-room?room_id=${room.id}`);
  expect(answer).toMatchObject({ status: 200 });
  expect(answer.body).toHaveLength(3);
  const asked = (await upstream.requests()).filter((one) =>
    one.path.includes(`active=false&room_id=${room.id}`),
  );
  expect(asked.at(0)?.path).toContain('limit=100');
  expect(asked.at(-1)?.path).toContain('limit=10');
});

test('an answer too large to take in is refused, not swallowed', async ({ owner, upstream }) => {
  const room = await makeRoom(owner);
  await upstream.fault({ kind: 'oversize', bytes: 17_000_000 }, { path: '^/v2/room-codes' });
  const answer = await owner.get(`/api/rooms/${room.id}/codes`);
  expect(answer).toMatchObject(failure(502, 'upstream_failed'));
  expect(answer.text).toContain('more data than Rollcall can take in');
});
