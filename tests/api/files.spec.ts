import type { Absences } from '@/lib/absences/schema';
import type { LessonReport } from '@/lib/lessons/schema';
import type { Register } from '@/lib/register/schema';
import type { Student } from '@/lib/students/schema';
import { change, lessonOf, lessonsOf, makeClass, tuesdayClass } from '../support/classroom';
import { readCsv } from '../support/csv';
import { csvOf, download, nameOf, xlsxOf } from '../support/files';
import { type Api, expect, failure, freshName, type Simulator, test } from '../support/fixtures';

const lessonHeads =
  'Name,User ID,Email,Role,Status,First join,Last leave,Presence (seconds),Presence (minutes),Presence (%),Joins,Devices,Flags,Note,Time zone';
const recordHeads =
  'Date,Start,Room,Lesson,Name,User ID,Email,Status,Presence (minutes),Held (minutes),Note,Time zone';
const days = 'from=2026-11-03&to=2026-11-17';
const minutes = (seconds: number) => Math.floor(seconds / 60);
const lines = (rows: Record<string, string>[]) => rows.map((row) => Object.values(row));

/** Students nobody else has, so that their page has these lessons and no others. */
const newPeople = () => {
  const own = freshName('s');
  return [
    { userId: `${own}-1`, name: 'Ben Hansen' },
    { userId: `${own}-2`, name: 'Ida "Roth", =1+1', email: 'ida@school.example' },
    { userId: `${own}-3`, name: '=HYPERLINK("http://evil.example")' },
  ];
};

async function taught(ada: Api, simulator: Simulator): Promise<{ roomId: string; report: LessonReport }> {
  const { room, roster } = await makeClass(ada);
  await tuesdayClass(simulator, room.id);
  const { lessons } = await lessonsOf(ada, room.id, '?from=2026-11-17&to=2026-11-17');
  const id = lessons[0]?.id ?? '';
  await change(ada, 'put', `${id}/statuses`, {
    keys: [`r_${roster['stu-4']}`],
    status: 'excused',
    note: 'ill, "fever"',
  });
  return { roomId: room.id, report: await lessonOf(ada, id) };
}

test('the file of a lesson says what its report says', async ({ ada, simulator }) => {
  const { report } = await taught(ada, simulator);
  const file = await download(ada, `/api/lessons/${report.lesson.id}/attendance.csv`);
  expect(nameOf(file)).toBe(`${report.lesson.roomName}-2026-11-17-0900-attendance.csv`);
  const rows = readCsv(file.body.toString('utf8'));
  expect(rows[0]?.join(',')).toBe(lessonHeads);
  const of = (name: string) => rows.find((row) => row[0] === name);
  expect(rows.slice(1).map(([name]) => name)).toEqual(report.participants.map(({ name }) => name));
  expect(of('Ida Roth')).toEqual([
    ...['Ida Roth', 'stu-2', 'ida@school.example', 'student', 'late', '2026-11-17 09:07:00'],
    ...['2026-11-17 10:00:00', '3180', '53', '88.3', '1', '1', 'arrived late', '', 'Europe/Berlin'],
  ]);
  expect(of('Omar Aziz')).toEqual([
    ...['Omar Aziz', 'stu-4', '', '', 'excused', '', '', '0', '0', '0', '0', '0', 'corrected'],
    ...['ill, "fever"', 'Europe/Berlin'],
  ]);
  expect(of('Ms Okafor')?.slice(3, 7)).toEqual(['teacher', '', '2026-11-17 08:58:00', '2026-11-17 10:01:00']);
  for (const person of report.participants) {
    const row = of(person.name);
    expect(row?.[4]).toBe(person.status ?? '');
    expect(Number(row?.[7])).toBe(person.heldSeconds);
    expect(Number(row?.[10])).toBe(person.joins);
  }
});

