import { jwtVerify } from 'jose';
import type { JoinTokens, Room } from '@/lib/rooms/schema';
import { type Api, expect, failure, makeRoom, sharedKeys, test } from '../support/fixtures';

const ask = (api: Api, room: Room, body: Record<string, unknown>) =>
  api.post<JoinTokens>(`/api/rooms/${room.id}/tokens`, { role: 'student', ...body });

/** What a token says, after the check that 100ms makes of it. */
async function claimsOf(token: string) {
  const { accessKey, secret } = sharedKeys();
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
  });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload.access_key).toBe(accessKey);
  return payload;
}

test('a join token has exactly the claims 100ms asks for, signed with the workspace secret', async ({
  ada,
}) => {
  const room = await makeRoom(ada);
  const before = Math.floor(Date.now() / 1000);
  const made = await ask(ada, room, { userId: 'stu-0042' });
  const after = Math.ceil(Date.now() / 1000);

  expect(made).toMatchObject({ status: 201, headers: { 'cache-control': 'private, no-store' } });
  const [one] = made.body.tokens;
  expect(made.body).toEqual({
    tokens: [
      { userId: 'stu-0042', role: 'student', token: expect.any(String), expiresAt: expect.any(String) },
    ],
  });
  const claims = await claimsOf(one?.token ?? '');
  expect(claims).toEqual({
    access_key: sharedKeys().accessKey,
    room_id: room.id,
    user_id: 'stu-0042',
    role: 'student',
    type: 'app',
    version: 2,
    iat: expect.any(Number),
    nbf: claims.iat,
    exp: expect.any(Number),
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  // Clocks differ, so a token begins ten seconds in the past; six hours is the usual life.
  expect(claims.iat).toBeGreaterThanOrEqual(before - 10);
  expect(claims.iat).toBeLessThanOrEqual(after - 10);
  expect(claims.exp).toBe((claims.iat ?? 0) + 10 + 6 * 3_600);
  expect(one?.expiresAt).toBe(new Date((claims.exp ?? 0) * 1000).toISOString());
});

test('a token lives as many minutes as asked for', async ({ robot }) => {
  const room = await makeRoom(robot);
  for (const expiresInMinutes of [1, 45, 1_440]) {
    const { body } = await ask(robot, room, { userId: 'kim', expiresInMinutes });
    const { exp = 0, iat = 0 } = await claimsOf(body.tokens[0]?.token ?? '');
    expect(exp - (iat + 10)).toBe(expiresInMinutes * 60);
  }
});

test('2,500 people get a token each, in the order they were named', async ({ robot }) => {
  const room = await makeRoom(robot);
  const people = Array.from({ length: 2_500 }, (_, index) => ({
    userId: `stu-${(index * 7_919) % 2_500}`,
    ...(index % 2 ? { name: `Student with a rather long name, number ${index}` } : {}),
  }));
  const made = await ask(robot, room, { people });
  expect(made.status).toBe(201);
  expect(made.body.tokens.map(({ userId }) => userId)).toEqual(people.map(({ userId }) => userId));
  const claims = await Promise.all(made.body.tokens.map(({ token }) => claimsOf(token)));
  expect(claims.map(({ user_id }) => user_id)).toEqual(people.map(({ userId }) => userId));
  expect(new Set(claims.map(({ jti }) => jti)).size).toBe(2_500);
  expect(JSON.stringify(claims)).not.toContain('rather long name');
});

test('user ids are free text and come back as given', async ({ robot }) => {
  const room = await makeRoom(robot);
  const ids = [
    'Zoë Ümit',
    '小明',
    '__proto__',
    'a@b.example',
    '"quoted"',
    '👩‍🏫',
    'x'.repeat(200),
    'same',
    'same',
  ];
  const { body } = await ask(robot, room, { people: ids.map((userId) => ({ userId })) });
  expect(body.tokens.map(({ userId }) => userId)).toEqual(ids);
  for (const [index, { token }] of body.tokens.entries()) {
    expect((await claimsOf(token)).user_id).toBe(ids[index]);
  }
});

test('a role the template lacks is refused, with the roles it has', async ({ ada }) => {
  const room = await makeRoom(ada);
  for (const role of ['host', 'Student', 'student ', '__internal_recorder', 'constructor']) {
    expect(await ask(ada, room, { role, userId: 'kim' }), role).toMatchObject(
      failure(400, 'bad_request', { role: 'This room has the roles teacher, assistant, student, observer.' }),
    );
  }
});

test('no token is given for a room that is switched off or that nobody knows', async ({ ada }) => {
  const room = await makeRoom(ada);
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  const refused = await ask(ada, room, { userId: 'kim' });
  expect(refused).toMatchObject(failure(409, 'conflict'));
  expect(refused.text).toContain('switched off');
  expect(await ask(ada, { ...room, id: 'f'.repeat(24) }, { userId: 'kim' })).toMatchObject(
    failure(404, 'not_found'),
  );
});

test('it must be clear who the token is for, as what, and for how long', async ({ ada }) => {
  const room = await makeRoom(ada);
  const kim = { userId: 'kim' };
  const wrong: [body: Record<string, unknown>, field: string][] = [
    [{}, 'userId'],
    [{ ...kim, people: [kim] }, 'userId'],
    [{ userId: '' }, 'userId'],
    [{ userId: '   ' }, 'userId'],
    [{ userId: 7 }, 'userId'],
    [{ userId: null }, 'userId'],
    [{ userId: 'x'.repeat(201) }, 'userId'],
    [{ people: [] }, 'people'],
    [{ people: kim }, 'people'],
    [{ people: [{ userId: '' }] }, 'people.0.userId'],
    [{ people: [kim, {}] }, 'people.1.userId'],
    [{ people: [kim, 'kim'] }, 'people.1'],
    [{ people: [{ ...kim, role: 'teacher' }] }, 'role'],
    [{ people: Array.from({ length: 2_501 }, () => kim) }, 'people'],
    [{ ...kim, role: '' }, 'role'],
    [{ ...kim, role: null }, 'role'],
    [{ ...kim, role: ['student'] }, 'role'],
    [{ ...kim, expiresInMinutes: 0 }, 'expiresInMinutes'],
    [{ ...kim, expiresInMinutes: -5 }, 'expiresInMinutes'],
    [{ ...kim, expiresInMinutes: 1_441 }, 'expiresInMinutes'],
    [{ ...kim, expiresInMinutes: 1.5 }, 'expiresInMinutes'],
    [{ ...kim, expiresInMinutes: '60' }, 'expiresInMinutes'],
    [{ ...kim, exp: 9_999_999_999 }, 'exp'],
  ];
  for (const [body, field] of wrong) {
    expect(await ask(ada, room, body), JSON.stringify(body).slice(0, 80)).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.any(String) }),
    );
  }
});

test('a list of people may be a megabyte, not more', async ({ robot }) => {
  const room = await makeRoom(robot);
  const filled = (bytes: number) => {
    const body = { role: 'student', userId: 'kim', people: undefined };
    return JSON.stringify(body) + ' '.repeat(bytes - JSON.stringify(body).length);
  };
  const path = `/api/rooms/${room.id}/tokens`;
  expect((await robot.post(path, filled(1_000_000))).status).toBe(201);
  expect(await robot.post(path, filled(1_000_001))).toMatchObject(failure(413, 'too_large'));
});
