import type { LessonChanged } from '@/lib/lessons/schema';
import type { Today } from '@/lib/today/schema';
import {
  auditOf,
  type CallAbout,
  expectSameRefusals,
  refusalOf,
  roomsFor,
  staffWith,
  unknownId,
} from '../support/access';
import {
  berlin,
  change,
  enrol,
  lessonOf,
  lessonsOf,
  setSettings,
  students,
  tuesdayClass,
} from '../support/classroom';
import { type Api, expect, failure, type Simulator, test } from '../support/fixtures';
import { visit } from '../support/lesson';

const slot = '20261117.tue-9';
const reads: CallAbout[] = [(id) => ['GET', `/api/lessons/${id}`]];
const writes: CallAbout[] = [
  (id) => ['PATCH', `/api/lessons/${id}`, { held: false, note: 'Fire drill' }],
  (id) => ['POST', `/api/lessons/${id}/sign`],
  (id) => ['POST', `/api/lessons/${id}/split`, { at: '2026-11-17T08:30:00.000Z', note: 'Two' }],
  (id) => ['POST', `/api/lessons/${id}/merge`, { with: 'any', note: 'One' }],
  (id) => ['PUT', `/api/lessons/${id}/statuses`, { keys: ['u_c3R1LTQ'], status: 'present', note: 'Seen' }],
  (id) => ['PUT', `/api/lessons/${id}/links`, { links: [{ key: 'g_none', rosterId: null }] }],
  (id) => ['POST', `/api/lessons/${id}/undo`, { event: 'abcdef' }],
];

/** Rooms as `roomsFor`, in each of them that Tuesday's lesson, over and archived. */
async function taught(ada: Api, simulator: Simulator) {
  const rooms = await roomsFor(ada);
  for (const { id } of Object.values(rooms)) {
    await setSettings(ada, id, berlin);
    await enrol(ada, id, students);
    await tuesdayClass(simulator, id);
    await lessonsOf(ada, id);
  }
  return rooms;
}

test('a lesson of a room that is not theirs is no lesson, whatever is asked of it', async ({
  ada,
  simulator,
}) => {
  const rooms = await taught(ada, simulator);
  const { foreign, past } = rooms;
  const [session] = (await lessonOf(ada, `${foreign.id}.${slot}`)).lesson.sessionIds;
  const ids = {
    unknown: `${unknownId}.${slot}`,
    foreign: [`${foreign.id}.${slot}`, `${past.id}.${slot}`, `${foreign.id}.s.${session}`],
  };
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await staffWith(ada, rooms, { role });
    await expectSameRefusals(api, [...reads, ...writes], ids);
    const unknown = refusalOf(await api.get(`/api/lessons/${unknownId}.${slot}`));
    expect(refusalOf(await api.get(`/api/lessons/${rooms.assigned.id}.20261118.none`))).toEqual(unknown);
  }
  expect((await lessonOf(ada, `${foreign.id}.${slot}`)).events).toEqual([]);
});

test('a change of another room cannot be taken back through one’s own lesson', async ({ ada, simulator }) => {
  const rooms = await taught(ada, simulator);
  const { api } = await staffWith(ada, rooms, { role: 'teacher' });
  const theirs = `${rooms.foreign.id}.${slot}`;
  const { event } = await change(ada, 'patch', theirs, { held: false, note: 'Fire drill' });
  const undo = (id: string) => api.post(`/api/lessons/${rooms.assigned.id}.${slot}/undo`, { event: id });
  expect(refusalOf(await undo(event))).toEqual(refusalOf(await undo('0'.repeat(32))));
  expect((await lessonOf(ada, theirs)).lesson.state).toBe('not-held');
});

test('a viewer reads a lesson and its list, and changes nothing', async ({ ada, simulator }) => {
  const rooms = await taught(ada, simulator);
  const { api } = await staffWith(ada, rooms, { role: 'viewer' });
  for (const room of [rooms.assigned, rooms.cover]) {
    const id = `${room.id}.${slot}`;
    const before = await lessonOf(api, id);
    expect(before.counts).toMatchObject({ roster: 4, present: 1 });
    expect((await lessonsOf(api, room.id)).lessons.map((one) => one.id)).toContain(id);
    for (const about of writes) {
      expect(await api.call(...about(id)), about(id).join(' ')).toMatchObject(failure(403, 'forbidden'));
    }
    const { participants, events } = await lessonOf(api, id);
    expect({ participants, events }).toEqual({ participants: before.participants, events: [] });
  }
});

