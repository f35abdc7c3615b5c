import { expect, test } from '@playwright/test';
import { participantsSheet, visitsSheet } from '@/lib/files/lesson-sheets';
import { summarySheet } from '@/lib/files/lesson-summary';
import { person, report, stranger, teacher } from '../lesson-view/build';

const heads =
  'Name,User ID,Email,Role,Status,First join,Last leave,Presence (seconds),Presence (minutes),Presence (%),Joins,Devices,Flags,Note,Time zone';
const correction = {
  event: 'e1',
  excuseId: null,
  status: 'excused',
  note: 'ill',
  by: 'Ms Okafor',
  at: '2026-11-17T10:00:00.000Z',
} as const;

test('everybody in a lesson: times to the second in its zone, minutes and percents cut off', () => {
  const late = person({
    email: 'lena@school.example',
    status: 'late',
    firstJoinedAt: '2026-11-17T08:07:59.999Z',
    lastLeftAt: null,
    presentSeconds: 3_100,
    heldSeconds: 3_119,
    presentRatio: 3_119 / 3_600,
    joins: 3,
    maxDevices: 2,
    flags: ['arrivedLate', 'devices', 'open'],
  });
  const sheet = participantsSheet(report([late]));
  expect(sheet.columns.map(({ header }) => header).join(',')).toBe(heads);
  expect(sheet.rows).toEqual([
    [
      ...['Lena Park', 'stu-1', 'lena@school.example', 'student', 'late', '2026-11-17 09:07:59', ''],
      ...[3_119, 51, 86.6, 3, 2, 'arrived late, several devices, leave unknown', '', 'Europe/Berlin'],
    ],
  ]);
});

test('where the whole window counts, so does presence in it', () => {
  const one = person({ presentSeconds: 1_800, heldSeconds: 900, presentRatio: 0.5 });
  expect(participantsSheet(report([one], { base: 'scheduled' })).rows[0]?.slice(7, 10)).toEqual([
    1_800, 30, 50,
  ]);
  expect(participantsSheet(report([one], { base: 'held' })).rows[0]?.[7]).toBe(900);
});

test('who has no status: guests and staff never, of the roster why', () => {
  const nobody = { status: null, computedStatus: null } as const;
  const status = (sheet: ReturnType<typeof participantsSheet>) => sheet.rows.map((row) => row[4]);
  expect(
    status(participantsSheet(report([stranger(), teacher(), person({ correction, status: 'excused' })]))),
  ).toEqual(['', '', 'excused']);
  expect(status(participantsSheet(report([person(nobody), stranger()], { state: 'not-held' })))).toEqual([
    'not held',
    '',
  ]);
  const live = report(
    [person({ ...nobody, now: 'notHereYet' }), person({ ...nobody, now: 'gone' }), stranger({ now: 'here' })],
    { state: 'live' },
  );
  expect(status(participantsSheet(live))).toEqual(['not here yet', 'gone', 'here']);
});

test('the note of a correction, and visits with and without an end', () => {
  const visits = [
    { joinedAt: '2026-11-17T08:00:00.000Z', leftAt: '2026-11-17T08:10:30.500Z' },
    { joinedAt: '2026-11-17T08:20:00.000Z', leftAt: null },
  ];
  const lesson = report([person({ visits, correction })]);
  expect(participantsSheet(lesson).rows[0]?.[13]).toBe('ill');
  expect(visitsSheet(lesson).rows).toEqual([
    ['Lena Park', 'stu-1', '2026-11-17 09:00:00', '2026-11-17 09:10:30', 631, 'Europe/Berlin'],
    ['Lena Park', 'stu-1', '2026-11-17 09:20:00', '', null, 'Europe/Berlin'],
  ]);
});

test('the summary tells the lesson, the counts and the rule', () => {
  const { columns, rows } = summarySheet(
    report(
      [person()],
      { state: 'signed', signedBy: 'Ada', signedAt: '2026-11-18T23:30:00.000Z' },
      { present: 1 },
    ),
  );
  expect(columns.map(({ header }) => header)).toEqual(['Lesson', 'Algebra']);
  expect(Object.fromEntries(rows.map(([key, value]) => [key, value]))).toMatchObject({
    Room: 'algebra-7b',
    Date: '2026-11-17',
    Start: '09:00',
    End: '2026-11-17 10:00',
    'Start and end': 'as in the timetable',
    'Time zone': 'Europe/Berlin',
    State: 'Signed',
    'Signed by': 'Ada',
    'Signed at': '2026-11-19 00:30:00',
    'Held (minutes)': 60,
    Present: 1,
    'Presence is measured against': 'the time held',
    'Partial below (%)': 50,
    'Late after (minutes)': 5,
    'Absent after (minutes)': 'off',
  });
});
