import { expect, test } from '@playwright/test';
import { absencesSheet, studentSheet } from '@/lib/files/record-sheet';
import { registerSheet } from '@/lib/files/register-sheet';
import type { Sheet } from '@/lib/files/sheet';
import type { Register, RegisterLesson } from '@/lib/register/schema';
import type { Student, StudentLesson } from '@/lib/students/schema';

const heads = ({ columns }: Sheet) => columns.map(({ header }) => header);
const recordHeads =
  'Date,Start,Room,Lesson,Name,User ID,Email,Status,Presence (minutes),Held (minutes),Note,Time zone'.split(
    ',',
  );
const counts = { present: 1, late: 0, partial: 0, absent: 1, excused: 0 };

const lesson = (over: Partial<StudentLesson> = {}): StudentLesson => ({
  lessonId: 'r1.20261117.tue-9',
  roomId: 'r1',
  roomName: 'Algebra 7b',
  title: 'Algebra',
  startedAt: '2026-11-17T23:30:00.000Z',
  endedAt: '2026-11-18T00:30:00.000Z',
  date: '2026-11-18',
  timeZone: 'Europe/Berlin',
  state: 'final',
  status: 'present',
  computedStatus: 'present',
  reason: '',
  flags: [],
  presentSeconds: 3_599,
  heldSeconds: 3_600,
  correction: null,
  ...over,
});

const student = (lessons: StudentLesson[]): Student => ({
  userId: 'stu-2',
  name: 'Ida Roth',
  email: null,
  externalId: null,
  from: '2026-09-01',
  to: '2026-11-30',
  freshAt: null,
  percentage: null,
  counts,
  attendedMinutes: 0,
  heldMinutes: 0,
  rooms: [],
  lessons,
  streaks: [],
  excuses: [],
});

test("a student's lessons: each room's own day and clock, minutes cut off", () => {
  const sheet = studentSheet(
    student([lesson(), lesson({ roomName: 'Late shift', timeZone: 'America/New_York', title: 'Physics' })]),
  );
  expect(heads(sheet)).toEqual(recordHeads);
  expect(sheet.rows).toEqual([
    [
      '2026-11-18',
      '00:30',
      'Algebra 7b',
      'Algebra',
      'Ida Roth',
      'stu-2',
      null,
      'present',
      59,
      60,
      '',
      'Europe/Berlin',
    ],
    [
      '2026-11-17',
      '18:30',
      'Late shift',
      'Physics',
      'Ida Roth',
      'stu-2',
      null,
      'present',
      59,
      60,
      '',
      'America/New_York',
    ],
  ]);
});

test('a status is a word, and where there is none the file says why', () => {
  const at = '2026-11-18T08:00:00.000Z';
  const correction = { status: 'excused', note: 'ill', by: 'Ms Okafor', at, excuseId: null } as const;
  const sheet = studentSheet(
    student([
      lesson({ status: 'excused', correction }),
      lesson({ status: null, state: 'not-held' }),
      lesson({ status: null, state: 'live' }),
    ]),
  );
  expect(sheet.rows.map((row) => [row[7], row[10]])).toEqual([
    ['excused', 'ill'],
    ['not held', ''],
    ['running', ''],
  ]);
});

test('absences: who is not here yet while the lesson runs', () => {
  const one = {
    ...lesson({ status: null, presentSeconds: 0 }),
    state: 'live' as const,
    key: 'r_e1',
    rosterId: 'e1',
    userId: 'stu-4',
    name: 'Omar Aziz',
    email: 'omar@school.example',
    externalId: null,
    now: 'notHereYet' as const,
    excused: false,
  };
  const day = { date: '2026-11-18', timeZone: 'UTC', freshAt: null, lessons: 1, absences: [one] };
  const sheet = absencesSheet(day);
  expect(heads(sheet)).toEqual(recordHeads);
  expect(sheet.rows[0]?.slice(4, 10)).toEqual([
    'Omar Aziz',
    'stu-4',
    'omar@school.example',
    'not here yet',
    0,
    60,
  ]);
});

const column = (over: Partial<RegisterLesson>): RegisterLesson => ({
  id: 'r1.20261117.tue-9',
  title: 'Algebra',
  startedAt: '2026-11-17T08:00:00.000Z',
  endedAt: '2026-11-17T09:00:00.000Z',
  date: '2026-11-17',
  state: 'final',
  heldSeconds: 3_600,
  ...over,
});

const register = (lessons: RegisterLesson[], students: Register['students'] = []): Register => ({
  roomId: 'r1',
  roomName: 'Algebra 7b',
  timeZone: 'Europe/Berlin',
  from: '2026-09-01',
  to: '2026-11-30',
  freshAt: null,
  lessons,
  students,
});

const afterLessons = [
  ...['Present', 'Late', 'Partial', 'Absent', 'Excused', 'Attendance (%)'],
  ...['Attended (minutes)', 'Held (minutes)', 'Absences in a row', 'Time zone'],
];

test('a register: students down, lessons across, the sums at the right', () => {
  const sheet = registerSheet(
    register(
      [column({}), column({ date: '2026-11-24', startedAt: '2026-11-24T08:00:00.000Z', state: 'not-held' })],
      [
        {
          rosterId: 'e1',
          userId: 'stu-1',
          name: 'Ben Hansen',
          email: 'ben@school.example',
          statuses: ['late', null],
          presentSeconds: [3_000, 0],
          counts,
          percentage: 66.66666,
          attendedMinutes: 50,
          heldMinutes: 60,
          absencesInARow: 2,
        },
      ],
    ),
  );
  expect(sheet.name).toBe('Algebra 7b');
  expect(heads(sheet)).toEqual([
    ...['Name', 'User ID', 'Email', '2026-11-17 09:00', '2026-11-24 09:00 (not held)'],
    ...afterLessons,
  ]);
  expect(sheet.rows).toEqual([
    [
      ...['Ben Hansen', 'stu-1', 'ben@school.example', 'late', null],
      ...[1, 0, 0, 1, 0, 66.6, 50, 60, 2, 'Europe/Berlin'],
    ],
  ]);
});

test('heads of a register name the title where titles differ, and no two are the same', () => {
  const lessonHeads = (lessons: RegisterLesson[]) =>
    heads(registerSheet(register(lessons))).slice(3, -afterLessons.length);
  expect(lessonHeads([column({}), column({ title: 'Geometry', state: 'live' })])).toEqual([
    '2026-11-17 09:00 Algebra',
    '2026-11-17 09:00 Geometry (running)',
  ]);
  expect(lessonHeads([column({}), column({}), column({})])).toEqual([
    '2026-11-17 09:00',
    '2026-11-17 09:00 (2)',
    '2026-11-17 09:00 (3)',
  ]);
});

test('a share a hair below a limit never reads as having reached it', () => {
  const shareOf = (percentage: number | null) => {
    const one = {
      rosterId: 'e',
      userId: 'u',
      name: 'n',
      email: null,
      statuses: [],
      presentSeconds: [],
      counts,
    };
    const sums = { attendedMinutes: 0, heldMinutes: 0, absencesInARow: 0 };
    return registerSheet(register([], [{ ...one, ...sums, percentage }])).rows[0]?.[8];
  };
  expect(shareOf(79.99)).toBe(79.9);
  expect(shareOf(80)).toBe(80);
  expect(shareOf(57.00000000000001 - 1e-13)).toBe(57);
  expect(shareOf(0)).toBe(0);
  expect(shareOf(null)).toBe(null);
});