test('a teacher corrects, signs and takes back in their room; each stands in the audit log without names', async ({
  ada,
  simulator,
}) => {
  const rooms = await taught(ada, simulator);
  const { api, id: actor } = await staffWith(ada, rooms, { role: 'teacher' });
  const id = `${rooms.cover.id}.${slot}`;
  const { participants } = await lessonOf(api, id);
  const keyOf = (name: string) => participants.find((one) => one.name === name)?.key ?? '';
  const keys = ['Ida Roth', 'Omar Aziz'].map(keyOf);
  const statuses = { keys, status: 'excused', note: 'School trip' };
  const corrected = await change(api, 'put', `${id}/statuses`, statuses);
  const links = [{ key: keyOf('Omar  AZIZ'), rosterId: null }];
  const linked = await change(api, 'put', `${id}/links`, { links });
  const window = { start: '2026-11-17T08:00:00.000Z', end: '2026-11-17T08:55:00.000Z' };
  const moved = await change(api, 'patch', id, { window, note: 'Ended early' });
  const signed = await change(api, 'post', `${id}/sign`);
  await change(api, 'post', `${id}/undo`, { event: signed.event });
  await change(api, 'post', `${id}/undo`, { event: corrected.event });

  const events = await auditOf(ada, id);
  expect(events).toMatchObject([
    { action: 'lesson.statuses', actor, count: 2, details: { event: corrected.event, status: 'excused' } },
    { action: 'lesson.links', actor, count: 1, details: { event: linked.event, always: false } },
    { action: 'lesson.change', actor, details: { event: moved.event, kind: 'window' } },
    { action: 'lesson.sign', actor, details: { event: signed.event } },
    { action: 'lesson.undo', actor, details: { event: signed.event, kind: 'sign' } },
    { action: 'lesson.undo', actor, details: { event: corrected.event, kind: 'statuses' } },
  ]);
  for (const word of ['Ida', 'Omar', 'School trip', 'Ended early', ...keys]) {
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain(word);
  }
  // What was taken back already is refused, and is nothing that happened.
  const again = await api.post<LessonChanged>(`/api/lessons/${id}/undo`, { event: signed.event });
  expect(again).toMatchObject(failure(409, 'conflict'));
  expect(await auditOf(ada, id)).toHaveLength(6);
});

test('a rule that is applied to the past is one line of the audit log, a trial none', async ({
  ada,
  simulator,
}) => {
  const rooms = await taught(ada, simulator);
  const { api, id: actor } = await staffWith(ada, rooms, { role: 'teacher' });
  const id = `${rooms.assigned.id}.${slot}`;
  await change(api, 'post', `${id}/sign`);
  const days = { from: '2026-11-16', to: '2026-11-18' };
  const path = `/api/rooms/${rooms.assigned.id}/reapply`;
  expect(await api.post(`${path}?dryRun=1`, days)).toMatchObject({ status: 200, body: { event: null } });
  expect(await auditOf(ada, id)).toHaveLength(1);
  const applied = await api.post<{ event: string }>(path, days);
  expect(applied, applied.text).toMatchObject({ status: 200, body: { lessons: 1 } });
  expect((await auditOf(ada, id))[1]).toMatchObject({
    action: 'lesson.reapply',
    actor,
    count: 1,
    details: { event: applied.body.event, roomId: rooms.assigned.id },
  });
});

const minute = 60_000;
const day = 24 * 60 * minute;
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
const weekday = (ms: number) => new Date(ms).getUTCDay() || 7;

test('today and what waits for a signature are of the rooms one may see', async ({ ada, simulator }) => {
  const rooms = await roomsFor(ada);
  const began = Math.floor((Date.now() - day) / minute) * minute;
  const soon = Date.now() + 10 * minute;
  const slotOf = (id: string, at: number, length: number) => ({
    id,
    weekday: weekday(at),
    start: clock(at),
    end: clock(at + length * minute),
  });
  const timetable = [slotOf('taught', began, 60), slotOf('soon', soon, 5)];
  for (const { id } of Object.values(rooms)) {
    await setSettings(ada, id, { timeZone: 'UTC', timetable });
    await enrol(ada, id, students);
    const [start, end] = [began, began + 60 * minute].map((ms) => new Date(ms).toISOString()) as [
      string,
      string,
    ];
    const peers = [visit('tch-1', 'Ms Okafor', start, end, 'teacher'), visit('stu-1', 'Ben', start, end)];
    await simulator.plant({ roomId: id, createdAt: start, updatedAt: end, peers });
    await lessonsOf(ada, id);
    await simulator.join({ roomId: id, name: 'Ida', userId: 'stu-2', role: 'student' });
  }
  const own = [rooms.assigned.id, rooms.cover.id].sort();
  const sortedRooms = (lessons: { roomId: string }[]) =>
    [...new Set(lessons.map(({ roomId }) => roomId))].sort();
  for (const role of ['teacher', 'viewer'] as const) {
    const { api } = await staffWith(ada, rooms, { role });
    await expect(async () => {
      const { body } = await api.get<Today>('/api/today');
      expect(sortedRooms(body.now)).toEqual(own);
      expect(sortedRooms(body.toSign)).toEqual(own);
      expect(sortedRooms(body.next)).toEqual(own);
    }).toPass({ timeout: 30_000 });
    expect(await api.get('/api/sign-off')).toMatchObject(failure(403, 'forbidden'));
  }
});
