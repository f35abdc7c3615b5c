import { jwtVerify } from 'jose';
import { expect, keys, minute, type Started, test, type WireList } from './started';

type Code = { code: string; room_id: string; role: string; enabled: boolean; updated_at: string };
const roles = ['teacher', 'assistant', 'student', 'observer'];
const list = (started: Started, id: string, query = '') =>
  started.get<WireList<Code>>(`/v2/room-codes/room/${id}?${query}`);
const exchange = (started: Started, body: object) =>
  started.call<{ token: string }>('POST', '/v2/token', body, { authorization: '' });

test('codes for a room: one per role, the same when asked again', async ({ school }) => {
  const id = await school.roomId('chess-club');
  expect((await list(school, id)).body).toEqual({ limit: 20, data: [], last: '' });
  const first = await school.post<{ data: Code[] }>(`/v2/room-codes/room/${id}`);
  expect(first.body.data.map(({ role }) => role)).toEqual(roles);
  for (const { code, room_id } of first.body.data) {
    expect(code).toMatch(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(room_id).toBe(id);
  }
  expect((await school.post(`/v2/room-codes/room/${id}`)).body).toEqual(first.body);
});

test('a role may have several codes; lists filter and page', async ({ school }) => {
  const id = await school.roomId('chess-club');
  for (let number = 0; number < 12; number++) {
    expect((await school.post(`/v2/room-codes/room/${id}/role/student`)).body).toMatchObject({
      role: 'student',
    });
  }
  const observer = await school.post<Code>(`/v2/room-codes/room/${id}/role/observer`);
  expect((await list(school, id, 'role=observer')).body.data).toEqual([observer.body]);
  const first = await list(school, id, 'role=student&limit=10');
  const second = await list(school, id, `role=student&limit=10&start=${first.body.last}`);
  const codes = [...first.body.data, ...second.body.data].map(({ code }) => code);
  expect(new Set(codes).size).toBe(12);
  expect(second.body.last).toBe('');
  expect((await list(school, id, 'enabled=perhaps')).body).toMatchObject({
    message: 'Invalid query parameter',
  });
});

test('a role holds at most what the room may: 100 codes', async ({ school }) => {
  const id = await school.roomId('chess-club');
  for (let number = 0; number < 100; number++) await school.post(`/v2/room-codes/room/${id}/role/student`);
  expect((await school.post(`/v2/room-codes/room/${id}/role/student`)).status).toBe(400);
});

test('codes are switched off and on', async ({ school }) => {
  const id = await school.roomId('algebra-7b');
  const [code] = (await list(school, id)).body.data;
  school.pass(minute);
  const off = await school.post<Code>('/v2/room-codes/code', { code: code?.code, enabled: false });
  expect(off.body).toEqual({ ...code, enabled: false, updated_at: '2026-11-17T09:06:00Z' });
  expect((await list(school, id, 'enabled=false')).body.data).toEqual([off.body]);
  expect((await exchange(school, { code: code?.code })).status).toBe(403);
  await school.post('/v2/room-codes/code', { code: code?.code, enabled: true });
  expect((await exchange(school, { code: code?.code })).status).toBe(200);
});

test('refusals of codes, as documented', async ({ school }) => {
  const open = await school.roomId('algebra-7b');
  const closed = await school.roomId('latin-8c');
  const refusals: [path: string, body: object, status: number, message: string][] = [
    ['/v2/room-codes/room/nope', {}, 404, 'Room not found'],
    [`/v2/room-codes/room/${closed}`, {}, 403, 'Room is disabled'],
    [`/v2/room-codes/room/${closed}/role/student`, {}, 403, 'Room is disabled'],
    [`/v2/room-codes/room/${open}/role/king`, {}, 404, 'Role not found'],
    ['/v2/room-codes/code', { code: 'abc-defg-hij', enabled: true }, 404, 'Code not found'],
    ['/v2/room-codes/code', { code: 'abc-defg-hij', enabled: 'yes' }, 400, 'Invalid body parameter'],
    [
      '/v2/room-codes/code',
      { code: 'abc-defg-hij', enabled: true, role: 'x' },
      400,
      'Invalid body parameter',
    ],
  ];
  for (const [path, body, status, message] of refusals) {
    expect((await school.post(path, body)).body, path).toMatchObject({ code: status, message });
  }
  expect((await list(school, closed)).status).toBe(403);
  expect((await list(school, 'nope')).status).toBe(404);
});

test('a code whose role is gone from the template is switched off and stays off', async ({ school }) => {
  const id = await school.roomId('algebra-7b');
  const templates = await school.get<WireList<{ id: string; name: string }>>('/v2/templates');
  const lecture = templates.body.data.find((one) => one.name === 'school_lecture')?.id;
  await school.post('/v2/rooms', { name: 'algebra-7b', template_id: lecture });
  const made = await school.post<{ data: Code[] }>(`/v2/room-codes/room/${id}`);
  expect(made.body.data.map(({ role }) => role)).toEqual(['host', 'panelist', 'viewer']);
  const off = (await list(school, id, 'enabled=false')).body.data;
  expect(off.map(({ role }) => role).sort()).toEqual([...roles].sort());
  const answer = await school.post('/v2/room-codes/code', { code: off[0]?.code, enabled: true });
  expect(answer.body).toMatchObject({ code: 403, message: 'Code can not be enabled' });
});

test('a code becomes a token to join with, bound to room, role and user', async ({ school }) => {
  const id = await school.roomId('algebra-7b');
  const [code] = (await list(school, id, 'role=student')).body.data;
  const { status, body } = await exchange(school, { code: code?.code, user_id: 'stu-1042' });
  expect(status).toBe(200);
  const { payload, protectedHeader } = await jwtVerify(body.token, new TextEncoder().encode(keys.secret), {
    algorithms: ['HS256'],
    currentDate: new Date(school.now()),
  });
  expect(protectedHeader.alg).toBe('HS256');
  expect(payload).toMatchObject({ type: 'app', version: 2, access_key: keys.accessKey, room_id: id });
  expect(payload).toMatchObject({ role: 'student', user_id: 'stu-1042', jti: expect.any(String) });
  const anonymous = await exchange(school, { code: code?.code });
  expect(
    JSON.parse(Buffer.from(anonymous.body.token.split('.')[1] ?? '', 'base64url').toString()),
  ).not.toHaveProperty('user_id');
  const asManagement = await school.call('GET', '/v2/rooms', undefined, {
    authorization: `Bearer ${body.token}`,
  });
  expect(asManagement.status, 'it opens no REST call').toBe(401);
});

test('no token for unknown codes and disabled rooms', async ({ school }) => {
  const id = await school.roomId('algebra-7b');
  const [code] = (await list(school, id)).body.data;
  expect((await exchange(school, { code: 'abc-defg-hij' })).body).toMatchObject({ code: 404 });
  expect((await exchange(school, {})).status).toBe(404);
  await school.post(`/v2/rooms/${id}`, { enabled: false });
  expect((await exchange(school, { code: code?.code })).body).toMatchObject({ code: 403 });
});
