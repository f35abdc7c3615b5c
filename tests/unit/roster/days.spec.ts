import { expect, test } from '@playwright/test';
import { dayBefore, overlap, sayDays } from '@/lib/roster/days';
import { newEnrolments } from '@/lib/roster/schema';

test('days overlap when one day is in both, the first and the last among them', () => {
  const days = (from: string | null, until: string | null) => ({ from, until });
  const september = days('2026-09-01', '2026-09-30');
  expect(overlap(september, days('2026-09-30', null))).toBe(true);
  expect(overlap(september, days(null, '2026-09-01'))).toBe(true);
  expect(overlap(september, days('2026-10-01', null))).toBe(false);
  expect(overlap(days(null, '2026-08-31'), september)).toBe(false);
  expect(overlap(days(null, null), days(null, null))).toBe(true);
});

test('the day before knows months, years and leap days', () => {
  expect(['2026-03-01', '2028-03-01', '2027-01-01', '2026-11-22'].map(dayBefore)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
    '2026-11-21',
  ]);
});

test('periods are said as people say them', () => {
  expect(sayDays({ from: null, until: null })).toBe('without an end');
  expect(sayDays({ from: '2026-09-01', until: null })).toBe('from 2026-09-01');
  expect(sayDays({ from: '2026-09-01', until: '2026-09-30' })).toBe('from 2026-09-01 until 2026-09-30');
});

test('one person or many: what is wrong is named where it is', () => {
  const wrong = (body: unknown) => {
    const { error } = newEnrolments.safeParse(body);
    return error?.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  };
  expect(wrong({})).toEqual(['userId custom', 'name custom']);
  expect(wrong({ people: [{ userId: 'x', name: 'x' }, { userId: 'y' }] })).toEqual(['people.1.name custom']);
  expect(wrong({ userId: 'x', name: 'x', colour: 'red' })).toEqual([' unrecognized_keys']);
  expect(wrong([])).not.toEqual([]);
  expect(newEnrolments.parse({ userId: ' x ', name: ' Kim ' })).toEqual({ userId: 'x', name: 'Kim' });
});
