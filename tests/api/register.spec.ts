import type { Register } from '@/lib/register/schema';
import { register as schema } from '@/lib/register/schema';
import { dayOf } from '@/lib/timetable/dates';
import { localDate } from '@/lib/timetable/zone';
import {
  berlin,
  change,
  enrol,
  lessonOf,
  lessonsOf,
  makeClass,
  setSettings,
  students,
  studentsOf,
  tuesday,
  tuesdayClass,
} from '../support/classroom';
import { type Api, expect, failure, freshName, test } from '../support/fixtures';
import { at } from '../support/lesson';
import { liveLesson } from '../support/live-lesson';

const week = 7 * 24 * 60;
const range = 'from=2026-10-27&to=2026-11-17';

async function registerOf(api: Api, roomId: string, query = ''): Promise<Register> {
  // Tests plant sessions in days that the archive may know to be over: those are asked for only here.
  await lessonsOf(api, roomId);
  const answer = await api.get<Register>(`/api/rooms/${roomId}/register?${query}`);
  expect(answer, answer.text).toMatchObject({ status: 200 });
  return schema.parse(answer.body);
}

const rowsOf = ({ students: rows }: Register) =>
  Object.fromEntries(rows.map(({ name, statuses }) => [name, statuses]));

test('four Tuesdays: statuses, percentages, minutes and absences in a row', async ({ ada, simulator }) => {
  const { room, roster } = await makeClass(ada);
  for (const weeks of [0, 1, 3]) await tuesdayClass(simulator, room.id, weeks);
  const register = await registerOf(ada, room.id, range);
  expect(register).toMatchObject({
    roomId: room.id,
    roomName: room.name,
    timeZone: 'Europe/Berlin',
    from: '2026-10-27',
    to: '2026-11-17',
    freshAt: expect.any(String),
  });
  // Nobody came on 3 November.
  expect(register.lessons.map(({ date, state, heldSeconds }) => [date, state, heldSeconds])).toEqual([
    ['2026-10-27', 'final', 3_600],
    ['2026-11-03', 'not-held', 0],
    ['2026-11-10', 'final', 3_600],
    ['2026-11-17', 'final', 3_600],
  ]);
  expect(register.lessons.at(-1)).toMatchObject({ title: 'Algebra', startedAt: at(0), endedAt: at(60) });
  expect(register.students.map(({ name }) => name)).toEqual(students.map(({ name }) => name));
  const [ben, ida, lena, omar] = register.students;
  expect(ben).toEqual({
    rosterId: roster['stu-1'],
    userId: 'stu-1',
    name: 'Ben Hansen',
    email: null,
    statuses: ['present', null, 'present', 'present'],
    presentSeconds: [3_600, 0, 3_600, 3_600],
    counts: { present: 3, late: 0, partial: 0, absent: 0, excused: 0 },
    percentage: 100,
    attendedMinutes: 180,
    heldMinutes: 180,
    absencesInARow: 0,
  });
  expect(ida).toMatchObject({
    email: 'ida@school.example',
    statuses: ['late', null, 'late', 'late'],
    percentage: 100,
    attendedMinutes: 3 * 53,
  });
  expect(lena).toMatchObject({
    statuses: ['partial', null, 'partial', 'partial'],
    percentage: 50,
    attendedMinutes: 60,
    absencesInARow: 0,
  });
  expect(omar).toMatchObject({
    statuses: ['absent', null, 'absent', 'absent'],
    counts: { present: 0, late: 0, partial: 0, absent: 3, excused: 0 },
    percentage: 0,
    attendedMinutes: 0,
    heldMinutes: 180,
    absencesInARow: 3,
  });
});

