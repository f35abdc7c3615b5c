import { expect, test } from '@playwright/test';
import type { Status } from '@/lib/lessons/schema';
import { type Enrolled, type RowSources, registerRows } from '@/lib/register/rows';

const hour = 3_600_000;

const enrolled = (rosterId: string, name: string, rest: Partial<Enrolled> = {}): Enrolled => ({
  rosterId,
  personId: name,
  userId: `u-${name}`,
  name,
  email: null,
  ...rest,
});

/** An hour with these people in it: by enrolment, the status and the minutes there. */
const lesson = (...people: [rosterId: string, status: Status | null, minutes: number, name?: string][]) => ({
  wholeMs: hour,
  standings: people.map(([id, status, minutes, name = id]) => ({
    entry: { id, userId: `then-${id}`, name, email: `${id}@then.example` },
    status,
    presentMs: minutes * 60_000,
  })),
});

const rows = (sources: Partial<RowSources>) =>
  registerRows({ lessons: [], enrolled: [], expected: new Set(), former: new Map(), ...sources });

test('two enrolments of one person are one row, named by the one that began last', () => {
  const made = rows({
    lessons: [lesson(['r1', 'present', 60]), lesson(), lesson(['r2', 'absent', 0])],
    enrolled: [enrolled('r1', 'Ben'), enrolled('r2', 'Ben')],
  });
  expect(made).toEqual([
    {
      rosterId: 'r2',
      userId: 'u-Ben',
      name: 'Ben',
      email: null,
      statuses: ['present', null, 'absent'],
      presentSeconds: [3_600, 0, 0],
      counts: { present: 1, late: 0, partial: 0, absent: 1, excused: 0 },
      percentage: 50,
      attendedMinutes: 60,
      heldMinutes: 120,
      absencesInARow: 1,
    },
  ]);
});

test('who was taken off the roster is named as in their latest lesson, by the user id they have now', () => {
  const [one, ...others] = rows({
    lessons: [lesson(['r1', 'late', 50, 'Ida']), lesson(['r2', 'late', 50, 'Ida Roth'])],
    former: new Map(['r1', 'r2'].map((id) => [id, { personId: 'p1', userId: 'ida-now' }])),
  });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    rosterId: 'r2',
    userId: 'ida-now',
    name: 'Ida Roth',
    email: 'r2@then.example',
    statuses: ['late', 'late'],
  });
});

test('somebody taken off and put on again is one row, and the roster names them', () => {
  const [one, ...others] = rows({
    lessons: [lesson(['gone', 'present', 60, 'Ida Roth'])],
    enrolled: [enrolled('back', 'Ida Berg', { personId: 'p1' })],
    expected: new Set(['back']),
    former: new Map([['gone', { personId: 'p1', userId: 'ida' }]]),
  });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    rosterId: 'back',
    name: 'Ida Berg',
    userId: 'u-Ida Berg',
    statuses: ['present'],
  });
});

test('an enrolment nobody knows any more is still a row of its own', () => {
  expect(
    rows({ lessons: [lesson(['r1', 'present', 60, 'Ana']), lesson(['r1', 'absent', 0, 'Ana'])] }),
  ).toMatchObject([{ rosterId: 'r1', userId: 'then-r1', name: 'Ana', statuses: ['present', 'absent'] }]);
});

test('who is expected has a row without a lesson, and others of the roster have none', () => {
  const made = rows({
    lessons: [lesson()],
    enrolled: [enrolled('r1', 'Zoe'), enrolled('r2', 'ärmel'), enrolled('r3', 'Ben')],
    expected: new Set(['r1', 'r2']),
  });
  expect(made.map(({ name, statuses, percentage }) => [name, statuses, percentage])).toEqual([
    ['ärmel', [null], null],
    ['Zoe', [null], null],
  ]);
});

test('minutes are cut off once, from the sum; excused lessons and those without a status are not in it', () => {
  const [one] = rows({
    lessons: [
      lesson(['r1', 'present', 20.6]),
      lesson(['r1', 'partial', 20.6]),
      lesson(['r1', 'excused', 40]),
      lesson(['r1', null, 10]),
    ],
    enrolled: [enrolled('r1', 'Ana')],
  });
  expect(one).toMatchObject({
    presentSeconds: [1_236, 1_236, 2_400, 600],
    counts: { present: 1, late: 0, partial: 1, absent: 0, excused: 1 },
    percentage: 75,
    attendedMinutes: 41,
    heldMinutes: 120,
    absencesInARow: 0,
  });
});
