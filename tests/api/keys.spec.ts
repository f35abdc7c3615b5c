import { Api, asAnonymous, expect, failure, sharedDoor, test } from '../support/fixtures';

type Made = { id: string; name: string; key: string; createdAt: string };

const withKey = async (key: string, headers: Record<string, string> = {}) => {
  const { context } = await asAnonymous(sharedDoor());
  return new Api(context, { authorization: `Bearer ${key}`, ...headers });
};

test('a key is shown once, works, is listed by its end, and is nothing once revoked', async ({ ada }) => {
  const made = await ada.post<Made>('/api/keys', { name: '  timetable app ' });
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'timetable app', key: expect.stringMatching(/^rc_[0-9a-z]{38}$/) },
  });
  const robot = await withKey(made.body.key);
  expect((await robot.get('/api/templates')).status).toBe(200);

  const list = await ada.get<{ keys: object[] }>('/api/keys');
  expect(list.body.keys).toContainEqual({
    id: made.body.id,
    name: 'timetable app',
    hint: made.body.key.slice(-4),
    createdAt: made.body.createdAt,
  });
  expect(list.text).not.toContain(made.body.key);

  expect((await ada.delete(`/api/keys/${made.body.id}`)).status).toBe(204);
  expect(await robot.get('/api/templates')).toMatchObject(failure(401, 'unauthorized'));
  expect(await ada.delete(`/api/keys/${made.body.id}`)).toMatchObject(failure(404, 'not_found'));
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
  expect(await robot.post('/api/keys', { name: 'another' })).toMatchObject(failure(403, 'forbidden'));
  expect((await robot.post('/api/rooms', { name: 'no spaces please' })).status).toBe(400);
});

test('keys are listed newest first, two of one name are two keys, and one revoked leaves the other', async ({
  ada,
}) => {
  const made: Made[] = [];
  for (const _ of [1, 2]) made.push((await ada.post<Made>('/api/keys', { name: 'Stundenplan „Süd“' })).body);
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
  const { key } = (await ada.post<Made>('/api/keys', { name: 'spelling' })).body;
  const { context } = await asAnonymous(sharedDoor());
  const as = async (authorization: string) =>
    (await new Api(context, { authorization }).get('/api/templates')).status;
  for (const good of [`Bearer ${key}`, `bearer ${key}`, `BEARER   ${key}`])
    expect(await as(good), good).toBe(200);
  const bad = [key, `Bearer ${key.toUpperCase()}`, `Bearer ${key}x`, `Bearer ${key} ${key}`, `Token ${key}`];
  for (const wrong of bad) expect(await as(wrong), wrong).toBe(401);
  await context.dispose();
});

test('a key needs a name', async ({ ada }) => {
  for (const body of [{}, { name: ' ' }, { name: 7 }, { name: 'x'.repeat(81) }]) {
    expect(await ada.post('/api/keys', body)).toMatchObject(
      failure(400, 'bad_request', { name: expect.any(String) }),
    );
  }
});