test('corrections, links and signatures are in it as in the lesson', async ({ ada, simulator }) => {
  const { room, roster } = await makeClass(ada);
  for (const weeks of [0, 1, 2]) await tuesdayClass(simulator, room.id, weeks);
  const { lessons } = await lessonsOf(ada, room.id, '?from=2026-11-03&to=2026-11-17');
  const [last, middle, first] = lessons.map(({ id }) => id);
  await change(ada, 'put', `${middle}/statuses`, {
    keys: [`r_${roster['stu-4']}`],
    status: 'excused',
    note: 'a trip',
  });
  const guest = (await lessonOf(ada, first ?? '')).participants.find(({ name }) => name === 'Omar  AZIZ');
  await change(ada, 'put', `${first}/links`, { links: [{ key: guest?.key, rosterId: roster['stu-4'] }] });
  await change(ada, 'post', `${last}/sign`);

  const register = await registerOf(ada, room.id, 'from=2026-11-03&to=2026-11-17');
  expect(register.lessons.map(({ id, state }) => [id, state])).toEqual([
    [first, 'final'],
    [middle, 'final'],
    [last, 'signed'],
  ]);
  const omar = register.students.find(({ userId }) => userId === 'stu-4');
  expect(omar).toMatchObject({
    statuses: ['late', 'excused', 'absent'],
    presentSeconds: [1_800, 0, 0],
    percentage: 50,
    attendedMinutes: 30,
    heldMinutes: 120,
    absencesInARow: 1,
  });
});

test('a roster that changes: nobody is judged outside of their days, and nobody has two rows', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada, {
    people: [
      { userId: 'stu-1', name: 'Ben Hansen', until: '2026-11-03' },
      { userId: 'stu-2', name: 'Ida Roth', from: '2026-11-10' },
      { userId: 'stu-3', name: 'Lena Park', until: '2026-10-31' },
      { userId: 'stu-4', name: 'Omar Aziz', from: '2026-12-01' },
    ],
  });
  const again = await enrol(ada, room.id, [{ userId: 'stu-1', name: 'Ben Hansen', from: '2026-11-15' }]);
  for (const weeks of [0, 1, 2]) await tuesdayClass(simulator, room.id, weeks);
  const register = await registerOf(ada, room.id, 'from=2026-11-03&to=2026-11-17');
  expect(rowsOf(register)).toEqual({
    'Ben Hansen': ['present', null, 'present'],
    'Ida Roth': [null, 'late', 'late'],
  });
  expect(register.students[0]?.rosterId).toBe(again['stu-1']);
});

test('who was taken off the roster stays in the lessons that were signed with them', async ({
  ada,
  simulator,
}) => {
  const mark = freshName('left');
  const [ben, ida, lena, omar] = [1, 2, 3, 4].map((number) => `${mark}-${number}`) as [
    string,
    string,
    string,
    string,
  ];
  const { room, roster } = await makeClass(ada, {
    people: studentsOf(mark).map(({ userId, name }) => ({ userId, name })),
  });
  for (const weeks of [0, 1]) await tuesdayClass(simulator, room.id, weeks, mark);
  const query = 'from=2026-11-10&to=2026-11-17';
  const { lessons } = await registerOf(ada, room.id, query);
  await change(ada, 'post', `${lessons[1]?.id}/sign`);
  for (const userId of [ben, ida]) {
    const gone = await ada.delete(`/api/rooms/${room.id}/roster/${roster[userId]}`);
    expect(gone.status).toBeLessThan(300);
  }
  const back = await enrol(ada, room.id, [{ userId: ida, name: 'Ida Roth-Berg', from: '2026-11-16' }]);

  const register = await registerOf(ada, room.id, query);
  expect(register.lessons.map(({ state }) => state)).toEqual(['final', 'signed']);
  expect(register.students.map(({ name, userId, rosterId }) => [name, userId, rosterId])).toEqual([
    ['Ben Hansen', ben, roster[ben]],
    ['Ida Roth-Berg', ida, back[ida]],
    ['Lena Park', lena, roster[lena]],
    ['Omar Aziz', omar, roster[omar]],
  ]);
  expect(register.students.map(({ statuses }) => statuses[1])).toEqual([
    'present',
    'late',
    'partial',
    'absent',
  ]);
});

test('while a lesson runs nobody has a status in it', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada, { settings: { timeZone: 'Europe/Berlin' } });
  await simulator.join({ roomId: room.id, name: 'Ms Okafor', userId: 'tch-1', role: 'teacher' });
  await simulator.join({ roomId: room.id, name: 'Ben', userId: 'stu-1', role: 'student' });
  const live = await liveLesson(ada, room.id);
  const register = await registerOf(ada, room.id);
  expect(register.lessons.at(-1)).toMatchObject({ id: live.id, state: 'live' });
  expect(register.students).toHaveLength(students.length);
  for (const { statuses, percentage, absencesInARow } of register.students) {
    expect([statuses, percentage, absencesInARow]).toEqual([[null], null, 0]);
  }
});

