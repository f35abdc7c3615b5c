import type { RoomCode, RoomCodes } from '@/lib/rooms/schema';
import { type Api, asAdmin, expect, failure, makeRoom, test } from '../support/fixtures';
import { startPair } from '../support/servers';

const pathOf = (room: { id: string }) => `/api/rooms/${room.id}/codes`;
const listOf = async (api: Api, room: { id: string }) => (await api.get<RoomCodes>(pathOf(room))).body.codes;

test('a room has no codes until they are made, one a role, and making them again changes nothing', async ({
  ada,
}) => {
  const room = await makeRoom(ada);
  expect(await ada.get(pathOf(room))).toMatchObject({ status: 200, body: { codes: [] } });

  const made = await ada.post<RoomCodes>(pathOf(room));
  expect(made.status).toBe(201);
  expect(made.body.codes.map(({ role }) => role)).toEqual(['assistant', 'observer', 'student', 'teacher']);
  for (const code of made.body.codes) {
    expect(code).toEqual({
      code: expect.stringMatching(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/),
      role: code.role,
      enabled: true,
      // Who will follow the link is not known: what the address says of them is left out.
      url: `https://school.example/meeting/${code.code}`,
    });
  }
  expect((await ada.post(pathOf(room))).body).toEqual(made.body);
  expect(await listOf(ada, room)).toEqual(made.body.codes);
});

test('one code is switched off and on again, the others stay', async ({ robot }) => {
  const room = await makeRoom(robot);
  await robot.post(pathOf(room));
  const before = await listOf(robot, room);
  const student = before.find(({ role }) => role === 'student');
  for (const enabled of [false, false, true]) {
    const switched = await robot.patch<RoomCode>(`${pathOf(room)}/${student?.code}`, { enabled });
    expect(switched).toMatchObject({ status: 200, body: { ...student, enabled } });
    const expected = before.map((code) => (code.role === 'student' ? { ...code, enabled } : code));
    expect(await listOf(robot, room)).toEqual(expected);
  }
  await robot.patch(`${pathOf(room)}/${student?.code}`, { enabled: false });
  // A link somebody switched off is not brought back by making links again.
  await robot.post(pathOf(room));
  expect((await listOf(robot, room)).find(({ role }) => role === 'student')).toMatchObject({
    enabled: false,
  });
});

test("another room's code cannot be switched through this room", async ({ ada }) => {
  const [mine, theirs] = [await makeRoom(ada), await makeRoom(ada)];
  await ada.post(pathOf(mine));
  await ada.post(pathOf(theirs));
  const [code] = await listOf(ada, theirs);
  expect(await ada.patch(`${pathOf(mine)}/${code?.code}`, { enabled: false })).toMatchObject(
    failure(404, 'not_found'),
  );
  expect(await listOf(ada, theirs)).toContainEqual(code);
  for (const unknown of ['aaa-bbbb-ccc', '%2e%2e%2f', 'x'.repeat(100)]) {
    const answer = await ada.patch(`${pathOf(mine)}/${unknown}`, { enabled: false });
    expect(answer, unknown).toMatchObject(failure(404, 'not_found'));
  }
});

test('a switch says on or off, nothing else', async ({ ada }) => {
  const room = await makeRoom(ada);
  await ada.post(pathOf(room));
  const [code] = await listOf(ada, room);
  for (const body of [
    {},
    { enabled: 'yes' },
    { enabled: null },
    { enabled: 1 },
    { enabled: true, role: 'teacher' },
  ]) {
    expect(await ada.patch(`${pathOf(room)}/${code?.code}`, body)).toMatchObject(failure(400, 'bad_request'));
  }
  expect(await listOf(ada, room)).toContainEqual(code);
});

test('a room that is switched off shows and makes no links, and says why', async ({ ada }) => {
  const room = await makeRoom(ada);
  await ada.post(pathOf(room));
  const [code] = await listOf(ada, room);
  await ada.patch(`/api/rooms/${room.id}`, { enabled: false });
  const answers = [
    await ada.get(pathOf(room)),
    await ada.post(pathOf(room)),
    await ada.patch(`${pathOf(room)}/${code?.code}`, { enabled: false }),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject(failure(409, 'conflict'));
    expect(answer.text).toContain('switched off');
  }
});

test('a room nobody knows has no codes', async ({ ada }) => {
  const room = { id: 'f'.repeat(24) };
  expect(await ada.get(pathOf(room))).toMatchObject(failure(404, 'not_found'));
  expect(await ada.post(pathOf(room))).toMatchObject(failure(404, 'not_found'));
  expect(await ada.patch(`${pathOf(room)}/aaa-bbbb-ccc`, { enabled: true })).toMatchObject(
    failure(404, 'not_found'),
  );
});

test('without a meeting address codes have no link', async () => {
  test.setTimeout(180_000);
  const pair = await startPair({ HMS_MEETING_URL: '' });
  try {
    const admin = await asAdmin(pair.app);
    const room = await makeRoom(admin);
    const { body } = await admin.post<RoomCodes>(pathOf(room));
    expect(body.codes).toHaveLength(4);
    expect(body.codes.map(({ url }) => url)).toEqual([null, null, null, null]);
    await admin.dispose();
  } finally {
    await pair.stop();
  }
});
