import type { AuditPage } from '@/lib/audit/schema';
import { rights } from '@/lib/auth/schema';
import type { ApiKeys, CreatedApiKey } from '@/lib/keys/schema';
import type { RoomPage } from '@/lib/rooms/schema';
import {
  Api,
  asAnonymous,
  asKey,
  expect,
  failure,
  makeKey,
  makeRoom,
  sharedDoor,
  test,
} from '../support/fixtures';
import { asStaff } from '../support/staff';

const day = 86_400_000;

const withKey = async (key: string, headers: Record<string, string> = {}) => {
  const { context } = await asAnonymous(sharedDoor());
  return new Api(context, { authorization: `Bearer ${key}`, ...headers });
};

test('a key is shown once, works, is listed by its end, and is nothing once revoked', async ({ ada }) => {
  const wanted = { name: '  timetable app ', scopes: ['rooms:read', 'tokens:create'] };
  const answer = await ada.post<CreatedApiKey>('/api/keys', wanted);
  expect(answer.status).toBe(201);
  const made = answer.body;
  expect(made).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    name: 'timetable app',
    key: expect.stringMatching(/^rc_[0-9a-z]{38}$/),
    scopes: wanted.scopes,
    roomIds: null,
    expiresAt: null,
    requestsPerMinute: 6_000,
    createdAt: expect.any(String),
  });
  const robot = await withKey(made.key);
  const { id, name, scopes, createdAt } = made;
  const listed = {
    ...{ id, name, scopes, createdAt, hint: made.key.slice(-4), rooms: null, expiresAt: null },
    ...{ requestsPerMinute: 6_000, madeBy: expect.any(String), state: 'works', lastUsedAt: null },
  };
  expect((await ada.get<ApiKeys>('/api/keys')).body.keys).toContainEqual(listed);
  const before = Date.now();
  expect((await robot.get('/api/templates')).status).toBe(200);

  const list = await ada.get<ApiKeys>('/api/keys');
  const { lastUsedAt } = list.body.keys.find((key) => key.id === id) ?? {};
  expect(list.body.keys).toContainEqual({ ...listed, lastUsedAt });
  expect(Date.parse(lastUsedAt ?? '')).toBeGreaterThanOrEqual(before);
  // To the minute: what is asked right after it is the same use.
  await robot.get('/api/templates');
  expect((await ada.get<ApiKeys>('/api/keys')).body.keys).toContainEqual({ ...listed, lastUsedAt });
  expect(list.text).not.toContain(made.key);

  expect((await ada.delete(`/api/keys/${id}`)).status).toBe(204);
  expect(await robot.get('/api/templates')).toMatchObject(failure(401, 'unauthorized'));
  expect(await ada.delete(`/api/keys/${id}`)).toMatchObject(failure(404, 'not_found'));
});

test('a key is for the rooms it was made for, and ends when it was said', async ({ ada }) => {
  const [mine, theirs] = [await makeRoom(ada), await makeRoom(ada)];
  const made = await makeKey(ada, { roomIds: [mine.id], expiresInDays: 30, requestsPerMinute: 120 });
  expect(made).toMatchObject({ roomIds: [mine.id], requestsPerMinute: 120 });
  expect(Date.parse(made.expiresAt ?? '') - Date.parse(made.createdAt)).toBe(30 * day);
  const { body } = await ada.get<ApiKeys>('/api/keys');
  expect(body.keys.find(({ id }) => id === made.id)).toMatchObject({
    rooms: [{ id: mine.id, name: mine.name }],
    expiresAt: made.expiresAt,
    requestsPerMinute: 120,
  });

  const robot = await withKey(made.key);
  expect((await robot.get<RoomPage>('/api/rooms')).body.rooms.map(({ id }) => id)).toEqual([mine.id]);
  expect((await robot.get(`/api/rooms/${mine.id}`)).status).toBe(200);
  const kim = { role: 'student', userId: 'kim' };
  expect((await robot.post(`/api/rooms/${mine.id}/tokens`, kim)).status).toBe(201);
  // Word for word what is said of a room there is none of.
  const messageOf = async (path: string, body?: object) => {
    const answer = await (body ? robot.post(path, body) : robot.get(path));
    expect(answer, path).toMatchObject(failure(404, 'not_found'));
    return (answer.body as { error: { message: string } }).error.message;
  };
  const unknown = 'f'.repeat(24);
  for (const path of ['', '/codes', '/roles', '/live', '/sessions'])
    expect(await messageOf(`/api/rooms/${theirs.id}${path}`)).toBe(
      await messageOf(`/api/rooms/${unknown}${path}`),
    );
  expect(await messageOf(`/api/rooms/${theirs.id}/tokens`, kim)).toBe(
    await messageOf(`/api/rooms/${unknown}/tokens`, kim),
  );
  const sample = (room_id: string) => ({ room_id, user_id: 'kim', role: 'student' });
  expect(await messageOf('/auth-token', sample(theirs.id))).toBe(
    await messageOf('/auth-token', sample(unknown)),
  );
  expect(await robot.post('/api/rooms', { name: 'never-made' })).toMatchObject(failure(403, 'forbidden'));
});

