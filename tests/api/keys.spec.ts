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

test('a key needs a name', async ({ ada }) => {
  for (const body of [{}, { name: ' ' }, { name: 7 }, { name: 'x'.repeat(81) }]) {
    expect(await ada.post('/api/keys', body)).toMatchObject(
      failure(400, 'bad_request', { name: expect.any(String) }),
    );
  }
});
