import type { Room } from '@/lib/rooms/schema';
import { type Api, expect, failure, freshName, makeRoom, test } from '../support/fixtures';

const token = (api: Api, room: Room) =>
  api.post(`/api/rooms/${room.id}/tokens`, { role: 'student', userId: 'kim' });

const advice = 'A standard room holds at most 2,500 people. Turn on "large room", or give a smaller size.';

test('what a change names is changed and shown at once, the rest stays', async ({ ada }) => {
  const room = await makeRoom(ada, { description: 'before', region: 'us', maxDurationSeconds: 600 });
  const changes = [
    { description: 'after' },
    { description: '' },
    { region: 'eu' },
    { size: 30 },
    { maxDurationSeconds: 43_200 },
    { largeRoom: true, size: 20_000 },
  ];
  let expected: Record<string, unknown> = { ...room };
  for (const change of changes) {
    expected = { ...expected, ...change };
    const answer = await ada.patch(`/api/rooms/${room.id}`, change);
    expect(answer, JSON.stringify(change)).toMatchObject({ status: 200 });
    expect(answer.body).toEqual(expected);
    expect((await ada.get(`/api/rooms/${room.id}`)).body).toEqual(expected);
  }
});

test('name and template stay as they are, and the refusal says what to do instead', async ({ ada }) => {
  const room = await makeRoom(ada);
  const change = { name: freshName('other'), templateId: '0'.repeat(24), description: 'x' };
  expect(await ada.patch(`/api/rooms/${room.id}`, change)).toMatchObject(
    failure(400, 'bad_request', {
      name: 'The name of a room cannot be changed. Create a new room instead.',
      templateId: 'The template of a room cannot be changed. Create a new room instead.',
    }),
  );
  expect(await ada.patch(`/api/rooms/${room.id}`, { name: room.name })).toMatchObject(
    failure(400, 'bad_request'),
  );
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toEqual(room);
});

test('a change that says nothing, or something else, is refused', async ({ ada }) => {
  const room = await makeRoom(ada);
  for (const change of [{}, { colour: 'red' }, { enabled: 'no' }, { enabled: null }, [], { size: null }]) {
    expect(await ada.patch(`/api/rooms/${room.id}`, change), JSON.stringify(change)).toMatchObject(
      failure(400, 'bad_request'),
    );
  }
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toEqual(room);
});

test('size and large room are judged together with what the room is already', async ({ ada }) => {
  const room = await makeRoom(ada, { size: 5_000, largeRoom: true });
  const standard = await makeRoom(ada, { size: 100 });
  const change = (one: Room, body: object) => ada.patch<Room>(`/api/rooms/${one.id}`, { ...body });

  expect(await change(room, { largeRoom: false })).toMatchObject(
    failure(400, 'bad_request', { size: advice }),
  );
  expect(await change(room, { size: 20_000 })).toMatchObject({ status: 200 });
  expect(await change(room, { largeRoom: false, size: 2_500 })).toMatchObject({
    status: 200,
    body: { largeRoom: false, size: 2_500 },
  });
  expect(await change(standard, { size: 2_501 })).toMatchObject(
    failure(400, 'bad_request', { size: expect.any(String) }),
  );
  expect(await change(standard, { largeRoom: true })).toMatchObject({ status: 200, body: { size: 100 } });
  expect(await change(standard, { size: 20_001 })).toMatchObject(
    failure(400, 'bad_request', { size: expect.any(String) }),
  );
});

test('a room that cannot grow by size alone is offered the large room', async ({ ada }) => {
  const large = await makeRoom(ada, { largeRoom: true });
  // Already large: the size alone is enough.
  expect(await ada.patch(`/api/rooms/${large.id}`, { size: 2_501 })).toMatchObject({
    status: 200,
    body: { size: 2_501 },
  });
});

test('switching a room counts at once for tokens', async ({ ada, robot }) => {
  const room = await makeRoom(ada);
  expect((await token(robot, room)).status).toBe(201);
  for (const turn of [1, 2]) {
    expect(await ada.patch(`/api/rooms/${room.id}`, { enabled: false }), `turn ${turn}`).toMatchObject({
      status: 200,
      body: { enabled: false },
    });
    expect(await token(robot, room)).toMatchObject(failure(409, 'conflict'));
    expect(await ada.patch(`/api/rooms/${room.id}`, { enabled: true })).toMatchObject({
      status: 200,
      body: { enabled: true },
    });
    expect((await token(robot, room)).status).toBe(201);
  }
});

test('settings and switch can be changed together', async ({ ada }) => {
  const room = await makeRoom(ada);
  const change = { enabled: false, description: 'closed for the term', maxDurationSeconds: 3_600 };
  expect(await ada.patch(`/api/rooms/${room.id}`, change)).toMatchObject({ status: 200, body: change });
  expect((await ada.get(`/api/rooms/${room.id}`)).body).toEqual({ ...room, ...change });
});

test('an id that names no room is not found, however strange', async ({ ada }) => {
  const strange = [
    '0'.repeat(24),
    'x',
    '..',
    '.',
    '%2e%2e',
    '..%2f..%2ftemplates',
    '%00',
    '%F0%9F%98%80',
    '-',
    '~',
    'a%20b',
  ];
  for (const id of [...strange, 'x'.repeat(65), 'x'.repeat(2_000)]) {
    for (const path of [
      `/api/rooms/${id}`,
      `/api/rooms/${id}/live`,
      `/api/rooms/${id}/sessions`,
      `/api/rooms/${id}/codes`,
    ]) {
      // A dot or two is a path of its own: what it leads to must not be a room.
      const { status, text } = await ada.get(path);
      if (id === '..' || id === '.' || id === '%2e%2e') expect([404, 200, 307, 308], path).toContain(status);
      else
        expect({ status, text }, path).toEqual({ status: 404, text: expect.stringContaining('"not_found"') });
    }
  }
  expect(await ada.patch(`/api/rooms/${'0'.repeat(24)}`, { description: 'x' })).toMatchObject(
    failure(404, 'not_found'),
  );
});
