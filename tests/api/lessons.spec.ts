import {
  berlin,
  lessonOf,
  lessonsOf,
  makeClass,
  setSettings,
  statusesOf,
  students,
  tuesday,
  tuesdayClass,
} from '../support/classroom';
import { expect, failure, makeRoom, test } from '../support/fixtures';
import { at, visit } from '../support/lesson';

test('a slot that was taught is a lesson with everybody of the roster in it', async ({ ada, simulator }) => {
  const { room, roster } = await makeClass(ada);
  const session = await tuesdayClass(simulator, room.id);
  const { lessons, freshAt } = await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17');
  expect(freshAt).not.toBeNull();
  expect(lessons).toHaveLength(1);
  const [summary] = lessons;
  expect(summary).toMatchObject({
    title: 'Algebra',
    startedAt: at(0),
    endedAt: at(60),
    window: { start: at(0), end: at(60), source: 'timetable' },
    state: 'final',
    sessionIds: [session.id],
    counts: { roster: 4, present: 1, late: 1, partial: 1, absent: 1, excused: 0, guests: 2, unexpected: 0 },
    toDecide: 1,
  });

  const report = await lessonOf(ada, summary?.id ?? '');
  expect(report.lesson).toMatchObject({
    roomId: room.id,
    roomName: room.name,
    heldSeconds: 3_600,
    plannedSeconds: 3_600,
    timeZone: 'Europe/Berlin',
    state: 'final',
    signedBy: null,
    signedAt: null,
    rule: { lateAfterMinutes: 5 },
  });
  expect(report.counts).toEqual(summary?.counts);
  expect(statusesOf(report)).toEqual({
    'Ben Hansen': 'present',
    'Ida Roth': 'late',
    'Lena Park': 'partial',
    'Omar Aziz': 'absent',
  });
  const named = (name: string) => report.participants.find((one) => one.name === name);
  expect(named('Omar Aziz')).toMatchObject({
    key: `r_${roster['stu-4']}`,
    userId: 'stu-4',
    visits: [],
    firstJoinedAt: null,
    lastLeftAt: null,
    presentSeconds: 0,
    rosterId: roster['stu-4'],
  });
  expect(named('Ida Roth')).toMatchObject({
    email: 'ida@school.example',
    firstJoinedAt: at(7),
    presentSeconds: 53 * 60,
    heldSeconds: 53 * 60,
    reason: expect.stringContaining('09:07'),
    flags: expect.arrayContaining(['arrivedLate']),
  });
  expect(named('Lena Park')?.reason).toContain('20 of 60 min held');
  expect(named('Omar  AZIZ')).toMatchObject({
    status: null,
    rosterId: null,
    flags: expect.arrayContaining(['guest']),
    suggestion: { rosterId: roster['stu-4'], name: 'Omar Aziz' },
  });
});

test('a slot in the past that nobody entered was not held, and one of the days to come is no lesson yet', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const { lessons } = await lessonsOf(ada, room.id, '?from=2026-11-03&to=2099-12-31');
  const states = lessons.map(({ startedAt, state }) => [startedAt.slice(0, 10), state]);
  expect(states.slice(-3)).toEqual([
    ['2026-11-17', 'final'],
    ['2026-11-10', 'not-held'],
    ['2026-11-03', 'not-held'],
  ]);
  expect(lessons.every(({ startedAt }) => Date.parse(startedAt) <= Date.now())).toBe(true);
  const empty = await lessonOf(ada, lessons.at(-1)?.id ?? '');
  expect(statusesOf(empty)).toEqual({
    'Ben Hansen': null,
    'Ida Roth': null,
    'Lena Park': null,
    'Omar Aziz': null,
  });
  expect(empty.counts).toMatchObject({ absent: 0, roster: 4 });
});

test('without a timetable sessions close to each other are one lesson with an estimated window', async ({
  ada,
  simulator,
}) => {
  const room = await makeRoom(ada);
  const part = (from: number, to: number) =>
    simulator.plant({
      roomId: room.id,
      createdAt: at(from),
      updatedAt: at(to),
      peers: [
        visit('tch-1', 'Ms Okafor', at(from), at(to), 'teacher'),
        visit('stu-1', 'Ben', at(from + 1), at(to)),
      ],
    });
  const [first, second, later] = [await part(0, 20), await part(30, 60), await part(90, 120)];
  const { lessons } = await lessonsOf(ada, room.id);
  expect(lessons.map(({ sessionIds }) => sessionIds)).toEqual([[later.id], [first.id, second.id]]);
  expect(lessons[1]).toMatchObject({
    title: room.name,
    window: { start: at(1), end: at(60), source: 'estimated' },
    state: 'final',
  });
  // Known by its second session too.
  const report = await lessonOf(ada, `${room.id}.s.${second.id}`);
  expect(report.lesson).toMatchObject({
    sessionIds: [first.id, second.id],
    previousId: null,
    nextId: lessons[0]?.id,
  });
});

test('lessons come newest first, a page at a time, each once', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const all = (await lessonsOf(ada, room.id, '?from=2026-09-01&to=2026-11-17')).lessons.map(({ id }) => id);
  expect(all).toHaveLength(12);
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await lessonsOf(ada, room.id, `?from=2026-09-01&to=2026-11-17&limit=5&cursor=${cursor}`);
    expect(page.lessons.length).toBeLessThanOrEqual(5);
    seen.push(...page.lessons.map(({ id }) => id));
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  expect(seen).toEqual(all);
});