test('the spreadsheet of a lesson has a summary, the participants and every visit', async ({
  ada,
  simulator,
}) => {
  const { report } = await taught(ada, simulator);
  const sheets = await xlsxOf(ada, `/api/lessons/${report.lesson.id}/attendance.xlsx`);
  expect([...sheets.keys()]).toEqual(['Summary', 'Participants', 'Visits']);
  const summary = new Map((sheets.get('Summary') ?? []).map(([key, value]) => [key, value]));
  expect(Object.fromEntries(summary)).toMatchObject({
    Lesson: 'Algebra',
    Room: report.lesson.roomName,
    Date: '2026-11-17',
    Start: '09:00',
    'Time zone': 'Europe/Berlin',
    State: 'Final',
    'Held (minutes)': 60,
    Present: 1,
    Excused: 1,
  });
  const [heads, ...people] = sheets.get('Participants') ?? [];
  expect(heads?.join(',')).toBe(lessonHeads);
  const ida = people.find(([name]) => name === 'Ida Roth');
  expect(ida?.slice(4, 10)).toEqual([
    'late',
    new Date('2026-11-17T09:07:00Z'),
    new Date('2026-11-17T10:00:00Z'),
    ...[3_180, 53, 88.3],
  ]);
  const visits = report.participants.flatMap((person) => person.visits.map(() => person.name));
  expect(
    sheets
      .get('Visits')
      ?.slice(1)
      .map(([name]) => name),
  ).toEqual(visits);
});

test('the files of a register are its cells', async ({ ada, simulator }) => {
  const { roomId } = await taught(ada, simulator);
  const { body } = await ada.get<Register>(`/api/rooms/${roomId}/register?${days}`);
  const file = await download(ada, `/api/rooms/${roomId}/register.csv?${days}`);
  expect(nameOf(file)).toBe(`${body.roomName}-register-2026-11-03-to-2026-11-17.csv`);
  const [heads = [], ...rows] = readCsv(file.body.toString('utf8'));
  const places = body.lessons.length;
  expect(heads.slice(3, 3 + places)).toEqual([
    '2026-11-03 09:00 (not held)',
    '2026-11-10 09:00 (not held)',
    '2026-11-17 09:00',
  ]);
  expect(rows.map(([name]) => name)).toEqual(body.students.map(({ name }) => name));
  body.students.forEach((student, index) => {
    expect(rows[index]?.slice(1)).toEqual([
      ...[student.userId, student.email ?? '', ...student.statuses.map((status) => status ?? '')],
      ...Object.values(student.counts).map(String),
      student.percentage === null ? '' : String(Math.floor(student.percentage * 10) / 10),
      ...[student.attendedMinutes, student.heldMinutes, student.absencesInARow].map(String),
      'Europe/Berlin',
    ]);
  });
  const [sheet = []] = (await xlsxOf(ada, `/api/rooms/${roomId}/register.xlsx?${days}`)).values();
  expect(sheet.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))).toEqual([
    heads,
    ...rows,
  ]);
});

test('the files of a student are the lessons of their page, whatever they are called', async ({ ada }) => {
  const people = newPeople();
  const { room } = await makeClass(ada, { people });
  for (const { userId, name } of people) {
    const path = `/api/students/${encodeURIComponent(userId)}`;
    const { body } = await ada.get<Student>(`${path}?${days}`);
    const file = await download(ada, `${path}/attendance.csv?${days}`);
    expect(nameOf(file)).toMatch(/^[^/]+-attendance-2026-11-03-to-2026-11-17\.csv$/);
    const [heads, ...rows] = readCsv(file.body.toString('utf8'));
    expect(heads?.join(',')).toBe(recordHeads);
    const shown = name.startsWith('=') ? `'${name}` : name;
    expect(body.lessons).toHaveLength(3);
    expect(rows).toEqual(
      body.lessons.map((lesson) => [
        ...[lesson.date, '09:00', room.name, 'Algebra', shown, userId, body.email ?? '', 'not held'],
        ...[String(minutes(lesson.presentSeconds)), String(minutes(lesson.heldSeconds)), '', 'Europe/Berlin'],
      ]),
    );
    const sheets = await xlsxOf(ada, `${path}/attendance.xlsx?${days}`);
    const [, first] = sheets.get('Attendance') ?? [];
    expect(first?.slice(0, 6)).toEqual([
      new Date(`${body.lessons[0]?.date}T00:00:00Z`),
      new Date('1899-12-30T09:00:00Z'),
      ...[room.name, 'Algebra', name, userId],
    ]);
  }
});

