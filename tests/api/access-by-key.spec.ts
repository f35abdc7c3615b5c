import { rights } from '@/lib/auth/schema';
import type { RoomPage } from '@/lib/rooms/schema';
import type { SignOff } from '@/lib/sign-off/schema';
import { keyOf, refusalOf, roomsFor, unknownId } from '../support/access';
import { lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { type Api, expect, failure, freshName, sharedDoor, test } from '../support/fixtures';
import { asStaff } from '../support/staff';

const list = async (api: Api): Promise<string[]> =>
  (await api.get<RoomPage>('/api/rooms')).body.rooms.map(({ id }) => id);

test('a key for some rooms knows no others, and makes none', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada);
  const other = await makeClass(ada);
  for (const { id } of [room, other.room]) {
    await tuesdayClass(simulator, id);
    await lessonsOf(ada, id);
  }
  const key = await keyOf(ada, { scopes: rights, roomIds: [room.id] });
  expect(await list(key)).toEqual([room.id]);
  expect((await key.get(`/api/rooms/${room.id}/lessons`)).status).toBe(200);
  for (const path of ['', '/live', '/lessons', '/sessions', '/settings']) {
    const [foreign, unknown] = [
      await key.get(`/api/rooms/${other.room.id}${path}`),
      await key.get(`/api/rooms/${unknownId}${path}`),
    ];
    expect(refusalOf(foreign), path).toEqual(refusalOf(unknown));
    expect(foreign.status).toBe(404);
  }
  expect(await key.post('/api/rooms', { name: freshName('no') })).toMatchObject(failure(403, 'forbidden'));
  const waiting = await key.get<SignOff>('/api/sign-off?from=2026-11-17&to=2026-11-17');
  expect(waiting.body.lessons.map(({ roomId }) => roomId)).toEqual([room.id]);
});

test('a key reaches no further than who made it, also when that becomes less', async ({ ada }) => {
  const { assigned, foreign } = await roomsFor(ada);
  const maker = await asStaff(ada, sharedDoor(), { role: 'admin' });
  const key = await keyOf(maker.api, { scopes: rights });
  expect((await key.get(`/api/rooms/${foreign.id}`)).status).toBe(200);
  const less = await ada.patch(`/api/staff/${maker.id}`, { role: 'teacher', roomIds: [assigned.id] });
  expect(less, less.text).toMatchObject({ status: 200 });
  expect(await list(key)).toEqual([assigned.id]);
  expect(refusalOf(await key.get(`/api/rooms/${foreign.id}`))).toEqual(
    refusalOf(await key.get(`/api/rooms/${unknownId}`)),
  );
});

test('each scope opens what it says, and what is not theirs stays unknown whatever they lack', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await lessonsOf(ada, room.id);
  const lesson = `/api/lessons/${room.id}.20261117.tue-9`;
  const calls = {
    'rooms:read': [
      ['GET', '/api/rooms'],
      ['GET', `/api/rooms/${room.id}/live`],
      ['GET', '/api/templates'],
    ],
    'attendance:read': [
      ['GET', lesson],
      ['GET', `/api/rooms/${room.id}/sessions`],
      ['GET', '/api/today'],
    ],
    // A change answers what came of it, also to who may not ask for that by itself.
    'rooms:write': [
      ['PATCH', `/api/rooms/${room.id}`, { description: 'New' }],
      ['PATCH', lesson, { held: true, note: 'It was' }],
    ],
  } as const;
  for (const scope of ['rooms:read', 'attendance:read', 'rooms:write'] as const) {
    const key = await keyOf(ada, { scopes: [scope], roomIds: [room.id] });
    for (const [needed, own] of Object.entries(calls)) {
      for (const [method, path, body] of own) {
        const expected = needed === scope ? { status: 200 } : failure(403, 'forbidden');
        expect(await key.call(method, path, body), `${scope}: ${method} ${path}`).toMatchObject(expected);
      }
    }
    const unknown = await key.get(`/api/rooms/${unknownId}`);
    expect(unknown, scope).toMatchObject(failure(404, 'not_found'));
  }
});