test('without a first day it begins with the first lesson there was, 180 days before its end at most', async ({
  ada,
  simulator,
}) => {
  const { room } = await makeClass(ada);
  for (const weeks of [0, 3]) await tuesdayClass(simulator, room.id, weeks);
  const register = await registerOf(ada, room.id, 'to=2026-11-10');
  expect(register).toMatchObject({ from: '2026-10-27', to: '2026-11-10' });
  expect(register.lessons[0]).toMatchObject({ startedAt: at(-3 * week) });
  expect(register.lessons.map(({ date }) => date)).toEqual(['2026-10-27', '2026-11-03', '2026-11-10']);
  // Half a year later nothing of that is left.
  const later = await registerOf(ada, room.id, 'to=2027-05-18');
  expect(later).toMatchObject({ from: '2026-11-19', to: '2027-05-18' });

  const before = localDate(Date.now(), 'Europe/Berlin');
  const { from, to } = await registerOf(ada, room.id);
  expect([before, localDate(Date.now(), 'Europe/Berlin')]).toContain(to);
  expect(dayOf(to) - dayOf(from)).toBeLessThanOrEqual(180);
});

test('a room without lessons and one without a roster have empty registers', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada, { settings: {} });
  const none = await registerOf(ada, room.id, range);
  expect(none.lessons).toEqual([]);
  expect(none.students.map(({ name, percentage }) => [name, percentage])).toEqual(
    students.map(({ name }) => [name, null]),
  );
  const { room: open } = await makeClass(ada, { people: [] });
  await tuesdayClass(simulator, open.id);
  const nobody = await registerOf(ada, open.id, 'from=2026-11-17&to=2026-11-17');
  expect(nobody.lessons).toHaveLength(1);
  expect(nobody.students).toEqual([]);
});

test('guests matched by name are those of the lesson', async ({ ada, simulator }) => {
  const { room } = await makeClass(ada, { settings: { ...berlin, timetable: [tuesday], matchByName: true } });
  await tuesdayClass(simulator, room.id);
  const register = await registerOf(ada, room.id, 'from=2026-11-17&to=2026-11-17');
  expect(rowsOf(register)).toMatchObject({ 'Omar Aziz': ['late'] });
  await setSettings(ada, room.id, { matchByName: false });
  expect(rowsOf(await registerOf(ada, room.id, 'from=2026-11-17&to=2026-11-17'))).toMatchObject({
    'Omar Aziz': ['absent'],
  });
});

test('says what is wrong with the question', async ({ ada, robot, anonymous }) => {
  const { room } = await makeClass(ada, { people: [] });
  const path = `/api/rooms/${room.id}/register`;
  const sentence = expect.stringMatching(/\.$/);
  for (const [query, field] of [
    ['from=2026-11-31', 'from'],
    ['to=yesterday', 'to'],
    ['from=2026-11-17&to=2026-11-16', 'to'],
    ['from=2025-10-13&to=2026-11-17', 'to'],
    ['from=2020-01-01', 'to'],
    ['from=0001-01-01&to=0001-01-02', 'from'],
    ['to=9999-12-31', 'to'],
    ['from=2026-11-17&from=2026-11-17', 'from'],
  ] as const) {
    const refused = await ada.get(`${path}?${query}`);
    expect(refused, query).toMatchObject(failure(400, 'bad_request', { [field]: sentence }));
  }
  expect((await robot.get(`${path}?from=2025-10-14&to=2026-11-17`)).status).toBe(200);
  expect(await ada.get('/api/rooms/000000000000000000000000/register')).toMatchObject(
    failure(404, 'not_found'),
  );
  expect(await ada.get('/api/rooms/%2e%2e/register')).toMatchObject({ status: 404 });
  expect(await anonymous.get(path)).toMatchObject(failure(401, 'unauthorized'));
});