test('a lesson that runs lists who is not here yet, and nobody has a status', async ({ ada, simulator }) => {
  const now = Date.now();
  const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  const start = now - 10 * 60_000;
  const weekday = new Date(start).getUTCDay() || 7;
  const slot = { id: 'now', weekday, start: clock(start), end: clock(start + 3_600_000) };
  const { room } = await makeClass(ada, { settings: { timeZone: 'UTC', timetable: [slot] } });
  const ben = await simulator.join({ roomId: room.id, name: 'Ben', userId: 'stu-1', role: 'student' });
  await simulator.join({ roomId: room.id, name: 'Ida', userId: 'stu-2', role: 'student' });
  await simulator.leave(ben.peerId);
  await expect(async () => {
    const { lessons } = await lessonsOf(ada, room.id);
    expect(lessons[0]).toMatchObject({
      state: 'live',
      counts: { roster: 4, here: 1, gone: 1, notHereYet: 2, present: 0, absent: 0 },
    });
  }).toPass();
  const [live] = (await lessonsOf(ada, room.id)).lessons;
  const report = await lessonOf(ada, live?.id ?? '');
  expect(report.participants.map(({ name, now: where, status }) => [name, where, status]).sort()).toEqual([
    ['Ben Hansen', 'gone', null],
    ['Ida Roth', 'here', null],
    ['Lena Park', 'notHereYet', null],
    ['Omar Aziz', 'notHereYet', null],
  ]);
  const today = await ada.get<{ now: { id: string; notHereYet: { name: string }[] }[] }>('/api/today');
  expect(today.status).toBe(200);
  expect(today.body.now.find(({ id }) => id === live?.id)?.notHereYet.map(({ name }) => name)).toEqual([
    'Lena Park',
    'Omar Aziz',
  ]);
});

test('a class after its slot is offered as moved, and setting the slot’s window makes it the slot’s', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  await simulator.plant({
    roomId: room.id,
    createdAt: at(135),
    updatedAt: at(195),
    peers: [
      visit('tch-1', 'Ms Okafor', at(135), at(195), 'teacher'),
      ...students.map(({ userId, name }) => visit(userId, name, at(136), at(195))),
    ],
  });
  const day = '?from=2026-11-17&to=2026-11-17';
  const { lessons } = await lessonsOf(ada, room.id, day);
  const [held, empty] = lessons;
  expect(empty).toMatchObject({ state: 'not-held', startedAt: at(0) });
  expect(held).toMatchObject({ state: 'final', movedFrom: { lessonId: empty?.id, start: at(0) } });
  const moved = await ada.patch(`/api/lessons/${empty?.id}`, {
    window: { start: at(135), end: at(195) },
    note: 'moved by a fire drill',
  });
  expect(moved, moved.text).toMatchObject({
    status: 200,
    body: { lesson: { state: 'final', window: { source: 'staff' } }, counts: { present: 4 } },
  });
  expect((await lessonsOf(ada, room.id, day)).lessons).toMatchObject([{ id: empty?.id, startedAt: at(135) }]);
});

test('a timetable that changes leaves the past as it was', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  await setSettings(ada, room.id, { timetable: [{ ...tuesday, start: '14:00', end: '15:00' }] });
  const { lessons } = await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17');
  expect(lessons).toMatchObject([{ startedAt: at(0), endedAt: at(60), state: 'final' }]);
});

test('the past is read from the archive: an ended lesson is not asked of 100ms again', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada, { settings: { ...berlin, timetable: [] } });
  const planted = await simulator.plant({
    roomId: room.id,
    createdAt: '2026-03-03T08:00:00.000Z',
    updatedAt: '2026-03-03T09:00:00.000Z',
    peers: [visit('stu-1', 'Ben', '2026-03-03T08:00:00.000Z', '2026-03-03T09:00:00.000Z')],
  });
  const [lesson] = (await lessonsOf(ada, room.id)).lessons;
  await lessonOf(ada, lesson?.id ?? '');
  const asked = async () =>
    (await simulator.requests()).filter(({ path }) => path.includes(planted.id) || path.includes(room.id))
      .length;
  const before = await asked();
  expect(await lessonOf(ada, lesson?.id ?? '')).toMatchObject({ lesson: { sessionIds: [planted.id] } });
  expect(await asked()).toBe(before);
});

test('what does not exist is 404, what is malformed is named', async ({ ada, anonymous }) => {
  const { room } = await makeClass(ada, { people: [] });
  for (const id of [
    'nothing',
    `${room.id}.20261117.other`,
    `${room.id}.s.0123456789abcdef01234567`,
    'a.b.c',
  ]) {
    expect(await ada.get(`/api/lessons/${id}`), id).toMatchObject(failure(404, 'not_found'));
  }
  expect(await ada.get('/api/rooms/unknown/lessons')).toMatchObject(failure(404, 'not_found'));
  const lessons = `/api/rooms/${room.id}/lessons`;
  expect(await ada.get(`${lessons}?from=yesterday`)).toMatchObject(
    failure(400, 'bad_request', { from: expect.anything() }),
  );
  expect(await ada.get(`${lessons}?from=2026-11-18&to=2026-11-17`)).toMatchObject(
    failure(400, 'bad_request', { to: expect.anything() }),
  );
  expect(await anonymous.get(lessons)).toMatchObject(failure(401, 'unauthorized'));
});
