import type { SessionPage } from '@/lib/attendance/schema';
import type { Live, Room, RoomPage } from '@/lib/rooms/schema';
import {
  auditOf,
  type CallAbout,
  expectSameRefusals,
  refusalOf,
  roomsFor,
  staffWith,
  unknownId,
} from '../support/access';
import { lessonsOf, setSettings } from '../support/classroom';
import {
  type Api,
  elsewhere,
  expect,
  failure,
  freshName,
  makeRoom,
  ownTest,
  sharedDoor,
  test,
} from '../support/fixtures';
import { lesson } from '../support/lesson';
import { asStaff, type SignedIn } from '../support/staff';

const list = async (api: Api, query = ''): Promise<string[]> => {
  const answer = await api.get<RoomPage>(`/api/rooms?${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body.rooms.map(({ id }) => id);
};

const reads: CallAbout[] = [
  (id) => ['GET', `/api/rooms/${id}`],
  (id) => ['GET', `/api/rooms/${id}/live`],
  (id) => ['GET', `/api/rooms/${id}/settings`],
  (id) => ['GET', `/api/rooms/${id}/sessions`],
  (id) => ['GET', `/api/rooms/${id}/lessons`],
  (id) => ['GET', `/api/session-analytics-by-room?room_id=${id}`],
  (id) => ['GET', `/session-list-by-room?room_id=${id}`],
];
const days = { from: '2026-11-16', to: '2026-11-18' };
const writes: CallAbout[] = [
  (id) => ['PATCH', `/api/rooms/${id}`, { description: 'Taken over' }],
  (id) => ['PATCH', `/api/rooms/${id}`, { enabled: false }],
  (id) => ['PUT', `/api/rooms/${id}/settings`, { timeZone: 'Asia/Tokyo' }],
  (id) => ['POST', `/api/rooms/${id}/settings/example`, {}],
  (id) => ['POST', `/api/rooms/${id}/reapply`, days],
  (id) => ['POST', `/api/rooms/${id}/reapply?dryRun=1`, days],
];

test('a teacher sees the rooms they are assigned to until the last day, and those they made', async ({
  ada,
}) => {
  const rooms = await roomsFor(ada);
  const { api } = await staffWith(ada, rooms, { role: 'teacher', mayCreateRooms: true });
  const made = await makeRoom(api);
  const own = [rooms.assigned, rooms.cover, made];
  expect((await list(api)).sort()).toEqual(own.map(({ id }) => id).sort());
  for (const { id, name } of own) {
    expect(await list(api, `q=${name.toUpperCase()}`), name).toEqual([id]);
    expect(await api.get(`/api/rooms/${id}`), name).toMatchObject({ status: 200, body: { id } });
  }
  for (const { id, name } of [rooms.past, rooms.foreign]) {
    expect(await list(api, `q=${name}`), name).toEqual([]);
    expect(await list(ada, `q=${name}`), name).toEqual([id]);
  }
  expect(await list(api, 'enabled=false')).toEqual([]);

  const first = await api.get<RoomPage>('/api/rooms?limit=2');
  expect(first.body.rooms).toHaveLength(2);
  const cursor = encodeURIComponent(first.body.nextCursor ?? '');
  const second = await api.get<RoomPage>(`/api/rooms?limit=2&cursor=${cursor}`);
  expect(second.body).toMatchObject({ rooms: [{}], nextCursor: null });
});

test('a room that is not theirs answers as one there is none of, and 100ms is not asked about it', async ({
  ada,
  simulator,
}) => {
  const rooms = await roomsFor(ada);
  const [teacher, viewer] = [
    await staffWith(ada, rooms, { role: 'teacher' }),
    await staffWith(ada, rooms, { role: 'viewer' }),
  ];
  const { foreign, past } = rooms;
  for (const { id } of [foreign, past]) {
    await simulator.plant(lesson(id));
    await simulator.join({ roomId: id, name: 'Kim', userId: 'kim', role: 'student' });
    await lessonsOf(ada, id);
  }
  const askedAbout = async () =>
    (await simulator.requests()).filter(({ path }) => path.includes(foreign.id) || path.includes(past.id));
  const before = await askedAbout();
  for (const { api } of [teacher, viewer]) {
    const ids = { unknown: unknownId, foreign: [foreign.id, past.id] };
    await expectSameRefusals(api, [...reads, ...writes], ids);
  }
  expect(await askedAbout()).toEqual(before);
  expect((await ada.get<Room>(`/api/rooms/${foreign.id}`)).body).toMatchObject({
    description: '',
    enabled: true,
  });
});

test('a session of a room that is not theirs, archived or running, is no session', async ({
  ada,
  simulator,
}) => {
  const rooms = await roomsFor(ada);
  const { api } = await staffWith(ada, rooms, { role: 'teacher' });
  const sessionsIn = async ({ id }: Room): Promise<string[]> => {
    const { id: over } = await simulator.plant(lesson(id));
    const { sessionId } = await simulator.join({ roomId: id, name: 'Kim', userId: 'kim', role: 'student' });
    // Copied to the archive, so that what is over is known without 100ms.
    await lessonsOf(ada, id);
    return [over, sessionId];
  };
  const attendance: CallAbout = (id) => ['GET', `/api/sessions/${id}/attendance`];
  const foreign = [...(await sessionsIn(rooms.foreign)), ...(await sessionsIn(rooms.past))];
  await expectSameRefusals(api, [attendance], { unknown: unknownId, foreign });
  for (const id of await sessionsIn(rooms.assigned)) {
    expect((await api.call(...attendance(id))).status).toBe(200);
  }
  const listed = await api.get<SessionPage>(`/api/rooms/${rooms.assigned.id}/sessions`);
  expect(listed.body.sessions).toHaveLength(2);
});

test('a viewer reads all of a room and changes nothing in it', async ({ ada, simulator }) => {
  const rooms = await roomsFor(ada);
  const { api } = await staffWith(ada, rooms, { role: 'viewer', mayCreateRooms: true });
  const { id } = rooms.assigned;
  await simulator.plant(lesson(id));
  await setSettings(ada, id, { timeZone: 'Europe/Berlin' });
  expect((await list(api)).sort()).toEqual([id, rooms.cover.id].sort());
  for (const about of reads) {
    const [method, path] = about(id);
    expect((await api.call(method, path)).status, path).toBe(200);
  }
  expect((await api.get('/api/templates')).status).toBe(200);
  expect((await api.get<Live>(`/api/rooms/${id}/live`)).body).toEqual({ session: null });
  const state = async () => [
    (await ada.get(`/api/rooms/${id}`)).body,
    (await ada.get(`/api/rooms/${id}/settings`)).body,
  ];
  const before = await state();
  for (const about of writes) {
    expect(await api.call(...about(id)), about(id).join(' ')).toMatchObject(failure(403, 'forbidden'));
  }
  expect(await state()).toEqual(before);
  // The permission is a teacher's: with the role it is lost.
  for (const path of ['/api/rooms', '/api/create-room']) {
    expect(await api.post(path, { name: freshName('no') })).toMatchObject(failure(403, 'forbidden'));
  }
});

test('making rooms is a permission; what is made is theirs until they become a viewer', async ({ ada }) => {
  const without = await asStaff(ada, sharedDoor(), { role: 'teacher' });
  const name = freshName('no');
  for (const path of ['/api/rooms', '/api/create-room']) {
    expect(await without.api.post(path, { name })).toMatchObject(failure(403, 'forbidden'));
  }
  expect(await list(ada, `q=${name}`)).toEqual([]);
  expect(await list(without.api)).toEqual([]);

  const maker = await asStaff(ada, sharedDoor(), { role: 'teacher', mayCreateRooms: true });
  const room = await makeRoom(maker.api);
  const sample = await maker.api.post<{ id: string }>('/create-room', { name: freshName('sample') });
  expect(sample, sample.text).toMatchObject({ status: 200 });
  expect((await list(maker.api)).sort()).toEqual([room.id, sample.body.id].sort());
  // A taken name is said to be taken, also by a room they do not see.
  const hidden = await makeRoom(ada);
  expect(await maker.api.post('/api/rooms', { name: hidden.name.toUpperCase() })).toMatchObject(
    failure(409, 'conflict', { name: expect.any(String) }),
  );

  expect((await ada.patch(`/api/staff/${maker.id}`, { role: 'viewer' })).status).toBe(200);
  expect(await list(maker.api)).toEqual([]);
});

test('who makes and changes a room stands in the audit log, without a word of what they wrote', async ({
  ada,
}) => {
  const { api, id: actor } = await asStaff(ada, sharedDoor(), { role: 'teacher', mayCreateRooms: true });
  const room = await makeRoom(api, { description: 'Secret words' });
  const change = async (method: 'PATCH' | 'PUT', path: string, body: object) =>
    expect((await api.call(method, `/api/rooms/${room.id}${path}`, body)).status).toBe(200);
  await change('PATCH', '', { description: 'Other secret words', region: 'eu' });
  await change('PATCH', '', { enabled: false });
  await change('PUT', '/settings', { timeZone: 'Europe/Rome', rule: { lateAfterMinutes: 7 } });
  const events = await auditOf(ada, room.id);
  expect(events).toMatchObject([
    { action: 'room.create', actor, result: 'ok' },
    { action: 'room.change', actor, details: { fields: ['description', 'region'] } },
    { action: 'room.change', actor, details: { fields: ['enabled'], enabled: false } },
    { action: 'settings.change', actor, details: { fields: ['timeZone', 'rule'] } },
  ]);
  expect(JSON.stringify(events)).not.toContain('ecret words');
  // What is refused is not a change.
  await api.patch(`/api/rooms/${room.id}`, { size: 9_000 });
  expect(await auditOf(ada, room.id)).toHaveLength(4);
});

ownTest.describe(() => {
  ownTest.describe.configure({ mode: 'default', timeout: 180_000 });

  ownTest('a teacher of 1,000 rooms leafs through them and no others', async ({ owner, pair }) => {
    const dashboard = elsewhere(pair.simulator);
    const stem = freshName('many');
    const make = (number: number) =>
      dashboard<{ id: string }>('POST', '/rooms', { name: `${stem}-${number}` });
    const ids: string[] = [];
    for (let from = 0; from < 1_040; from += 40) {
      const made = await Promise.all(Array.from({ length: 40 }, (_, at) => make(from + at)));
      ids.push(...made.map(({ id }) => id));
    }
    const own = new Set(ids.filter((_, at) => at % 26 !== 0));
    expect(own.size).toBe(1_000);
    let teacher: SignedIn | undefined;
    // The index may be a minute old, and not know them all.
    await expect(async () => {
      teacher = await asStaff(owner, pair.app, { role: 'teacher', roomIds: [...own] });
    }).toPass({ timeout: 120_000 });
    if (!teacher) throw new Error('Nobody was invited.');
    const { api } = teacher;
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 12; page += 1) {
      const { body } = await api.get<RoomPage>(`/api/rooms?limit=100&cursor=${encodeURIComponent(cursor)}`);
      seen.push(...body.rooms.map(({ id }) => id));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(1_000);
    expect(new Set(seen)).toEqual(own);
    const hidden = ids.find((id) => !own.has(id)) ?? '';
    const refused = refusalOf(await api.get(`/api/rooms/${hidden}`));
    expect(refused).toEqual(refusalOf(await api.get(`/api/rooms/${unknownId}`)));
    expect(await list(api, `q=${stem}-26`)).not.toContain(hidden);
  });
});