test('who made and revoked a key stands in the audit log, the key does not', async ({ ada }) => {
  const made = await makeKey(ada, { scopes: ['rooms:read'], expiresInDays: 1 });
  await ada.delete(`/api/keys/${made.id}`);
  const log = await ada.get<AuditPage>(`/api/audit?target=${made.id}`);
  expect(log.body.events).toMatchObject([
    { action: 'key.revoke', result: 'ok' },
    { action: 'key.create', result: 'ok', details: { scopes: ['rooms:read'], expiresAt: made.expiresAt } },
  ]);
  expect(log.text).not.toContain(made.key);
});

test('keys are for admins: others neither see, make nor revoke them', async ({ ada }) => {
  const made = await makeKey(ada);
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await asStaff(ada, sharedDoor(), { role, mayCreateRooms: true, mayGivePower: true });
    const answers = [
      await api.get('/api/keys'),
      await api.post('/api/keys', { name: 'mine', scopes: rights }),
      await api.delete(`/api/keys/${made.id}`),
    ];
    for (const answer of answers) expect(answer, role).toMatchObject(failure(403, 'forbidden'));
    await api.dispose();
  }
  expect((await (await withKey(made.key)).get('/api/templates')).status).toBe(200);
});

test('no key does what only admins do, whatever its scopes', async ({ ada, robot }) => {
  const { id } = await makeKey(ada);
  for (const answer of [
    await robot.get('/api/staff'),
    await robot.post('/api/staff', { email: 'x@school.example', name: 'X', role: 'admin', roomIds: [] }),
    await robot.get('/api/audit'),
    await robot.get('/api/me/sessions'),
    await robot.delete(`/api/keys/${id}`),
  ])
    expect(answer).toMatchObject(failure(403, 'forbidden'));
});

test('a bad key is refused even beside a good cookie', async ({ ada }) => {
  for (const authorization of [
    'Bearer nonsense',
    'Bearer',
    'Basic YTpi',
    `Bearer rc_${'0'.repeat(38)}`,
    '',
  ]) {
    expect(await ada.get('/api/rooms', { headers: { authorization } }), authorization).toMatchObject(
      failure(401, 'unauthorized'),
    );
  }
});

test('a key writes without an Origin and manages no keys', async ({ robot }) => {
  expect(await robot.get('/api/keys')).toMatchObject(failure(403, 'forbidden'));
  expect(await robot.post('/api/keys', { name: 'another', scopes: rights })).toMatchObject(
    failure(403, 'forbidden'),
  );
  expect((await robot.post('/api/rooms', { name: 'no spaces please' })).status).toBe(400);
});

test('keys are listed newest first, two of one name are two keys, and one revoked leaves the other', async ({
  ada,
}) => {
  const made: CreatedApiKey[] = [];
  for (const _ of [1, 2]) made.push(await makeKey(ada, { name: 'Stundenplan „Süd“' }));
  const [first, second] = made;
  const listed = async () => {
    const { body } = await ada.get<{ keys: { id: string }[] }>('/api/keys');
    return body.keys.map(({ id }) => id).filter((id) => made.some((one) => one.id === id));
  };
  expect(await listed()).toEqual([second?.id, first?.id]);
  expect(first?.key).not.toBe(second?.key);
  await ada.delete(`/api/keys/${first?.id}`);
  expect(await listed()).toEqual([second?.id]);
  expect((await (await withKey(second?.key ?? '')).get('/api/templates')).status).toBe(200);
  expect((await (await withKey(first?.key ?? '')).get('/api/templates')).status).toBe(401);
});

