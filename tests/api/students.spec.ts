import type { Register } from '@/lib/register/schema';
import type { Student, StudentPage } from '@/lib/students/schema';
import { berlin, change, enrol, lessonOf, lessonsOf, makeClass } from '../support/classroom';
import { type Api, expect, failure, freshName, type Simulator, test } from '../support/fixtures';
import { at, visit } from '../support/lesson';

// People belong to the whole workspace, which other tests share: everybody here has a user id of their own.

const week = 7 * 24 * 60;
const newYork = {
  timeZone: 'America/New_York',
  timetable: [{ id: 'mon-20', title: 'Latin', weekday: 1, start: '20:00', end: '21:00' }],
};
/** Four Tuesdays. */
const range = '?from=2026-10-27&to=2026-11-17';

async function studentOf(api: Api, userId: string, query = range): Promise<Student> {
  const answer = await api.get<Student>(`/api/students/${encodeURIComponent(userId)}${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

/** An hour of a teacher, from `start` minutes after that Tuesday's nine o'clock; the student is there between these minutes of it. */
const hour = (simulator: Simulator, roomId: string, start: number, userId: string, stay?: [number, number]) =>
  simulator.plant({
    roomId,
    createdAt: at(start - 2),
    updatedAt: at(start + 61),
    peers: [
      visit('tch-1', 'Ms Okafor', at(start - 2), at(start + 61), 'teacher'),
      ...(stay ? [visit(userId, 'Somebody', at(start + stay[0]), at(start + stay[1]))] : []),
    ],
  });

/**
 * What was planted is in the past, of which the archive may have heard already that nothing is missing: other tests ask for
 * the whole workspace. A list of lessons asks for its own room in any case.
 */
const archived = (api: Api, roomId: string) => lessonsOf(api, roomId);

/** Somebody on the roster of a room with lessons on Tuesdays, and what they did there this many weeks before. */
async function tuesdaysOf(ada: Api, simulator: Simulator, stays: ([number, number] | undefined)[]) {
  const userId = freshName('stu');
  const { room, roster } = await makeClass(ada, { people: [{ userId, name: 'Ida Roth' }] });
  for (const [weeks, stay] of stays.entries()) {
    await hour(simulator, room.id, -weeks * week, userId, stay);
  }
  await archived(ada, room.id);
  const idOf = (date: string) => `${room.id}.${date.replaceAll('-', '')}.tue-9`;
  return { userId, room, key: `r_${roster[userId]}`, rosterId: roster[userId] ?? '', idOf };
}

test('one person over two rooms in two zones: percentages, minutes and every lesson', async ({
  ada,
  simulator,
}) => {
  const {
    userId,
    room: algebra,
    idOf,
  } = await tuesdaysOf(ada, simulator, [[0, 60], [7, 60], [0, 20], undefined]);
  const { room: latin } = await makeClass(ada, { settings: newYork, people: [] });
  const person = { userId, name: 'Ida Roth', email: 'ida@school.example', externalId: 'sis-7' };
  await enrol(ada, latin.id, [{ ...person, from: '2026-11-09' }]);
  // Monday evening in New York is Tuesday in Berlin. Nobody came on the 9th, and on the 2nd she was not on the roster.
  await hour(simulator, latin.id, -7 * 60, userId, [0, 30]);
  await archived(ada, latin.id);

  const ida = await studentOf(ada, userId);
  expect(ida).toMatchObject({
    ...person,
    from: '2026-10-27',
    to: '2026-11-17',
    freshAt: expect.stringMatching(/Z$/),
    percentage: 70,
    counts: { present: 2, late: 1, partial: 1, absent: 1, excused: 0 },
    attendedMinutes: 163,
    heldMinutes: 300,
    streaks: [],
    excuses: [],
  });
  const rooms = [
    {
      roomId: algebra.id,
      roomName: algebra.name,
      timeZone: 'Europe/Berlin',
      from: null,
      until: null,
      percentage: 62.5,
      counts: { present: 1, late: 1, partial: 1, absent: 1, excused: 0 },
      attendedMinutes: 133,
      heldMinutes: 240,
      absencesInARow: 0,
    },
    {
      roomId: latin.id,
      roomName: latin.name,
      timeZone: 'America/New_York',
      from: '2026-11-09',
      until: null,
      percentage: 100,
      counts: { present: 1, late: 0, partial: 0, absent: 0, excused: 0 },
      attendedMinutes: 30,
      heldMinutes: 60,
      absencesInARow: 0,
    },
  ];
  expect(ida.rooms).toEqual(rooms.sort((a, b) => (a.roomName < b.roomName ? -1 : 1)));
  expect(ida.lessons.map(({ lessonId, date, status, state }) => [lessonId, date, status, state])).toEqual([
    [idOf('2026-11-17'), '2026-11-17', 'present', 'final'],
    [`${latin.id}.20261116.mon-20`, '2026-11-16', 'present', 'final'],
    [idOf('2026-11-10'), '2026-11-10', 'late', 'final'],
    [`${latin.id}.20261109.mon-20`, '2026-11-09', null, 'not-held'],
    [idOf('2026-11-03'), '2026-11-03', 'partial', 'final'],
    [idOf('2026-10-27'), '2026-10-27', 'absent', 'final'],
  ]);
  expect(ida.lessons[2]).toEqual({
    lessonId: idOf('2026-11-10'),
    roomId: algebra.id,
    roomName: algebra.name,
    title: 'Algebra',
    startedAt: '2026-11-10T08:00:00.000Z',
    endedAt: '2026-11-10T09:00:00.000Z',
    date: '2026-11-10',
    timeZone: 'Europe/Berlin',
    state: 'final',
    status: 'late',
    computedStatus: 'late',
    reason: expect.stringContaining('arrived 09:07'),
    flags: ['arrivedLate'],
    presentSeconds: 53 * 60,
    heldSeconds: 60 * 60,
    correction: null,
  });
});

test('each lesson is what its own page says, and the sums are those of the register', async ({
  ada,
  simulator,
}) => {
  const { userId, room } = await tuesdaysOf(ada, simulator, [[0, 60], [7.5, 43.25], undefined, [0, 20.75]]);
  const { lessons, rooms } = await studentOf(ada, userId);
  expect(lessons).toHaveLength(4);
  for (const lesson of lessons) {
    const { participants } = await lessonOf(ada, lesson.lessonId);
    const own = participants.find((one) => one.userId === userId);
    expect(lesson).toMatchObject({
      status: own?.status,
      computedStatus: own?.computedStatus,
      reason: own?.reason,
      flags: own?.flags,
      presentSeconds: own?.heldSeconds,
    });
  }
  const { body } = await ada.get<Register>(`/api/rooms/${room.id}/register${range}`);
  const row = body.students.find((one) => one.userId === userId);
  expect(rooms).toEqual([
    expect.objectContaining({
      percentage: row?.percentage,
      counts: row?.counts,
      attendedMinutes: row?.attendedMinutes,
      heldMinutes: row?.heldMinutes,
      absencesInARow: row?.absencesInARow,
    }),
  ]);
  expect(lessons.map(({ status }) => status).toReversed()).toEqual(row?.statuses);
});

test('where names are matched, a namesake with a place on another roster is not taken for somebody', async ({
  ada,
  simulator,
}) => {
  const [name, userId, other] = [freshName('Ida'), freshName('stu'), freshName('stu')];
  const { room } = await makeClass(ada, {
    settings: { ...berlin, matchByName: true },
    people: [{ userId, name }],
  });
  await makeClass(ada, { people: [{ userId: other, name: 'Another Ida' }] });
  const peers = [visit('tch-1', 'Ms Okafor', at(0), at(60), 'teacher'), visit(other, name, at(0), at(60))];
  await simulator.plant({ roomId: room.id, createdAt: at(0), updatedAt: at(60), peers });
  await archived(ada, room.id);
  const { lessons } = await studentOf(ada, userId, '?from=2026-11-17&to=2026-11-17');
  expect(lessons).toMatchObject([{ status: 'absent' }]);
});

test('weeks of absences are one streak over an excused one, until somebody comes', async ({
  ada,
  simulator,
}) => {
  const stays = [[0, 60] as [number, number], undefined, undefined, undefined];
  const { userId, room, key, rosterId, idOf } = await tuesdaysOf(ada, simulator, stays);
  await change(ada, 'put', `${idOf('2026-11-03')}/statuses`, {
    keys: [key],
    status: 'excused',
    note: 'Dentist',
  });
  const before = await studentOf(ada, userId);
  const streak = { roomId: room.id, roomName: room.name, from: '2026-10-27' };
  expect(before.streaks).toEqual([{ ...streak, count: 2, until: '2026-11-10', current: false }]);
  expect(before.rooms).toMatchObject([{ absencesInARow: 0 }]);
  expect(before).toMatchObject({ counts: { absent: 2, excused: 1, present: 1 }, heldMinutes: 180 });
  expect(before.lessons.find(({ date }) => date === '2026-11-03')).toMatchObject({
    status: 'excused',
    computedStatus: 'absent',
    flags: ['corrected'],
    correction: {
      status: 'excused',
      note: 'Dentist',
      by: expect.stringMatching(/./),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\.\d{3}Z$/),
      excuseId: null,
    },
  });

  const report = await lessonOf(ada, idOf('2026-11-17'));
  const present = report.participants.find((one) => one.rosterId === rosterId);
  await change(ada, 'put', `${idOf('2026-11-17')}/statuses`, { keys: [present?.key], status: 'absent' });
  const after = await studentOf(ada, userId);
  expect(after.streaks).toEqual([{ ...streak, count: 3, until: '2026-11-17', current: true }]);
  expect(after.rooms).toMatchObject([{ absencesInARow: 3 }]);
});

test('an excuse for days is told with the lessons it excuses', async ({ ada, simulator }) => {
  const { userId } = await tuesdaysOf(ada, simulator, [[0, 30], undefined]);
  const days = { from: '2026-11-10', to: '2026-11-12' };
  const made = await ada.post<{ id: string }>('/api/excuses', { userId, ...days, reason: 'Ill' });
  expect(made, made.text).toMatchObject({ status: 201 });
  const { excuses, lessons, percentage } = await studentOf(ada, userId, '?from=2026-11-10&to=2026-11-17');
  expect(excuses).toEqual([made.body]);
  expect(lessons.map(({ status, correction }) => [status, correction?.excuseId ?? null])).toEqual([
    ['present', null],
    ['excused', made.body.id],
  ]);
  expect(percentage).toBe(100);
  expect((await studentOf(ada, userId, '?from=2026-11-13&to=2026-11-17')).excuses).toEqual([]);
});

test('lessons after the last day on the roster are left out', async ({ ada, simulator }) => {
  const { userId, room, rosterId } = await tuesdaysOf(ada, simulator, [
    [0, 60],
    [0, 60],
    [0, 60],
  ]);
  const left = await ada.patch(`/api/rooms/${room.id}/roster/${rosterId}`, { until: '2026-11-09' });
  expect(left, left.text).toMatchObject({ status: 200 });
  const { rooms, lessons } = await studentOf(ada, userId, '?from=2026-11-01&to=2026-11-17');
  expect(rooms).toMatchObject([{ from: null, until: '2026-11-09', heldMinutes: 60 }]);
  expect(lessons.map(({ date }) => date)).toEqual(['2026-11-03']);
});

test('who was taken off a roster is known where a signed lesson names them, else nowhere', async ({
  ada,
  simulator,
}) => {
  const { userId, room, rosterId, idOf } = await tuesdaysOf(ada, simulator, [
    [0, 60],
    [0, 60],
  ]);
  await change(ada, 'post', `${idOf('2026-11-10')}/sign`);
  expect((await ada.delete(`/api/rooms/${room.id}/roster/${rosterId}`)).status).toBe(204);
  const { rooms, lessons } = await studentOf(ada, userId);
  expect(rooms).toMatchObject([{ roomId: room.id, percentage: 100, heldMinutes: 60 }]);
  expect(lessons).toMatchObject([{ date: '2026-11-10', state: 'signed', status: 'present' }]);

  const other = await tuesdaysOf(ada, simulator, [[0, 60]]);
  await ada.delete(`/api/rooms/${other.room.id}/roster/${other.rosterId}`);
  expect(await ada.get(`/api/students/${other.userId}`)).toMatchObject(failure(404, 'not_found'));
});

test('a timetable from ever makes no lessons before anybody met, unless the days are asked for', async ({
  ada,
  simulator,
}) => {
  const { userId } = await tuesdaysOf(ada, simulator, [
    [0, 60],
    [0, 60],
  ]);
  const dates = ({ lessons }: Student) => lessons.map(({ date }) => date).sort();
  expect(dates(await studentOf(ada, userId, '?to=2026-11-17'))).toEqual(['2026-11-10', '2026-11-17']);
  expect(dates(await studentOf(ada, userId, '?from=2026-11-03&to=2026-11-17'))).toEqual([
    '2026-11-03',
    '2026-11-10',
    '2026-11-17',
  ]);
});

test('any user id has an address, and is found in another case too', async ({ ada, robot }) => {
  const own = freshName('id');
  const nasty = [
    'a/b',
    '50%',
    '50%25',
    'Ünï çode',
    'a+b',
    '..%2f',
    '%41',
    'a?b#c',
    'a\\b',
    '[x]',
    '😀',
    "it's; <b>",
    '.',
  ];
  const ids = nasty.map((text) => `${own}${text}`);
  await makeClass(ada, { people: ids.map((userId) => ({ userId, name: 'Kim' })) });
  for (const userId of ids) expect((await studentOf(robot, userId)).userId).toBe(userId);
  expect((await studentOf(robot, `  ${own.toUpperCase()}A/B `)).userId).toBe(`${own}a/b`);
});

test('who is nobody is not found, bad days are refused, and nobody is told anything unless signed in', async ({
  ada,
  anonymous,
}) => {
  const userId = freshName('stu');
  await makeClass(ada, { people: [{ userId, name: 'Ida Roth' }] });
  for (const id of [freshName('nobody'), '%20', 'x'.repeat(201), 'a%00b', '%F0%9F%98%80']) {
    expect(await ada.get(`/api/students/${id}`), id).toMatchObject(failure(404, 'not_found'));
  }
  const refused: [query: string, fields: Record<string, unknown>][] = [
    ['from=yesterday', { from: 'Give the date as YYYY-MM-DD.' }],
    ['to=2026-02-30', { to: 'Give the date as YYYY-MM-DD.' }],
    ['from=2026-11-02&to=2026-11-01', { to: 'The last day is before the first.' }],
    ['from=2024-01-01&to=2026-01-01', { to: expect.stringMatching(/days/) }],
    ['from=2015-01-01', { to: expect.stringMatching(/days/) }],
    ['from=2026-11-02&from=2026-11-03', { from: 'Give from only once.' }],
  ];
  for (const [query, fields] of refused) {
    const answer = await ada.get(`/api/students/${userId}?${query}`);
    expect(answer, query).toMatchObject(failure(400, 'bad_request', fields));
  }
  expect(await anonymous.get(`/api/students/${userId}`)).toMatchObject(failure(401, 'unauthorized'));
  expect(await anonymous.get('/api/students')).toMatchObject(failure(401, 'unauthorized'));
});

async function search(api: Api, query: Record<string, string>): Promise<StudentPage> {
  const answer = await api.get<StudentPage>(`/api/students?${new URLSearchParams(query)}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return answer.body;
}

test('people are found by name, user id, e-mail and external id, with their rooms by name', async ({
  ada,
  robot,
}) => {
  const own = freshName('q');
  const özgür = {
    userId: `${own}-1`,
    name: `Özgür ${own}`,
    email: `OEZ@${own}.example`,
    externalId: `SIS/${own}`,
  };
  const ben = { userId: `${own}-2`, name: 'Ben Hansen' };
  const first = await makeClass(ada, { people: [özgür, ben] });
  const second = await makeClass(ada, { people: [] });
  await enrol(ada, second.room.id, [{ ...özgür, until: '2026-01-31' }]);
  const rooms = [first.room, second.room]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({ roomId: id, roomName: name }));
  const found = { userId: özgür.userId, name: özgür.name, email: özgür.email, rooms };
  for (const q of [`özgür ${own}`, `ÖZGÜR ${own.toUpperCase()}`, `oez@${own}`, `sis/${own}`, ` ${own}-1 `]) {
    expect(await search(robot, { q }), q).toEqual({ students: [found], nextCursor: null });
  }
  const { students } = await search(robot, { q: own });
  expect(students.map(({ name, email }) => [name, email])).toEqual([
    ['Ben Hansen', null],
    [özgür.name, özgür.email],
  ]);
  expect(await search(robot, { q: `${own}%` })).toEqual({ students: [], nextCursor: null });
  expect(await search(robot, { q: 'nobody of this name' })).toEqual({ students: [], nextCursor: null });
});

