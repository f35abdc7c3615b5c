import type { LessonChanged } from '@/lib/lessons/schema';
import {
  change,
  lessonOf,
  lessonsOf,
  makeClass,
  setSettings,
  statusesOf,
  tuesdayClass,
} from '../support/classroom';
import { type Api, expect, failure, type Simulator, test } from '../support/fixtures';
import { at, visit } from '../support/lesson';

/** That Tuesday's lesson, taught and over. */
async function taught(ada: Api, simulator: Simulator) {
  const { room, roster } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const id = (await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  return { room, roster, id };
}

const keyOf = (
  { participants }: LessonChanged | Awaited<ReturnType<typeof lessonOf>>,
  name: string,
): string => participants.find((one) => one.name === name)?.key ?? '';

test('several are corrected at once, the evidence stays, and one undo takes it back', async ({
  ada,
  simulator,
}) => {
  const { id } = await taught(ada, simulator);
  const before = await lessonOf(ada, id);
  const keys = ['Ida Roth', 'Lena Park', 'Omar Aziz'].map((name) => keyOf(before, name));
  const corrected = await change(ada, 'put', `${id}/statuses`, {
    keys,
    status: 'excused',
    note: 'school trip',
  });
  expect(statusesOf(corrected)).toEqual({
    'Ben Hansen': 'present',
    'Ida Roth': 'excused',
    'Lena Park': 'excused',
    'Omar Aziz': 'excused',
  });
  expect(corrected.counts).toMatchObject({ present: 1, late: 0, partial: 0, absent: 0, excused: 3 });
  expect(corrected.participants.find(({ name }) => name === 'Lena Park')).toMatchObject({
    computedStatus: 'partial',
    correction: { status: 'excused', note: 'school trip', by: expect.any(String), at: expect.any(String) },
    flags: expect.arrayContaining(['corrected']),
    reason: expect.stringContaining('20 of 60 min held'),
  });
  const one = await change(ada, 'put', `${id}/statuses`, {
    keys: keys.slice(0, 1),
    status: 'present',
    note: '',
  });
  expect(statusesOf(one)).toMatchObject({ 'Ida Roth': 'present', 'Lena Park': 'excused' });
  const first = await change(ada, 'post', `${id}/undo`, { event: corrected.event });
  expect(statusesOf(first)).toEqual({
    'Ben Hansen': 'present',
    'Ida Roth': 'present',
    'Lena Park': 'partial',
    'Omar Aziz': 'absent',
  });
  const none = await change(ada, 'put', `${id}/statuses`, { keys: keys.slice(0, 1), status: null, note: '' });
  expect(none.participants).toEqual(before.participants);
  expect(none.events.map(({ kind, undone }) => [kind, undone !== null])).toEqual([
    ['statuses', false],
    ['statuses', false],
    ['statuses', true],
  ]);
  expect(await ada.post(`/api/lessons/${id}/undo`, { event: corrected.event })).toMatchObject(
    failure(409, 'conflict'),
  );
  expect(await ada.post(`/api/lessons/${id}/undo`, { event: 'f'.repeat(32) })).toMatchObject(
    failure(404, 'not_found'),
  );
});

test('a guest has no status until linked to the roster; the visits are then one person’s', async ({
  ada,
  simulator,
}) => {
  const { id, roster } = await taught(ada, simulator);
  const before = await lessonOf(ada, id);
  const guest = keyOf(before, 'Omar  AZIZ');
  const status = { keys: [guest], status: 'present', note: 'was there' };
  expect(await ada.put(`/api/lessons/${id}/statuses`, status)).toMatchObject(
    failure(400, 'bad_request', { keys: expect.anything() }),
  );
  const linked = await change(ada, 'put', `${id}/links`, {
    links: [{ key: guest, rosterId: roster['stu-4'] }],
  });
  expect(linked.counts).toMatchObject({ absent: 0, guests: 1 });
  expect(linked.participants.find(({ rosterId }) => rosterId === roster['stu-4'])).toMatchObject({
    status: 'late',
    heldSeconds: 1_800,
    flags: expect.arrayContaining(['linked']),
    link: { event: linked.event, kind: 'lesson', keys: [guest] },
  });
  const apart = await change(ada, 'put', `${id}/links`, { links: [{ key: guest, rosterId: null }] });
  expect(apart.participants.find(({ key }) => key === guest)).toMatchObject({
    rosterId: null,
    suggestion: null,
  });
  await change(ada, 'post', `${id}/undo`, { event: apart.event });
  const undone = await change(ada, 'post', `${id}/undo`, { event: linked.event });
  expect(undone.participants).toEqual(before.participants);
  const bad = { links: [{ key: guest, rosterId: 'nobody' }] };
  expect(await ada.put(`/api/lessons/${id}/links`, bad)).toMatchObject(
    failure(400, 'bad_request', { 'links.0.rosterId': expect.anything() }),
  );
});

test('a link for always acts in the room’s other lessons, names matched without case and blanks', async ({
  ada,
  simulator,
}) => {
  const { room, roster } = await makeClass(ada);
  const day = 24 * 60 * 7;
  await simulator.plant({
    roomId: room.id,
    createdAt: at(-day),
    updatedAt: at(60 - day),
    peers: [
      visit('tch-1', 'Ms Okafor', at(-day), at(60 - day), 'teacher'),
      visit('', 'omar aziz', at(-day), at(60 - day)),
    ],
  });
  await tuesdayClass(simulator, room.id);
  const id = (await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  const guest = keyOf(await lessonOf(ada, id), 'Omar  AZIZ');
  const linked = await change(ada, 'put', `${id}/links`, {
    links: [{ key: guest, rosterId: roster['stu-4'], always: true }],
  });
  const week = (await lessonsOf(ada, room.id, '?from=2026-11-10&to=2026-11-10')).lessons[0]?.id ?? '';
  expect(await lessonOf(ada, week)).toMatchObject({ counts: { present: 1, absent: 3, guests: 0 } });
  await change(ada, 'post', `${id}/undo`, { event: linked.event });
  expect(await lessonOf(ada, week)).toMatchObject({ counts: { present: 0, absent: 4, guests: 1 } });
});

test('a window that staff set decides, and can be taken back', async ({ ada, simulator }) => {
  const { id } = await taught(ada, simulator);
  const before = await lessonOf(ada, id);
  const window = { start: at(10), end: at(60) };
  const set = await change(ada, 'patch', id, { window, note: 'late start, agreed' });
  expect(set.lesson).toMatchObject({ window: { ...window, source: 'staff' }, heldSeconds: 3_000 });
  expect(statusesOf(set)).toMatchObject({ 'Ida Roth': 'present', 'Lena Park': 'partial' });
  const back = await change(ada, 'post', `${id}/undo`, { event: set.event });
  expect(back.lesson).toEqual({ ...before.lesson, freshAt: back.lesson.freshAt });
  for (const [body, field] of [
    [{ window: { start: at(60), end: at(10) }, note: 'x' }, 'window.end'],
    [{ window, note: ' ' }, 'note'],
    [{ window: { start: 'nine', end: at(10) }, note: 'x' }, 'window.start'],
    [{ window: { start: '2026-01-01T08:00:00Z', end: '2026-01-01T09:00:00Z' }, note: 'x' }, 'window.start'],
  ] as const) {
    expect(await ada.patch(`/api/lessons/${id}`, body), field).toMatchObject(
      failure(400, 'bad_request', { [field]: expect.anything() }),
    );
  }
  expect(await ada.patch(`/api/lessons/${id}`, { note: 'x' })).toMatchObject(failure(400, 'bad_request'));
});

test('a lesson is declared not held, and held again', async ({ ada, simulator }) => {
  const { id } = await taught(ada, simulator);
  const off = await change(ada, 'patch', id, { held: false, note: 'only a test call' });
  expect(off).toMatchObject({ lesson: { state: 'not-held' }, counts: { present: 0, absent: 0 } });
  expect(await ada.post(`/api/lessons/${id}/sign`)).toMatchObject(failure(409, 'conflict'));
  const on = await change(ada, 'post', `${id}/undo`, { event: off.event });
  expect(on).toMatchObject({ lesson: { state: 'final' }, counts: { present: 1, absent: 1 } });
});

test('a lesson is split in two and merged again', async ({ ada, simulator }) => {
  const { id, room } = await taught(ada, simulator);
  const day = '?from=2026-11-17&to=2026-11-17';
  const split = await change(ada, 'post', `${id}/split`, { at: at(30), note: 'two subjects' });
  expect(split.lesson).toMatchObject({ id, window: { start: at(0), end: at(30) } });
  const [second, first] = (await lessonsOf(ada, room.id, day)).lessons;
  expect(first?.id).toBe(id);
  expect(second).toMatchObject({ startedAt: at(30), endedAt: at(60), counts: { present: 2, absent: 2 } });
  const merged = await change(ada, 'post', `${id}/merge`, { with: second?.id, note: 'one after all' });
  expect(merged.lesson.window).toMatchObject({ start: at(0), end: at(60) });
  expect((await lessonsOf(ada, room.id, day)).lessons).toHaveLength(1);
  await change(ada, 'post', `${id}/undo`, { event: merged.event });
  expect((await lessonsOf(ada, room.id, day)).lessons).toHaveLength(2);
  // From the part, whose page is gone with it: the lesson answers.
  const whole = await change(ada, 'post', `${second?.id}/undo`, { event: split.event });
  expect(whole.lesson).toMatchObject({ id, window: { start: at(0), end: at(60), source: 'timetable' } });
  expect(await ada.post(`/api/lessons/${id}/split`, { at: at(60), note: 'x' })).toMatchObject(
    failure(400, 'bad_request', { at: expect.anything() }),
  );
  expect(await ada.post(`/api/lessons/${id}/merge`, { with: id, note: 'x' })).toMatchObject(
    failure(400, 'bad_request', { with: expect.anything() }),
  );
});

test('a signature freezes rule and roster; a correction after it shows; the rule can be applied on purpose', async ({
  ada,
  simulator,
}) => {
  const { id, room } = await taught(ada, simulator);
  const signed = await change(ada, 'post', `${id}/sign`);
  expect(signed.lesson).toMatchObject({
    state: 'signed',
    signedBy: expect.any(String),
    signedAt: expect.any(String),
  });
  await setSettings(ada, room.id, { rule: { lateAfterMinutes: 20, minPresencePercent: 10 } });
  const added = await ada.post(`/api/rooms/${room.id}/roster`, { userId: 'stu-9', name: 'Nora New' });
  expect(added.status).toBe(201);
  const frozen = await lessonOf(ada, id);
  expect(statusesOf(frozen)).toEqual({
    'Ben Hansen': 'present',
    'Ida Roth': 'late',
    'Lena Park': 'partial',
    'Omar Aziz': 'absent',
  });

  const range = { from: '2026-11-01', to: '2026-11-30' };
  const dry = await ada.post(`/api/rooms/${room.id}/reapply?dryRun=1`, range);
  expect(dry).toMatchObject({
    status: 200,
    body: {
      event: null,
      lessons: 1,
      changes: expect.arrayContaining([
        expect.objectContaining({ lessonId: id, name: 'Ida Roth', from: 'late', to: 'present' }),
        expect.objectContaining({ name: 'Lena Park', from: 'partial', to: 'present' }),
        expect.objectContaining({ name: 'Nora New', from: null, to: 'absent' }),
      ]),
    },
  });
  expect(statusesOf(await lessonOf(ada, id))).toEqual(statusesOf(frozen));
  const done = await ada.post<{ event: string }>(`/api/rooms/${room.id}/reapply`, range);
  expect(statusesOf(await lessonOf(ada, id))).toMatchObject({
    'Ida Roth': 'present',
    'Lena Park': 'present',
    'Nora New': 'absent',
  });
  const undone = await change(ada, 'post', `${id}/undo`, { event: done.body.event });
  expect(statusesOf(undone)).toEqual(statusesOf(frozen));

  const late = await change(ada, 'put', `${id}/statuses`, {
    keys: [keyOf(undone, 'Ida Roth')],
    status: 'present',
    note: 'bus',
  });
  expect(late.lesson.state).toBe('signed');
  expect(
    Date.parse(late.participants.find(({ name }) => name === 'Ida Roth')?.correction?.at ?? ''),
  ).toBeGreaterThan(Date.parse(late.lesson.signedAt ?? ''));
  const window = { window: { start: at(5), end: at(60) }, note: 'x' };
  expect(await ada.patch(`/api/lessons/${id}`, window)).toMatchObject(failure(409, 'conflict'));
  expect(await ada.post(`/api/lessons/${id}/sign`)).toMatchObject(failure(409, 'conflict'));
  const open = await change(ada, 'post', `${id}/undo`, { event: signed.event });
  // A lesson a week old stays as it was judged, signed or not.
  expect(open.lesson).toMatchObject({ state: 'final', signedBy: null, frozenAt: expect.any(String) });
});

test('nothing is signed before an open visit is decided, nor without a roster', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(0),
    updatedAt: at(60),
    peers: [
      visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'),
      visit('stu-1', 'Ben', at(0), at(60)),
      visit('stu-2', 'Ida', at(5), null),
    ],
  });
  const id = (await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  const report = await lessonOf(ada, id);
  expect(report.participants.find(({ name }) => name === 'Ida Roth')?.flags).toEqual(
    expect.arrayContaining(['needsReview']),
  );
  expect(await ada.post(`/api/lessons/${id}/sign`)).toMatchObject(failure(409, 'conflict'));
  await change(ada, 'put', `${id}/statuses`, {
    keys: [keyOf(report, 'Ida Roth')],
    status: 'present',
    note: 'seen',
  });
  expect((await change(ada, 'post', `${id}/sign`)).lesson.state).toBe('signed');

  const { room: bare } = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, bare.id);
  const nobody = (await lessonsOf(ada, bare.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  expect(await ada.post(`/api/lessons/${nobody}/sign`)).toMatchObject(failure(409, 'conflict'));
});

test('a roster that comes a week after judges the lessons before it', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, room.id);
  const id = (await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17')).lessons[0]?.id ?? '';
  expect((await lessonOf(ada, id)).counts).toMatchObject({ roster: 0, absent: 0 });
  for (const person of [
    { userId: 'stu-1', name: 'Ben Hansen' },
    { userId: 'stu-4', name: 'Omar Aziz', from: '2026-11-17' },
  ]) {
    expect((await ada.post(`/api/rooms/${room.id}/roster`, person)).status).toBe(201);
  }
  const later = { userId: 'stu-5', name: 'Later', from: '2026-11-18' };
  expect((await ada.post(`/api/rooms/${room.id}/roster`, later)).status).toBe(201);
  expect((await lessonOf(ada, id)).counts).toMatchObject({ roster: 2, present: 1, absent: 1 });
});