test('a key that does not stand cannot be revoked', async ({ ada }) => {
  for (const id of ['0'.repeat(32), 'x', '%00', '..%2frooms', "'%20or%201=1"]) {
    expect(await ada.delete(`/api/keys/${id}`), id).toMatchObject(failure(404, 'not_found'));
  }
});

test('the scheme may be written in any case, the key may not', async ({ ada }) => {
  const { key } = await makeKey(ada, { name: 'spelling' });
  const { context } = await asAnonymous(sharedDoor());
  const as = async (authorization: string) =>
    (await new Api(context, { authorization }).get('/api/templates')).status;
  for (const good of [`Bearer ${key}`, `bearer ${key}`, `BEARER   ${key}`])
    expect(await as(good), good).toBe(200);
  const bad = [key, `Bearer ${key.toUpperCase()}`, `Bearer ${key}x`, `Bearer ${key} ${key}`, `Token ${key}`];
  for (const wrong of bad) expect(await as(wrong), wrong).toBe(401);
  await context.dispose();
});

test('it must be clear what a key is called, may do, where and how long', async ({ ada }) => {
  const room = await makeRoom(ada);
  const wrong: [body: Record<string, unknown>, field: string][] = [
    [{ name: undefined }, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 7 }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ scopes: undefined }, 'scopes'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: 'rooms:read' }, 'scopes'],
    [{ scopes: ['rooms:read', 'rooms:read'] }, 'scopes'],
    [{ scopes: ['admin'] }, 'scopes.0'],
    [{ roomIds: [] }, 'roomIds'],
    [{ roomIds: room.id }, 'roomIds'],
    [{ roomIds: [room.id, room.id] }, 'roomIds'],
    [{ roomIds: [room.id, 'f'.repeat(24)] }, 'roomIds'],
    [{ roomIds: ['../templates'] }, 'roomIds.0'],
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 366 }, 'expiresInDays'],
    [{ expiresInDays: 1.5 }, 'expiresInDays'],
    [{ requestsPerMinute: 0 }, 'requestsPerMinute'],
    [{ requestsPerMinute: 60_001 }, 'requestsPerMinute'],
    [{ staffId: 'somebody' }, 'staffId'],
  ];
  for (const [more, field] of wrong) {
    const body = { name: 'unmade', scopes: rights, ...more };
    expect(await ada.post('/api/keys', body), JSON.stringify(more)).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
  const { body } = await ada.get<ApiKeys>('/api/keys');
  expect(body.keys.map(({ name }) => name)).not.toContain('unmade');
});

test('a key of a teacher who was an admin narrows what the teacher may', async ({ ada }) => {
  const [mine, theirs] = [await makeRoom(ada), await makeRoom(ada)];
  const mo = await asStaff(ada, sharedDoor(), { role: 'admin', roomIds: [mine.id] });
  const robot = await asKey(mo.api, sharedDoor(), { roomIds: [theirs.id, mine.id] });
  const ask = (roomId: string, role = 'student') =>
    robot.post(`/api/rooms/${roomId}/tokens`, { role, userId: 'kim' });
  expect((await ask(theirs.id, 'teacher')).status).toBe(201);
  expect((await ada.patch(`/api/staff/${mo.id}`, { role: 'teacher', roomIds: [mine.id] })).status).toBe(200);
  expect((await ask(mine.id)).status).toBe(201);
  expect(await ask(theirs.id)).toMatchObject(failure(404, 'not_found'));
  expect(await ask(mine.id, 'teacher')).toMatchObject(failure(403, 'forbidden'));
  // Off with its maker, at once and for as long.
  await ada.patch(`/api/staff/${mo.id}`, { disabled: true });
  expect(await ask(mine.id)).toMatchObject(failure(401, 'unauthorized'));
  const { body } = await ada.get<ApiKeys>('/api/keys');
  expect(body.keys.filter(({ madeBy }) => madeBy === mo.name)).toMatchObject([{ state: 'maker-disabled' }]);
  await ada.patch(`/api/staff/${mo.id}`, { disabled: false });
  expect((await ask(mine.id)).status).toBe(201);
});