test('a list goes on where it stopped, each person once, whoever joins meanwhile', async ({ ada }) => {
  const own = freshName('p');
  const names = ['Zoë', 'ada', 'Ada', 'Ben', 'Äda', 'Cem', 'ben'];
  const person = (name: string, index: number) => ({ userId: `${own}-${index}`, name });
  const { room } = await makeClass(ada, { people: names.map(person) });
  const first = await search(ada, { q: own, limit: '3' });
  expect(first.students.map(({ name }) => name)).toEqual(['Ada', 'ada', 'Äda']);
  await enrol(ada, room.id, [{ userId: `${own}-new`, name: 'Aaron' }]);
  const second = await search(ada, { q: own, limit: '3', cursor: first.nextCursor ?? '' });
  const third = await search(ada, { q: own, limit: '3', cursor: second.nextCursor ?? '' });
  const later = [...second.students, ...third.students];
  expect(later.map(({ name }) => name)).toEqual(['Ben', 'ben', 'Cem', 'Zoë']);
  expect(third.nextCursor).toBeNull();

  for (const query of ['limit=0', 'limit=101', 'cursor=nonsense', `q=${'x'.repeat(101)}`, 'q=a&q=b']) {
    expect(await ada.get(`/api/students?${query}`), query).toMatchObject(failure(400, 'bad_request'));
  }
});