test('the files of a day say who was missing', async ({ ada, simulator }) => {
  const { report } = await taught(ada, simulator);
  const room = report.lesson.roomName;
  const { body } = await ada.get<Absences>('/api/absences?date=2026-11-17');
  const own = body.absences.filter(({ roomName }) => roomName === room);
  expect(own.map(({ status }) => status).sort()).toEqual(['excused', 'partial']);
  const file = await download(ada, '/api/absences.csv?date=2026-11-17');
  expect(nameOf(file)).toBe('absences-2026-11-17.csv');
  expect(readCsv(file.body.toString('utf8'))[0]?.join(',')).toBe(recordHeads);
  const rows = (await csvOf(ada, '/api/absences.csv?date=2026-11-17')).filter(({ Room }) => Room === room);
  expect(lines(rows)).toEqual(
    own.map(({ name, userId, email, status, presentSeconds, heldSeconds, correction }) => [
      ...['2026-11-17', '09:00', room, 'Algebra', name, userId, email ?? '', status],
      ...[
        String(minutes(presentSeconds)),
        String(minutes(heldSeconds)),
        correction?.note ?? '',
        'Europe/Berlin',
      ],
    ]),
  );
  const sheets = await xlsxOf(ada, '/api/absences.xlsx?date=2026-11-17');
  expect(sheets.get('Absences')?.filter((row) => row[2] === room)).toHaveLength(2);
});

for (const kind of ['csv', 'xlsx']) {
  test(`nobody gets a .${kind} without signing in, and what is not there is said before a file begins`, async ({
    ada,
    anonymous,
  }) => {
    const { room } = await makeClass(ada);
    const paths = [
      `/api/lessons/${room.id}.20261117.tue-9/attendance.${kind}`,
      `/api/rooms/${room.id}/register.${kind}`,
      `/api/students/stu-1/attendance.${kind}`,
      `/api/absences.${kind}`,
      `/api/attendance.${kind}`,
    ];
    for (const path of paths)
      expect(await anonymous.get(path), path).toMatchObject(failure(401, 'unauthorized'));
    const missing = [
      `/api/lessons/${room.id}.20261118.tue-9/attendance.${kind}`,
      `/api/lessons/nonsense/attendance.${kind}`,
      `/api/rooms/no-such-room/register.${kind}`,
      `/api/rooms/a%2Fb/register.${kind}`,
      `/api/students/${freshName('nobody')}/attendance.${kind}`,
      `/api/attendance.${kind}?roomId=no-such-room`,
      `/api/attendance.${kind}?roomId=a%2Fb`,
    ];
    for (const path of missing) expect(await ada.get(path), path).toMatchObject(failure(404, 'not_found'));
    const wrong: [string, string][] = [
      [`/api/rooms/${room.id}/register.${kind}?from=2026-11-18&to=2026-11-17`, 'to'],
      [`/api/rooms/${room.id}/register.${kind}?from=soon`, 'from'],
      [`/api/students/stu-1/attendance.${kind}?from=2020-01-01&to=2026-11-17`, 'to'],
      [`/api/absences.${kind}?date=17.11.2026`, 'date'],
      [`/api/attendance.${kind}?from=2020-01-01&to=2026-11-17`, 'to'],
      [`/api/attendance.${kind}?to=2026-02-30`, 'to'],
    ];
    for (const [path, field] of wrong)
      expect(await ada.get(path), path).toMatchObject(
        failure(400, 'bad_request', { [field]: expect.any(String) }),
      );
  });
}
