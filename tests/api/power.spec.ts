import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { AuditPage } from '@/lib/audit/schema';
import type { JoinTokens, Room, RoomCodes, RoomRoles } from '@/lib/rooms/schema';
import { type Api, expect, failure, makeRoom, sharedDoor, test } from '../support/fixtures';
import { asStaff } from '../support/staff';

// In the simulator's template, teacher and assistant have power over others; student and observer have none.
const powerful = ['teacher', 'assistant'];
const plain = ['student', 'observer'];

const ask = (api: Api, room: Room, role: string) =>
  api.post<JoinTokens>(`/api/rooms/${room.id}/tokens`, { role, userId: 'kim' });
const askSample = (api: Api, room: Pick<Room, 'id'>, role: string) =>
  api.post<{ token: string }>('/auth-token', { room_id: room.id, user_id: 'kim', role });
const codesPath = (room: Room) => `/api/rooms/${room.id}/codes`;
const rolesOf = ({ body }: { body: RoomCodes }) => body.codes.map(({ role }) => role);

test('a teacher gives tokens of roles without power over others, and of no other', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { api: tess } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  for (const role of plain) {
    expect((await ask(tess, room, role)).status, role).toBe(201);
    const { body } = await askSample(tess, room, role);
    expect(decodeJwt(body.token)).toMatchObject({ room_id: room.id, role });
  }
  for (const role of powerful) {
    for (const answer of [await ask(tess, room, role), await askSample(tess, room, role)]) {
      expect(answer, role).toMatchObject(failure(403, 'forbidden', { role: expect.any(String) }));
      expect(answer.text).toContain('An admin can allow it under Staff.');
      expect(answer.text).not.toContain('eyJ');
    }
  }
  expect(await ask(tess, room, 'host')).toMatchObject(failure(400, 'bad_request'));
  expect((await tess.get(`/api/rooms/${room.id}/roles`)).body).toEqual({ roles: plain, withheld: powerful });
});

test('who is allowed to give power gives every role, from the next request on', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { api: tess, id } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  expect(await ask(tess, room, 'teacher')).toMatchObject(failure(403, 'forbidden'));
  await ada.patch(`/api/staff/${id}`, { mayGivePower: true });
  expect((await ask(tess, room, 'teacher')).status).toBe(201);
  const all: RoomRoles = { roles: ['teacher', 'assistant', 'student', 'observer'], withheld: [] };
  for (const api of [tess, ada]) expect((await api.get(`/api/rooms/${room.id}/roles`)).body).toEqual(all);
  await ada.patch(`/api/staff/${id}`, { mayGivePower: false });
  expect(await ask(tess, room, 'teacher')).toMatchObject(failure(403, 'forbidden'));
});

test('codes of roles with power are none for a teacher who may not give them', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { api: tess } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  expect(rolesOf(await tess.post<RoomCodes>(codesPath(room)))).toEqual(['observer', 'student']);
  expect(rolesOf(await tess.get<RoomCodes>(codesPath(room)))).toEqual(['observer', 'student']);
  // All were made; whoever may give them sees them.
  const all = await ada.get<RoomCodes>(codesPath(room));
  expect(rolesOf(all)).toEqual(['assistant', 'observer', 'student', 'teacher']);
  for (const { code, role, enabled } of all.body.codes) {
    const answer = await tess.patch(`${codesPath(room)}/${code}`, { enabled: false });
    if (plain.includes(role)) expect(answer.status, role).toBe(200);
    else {
      const unknown = await tess.patch(`${codesPath(room)}/aaa-bbbb-ccc`, { enabled: false });
      const messageOf = ({ body }: typeof unknown) => (body as { error: { message: string } }).error.message;
      expect(answer, role).toMatchObject(failure(404, 'not_found'));
      expect(messageOf(answer)).toBe(messageOf(unknown));
      expect((await ada.get<RoomCodes>(codesPath(room))).body.codes).toContainEqual(
        expect.objectContaining({ code, enabled }),
      );
    }
  }
});

test('a viewer hands out nothing, also in rooms they see', async ({ ada }) => {
  const room = await makeRoom(ada);
  const codes = await ada.post<RoomCodes>(codesPath(room));
  const { api: vera } = await asStaff(ada, sharedDoor(), {
    role: 'viewer',
    roomIds: [room.id],
    mayGivePower: true,
  });
  const answers = [
    await ask(vera, room, 'student'),
    await askSample(vera, room, 'student'),
    await vera.get(codesPath(room)),
    await vera.post(codesPath(room)),
    await vera.patch(`${codesPath(room)}/${codes.body.codes[0]?.code}`, { enabled: false }),
    await vera.get(`/api/rooms/${room.id}/roles`),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject(failure(403, 'forbidden'));
    for (const { code } of codes.body.codes) expect(answer.text).not.toContain(code);
  }
});

test('a room that is not theirs has no tokens and codes, exactly as one there is none of', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  await ada.post(codesPath(room));
  const unknown = { ...room, id: randomBytes(12).toString('hex') };
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await asStaff(ada, sharedDoor(), { role, mayGivePower: true });
    const answersOf = async (one: Room) => [
      await ask(api, one, 'student'),
      await askSample(api, one, 'student'),
      await api.get(codesPath(one)),
      await api.post(codesPath(one)),
      await api.patch(`${codesPath(one)}/aaa-bbbb-ccc`, { enabled: false }),
      await api.get(`/api/rooms/${one.id}/roles`),
    ];
    const [foreign, none] = [await answersOf(room), await answersOf(unknown)];
    for (const [index, answer] of foreign.entries()) {
      expect(answer).toMatchObject(failure(404, 'not_found'));
      const messageOf = (body: unknown) => (body as { error: { message: string } }).error.message;
      expect(messageOf(answer.body)).toBe(messageOf(none[index]?.body));
    }
  }
  // Nobody else was asked of a room that is not theirs.
  const asked = (await simulator.requests()).filter(({ path }) => path.includes(unknown.id));
  expect(asked).toEqual([]);
});

test('every call that gives tokens is one line of the audit log, with their number and without them', async ({
  ada,
}) => {
  const room = await makeRoom(ada);
  const { api: tess, id } = await asStaff(ada, sharedDoor(), { role: 'teacher', roomIds: [room.id] });
  const people = Array.from({ length: 30 }, (_, index) => ({ userId: `pupil-${index}` }));
  const many = await tess.post<JoinTokens>(`/api/rooms/${room.id}/tokens`, {
    role: 'student',
    people,
    expiresInMinutes: 45,
  });
  await askSample(tess, room, 'observer');
  // Refused calls gave nothing.
  await ask(tess, room, 'teacher');
  const log = await ada.get<AuditPage>(`/api/audit?target=${room.id}&action=token.create`);
  expect(log.body.events).toMatchObject([
    { actor: id, keyId: null, result: 'ok', count: 1, details: { role: 'observer', lifeMinutes: 360 } },
    { actor: id, keyId: null, result: 'ok', count: 30, details: { role: 'student', lifeMinutes: 45 } },
  ]);
  expect(log.text).not.toContain('pupil-');
  for (const { token } of many.body.tokens) expect(log.text).not.toContain(token);
});

test('making and switching links stands in the audit log, by role and without the code', async ({ ada }) => {
  const room = await makeRoom(ada);
  const { body } = await ada.post<RoomCodes>(codesPath(room));
  const student = body.codes.find(({ role }) => role === 'student');
  await ada.patch(`${codesPath(room)}/${student?.code}`, { enabled: false });
  const log = await ada.get<AuditPage>(`/api/audit?target=${room.id}&action=code`);
  expect(log.body.events).toMatchObject([
    { action: 'code.change', details: { role: 'student', enabled: false } },
    { action: 'code.create', count: 4 },
  ]);
  expect(log.text).not.toContain(student?.code);
});
