import { expect, test } from '@playwright/test';
import { arrange, dayIn, indexRoster, standingOn } from '@/components/roster/arrange';
import { readPersonValues, toPersonValues } from '@/components/roster/person-fields';
import type { RosterPerson } from '@/lib/roster/schema';

const person = (name: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: name,
  userId: `stu-${name}`,
  name,
  ...more,
});

test('the first and the last day belong to the enrolment', () => {
  const days = { from: '2026-09-01', until: '2026-11-22' };
  expect(standingOn(days, '2026-08-31')).toBe('coming');
  expect(standingOn(days, '2026-09-01')).toBe('current');
  expect(standingOn(days, '2026-11-22')).toBe('current');
  expect(standingOn(days, '2026-11-23')).toBe('ended');
  expect(standingOn({}, '2026-11-23')).toBe('current');
});

test('the day is the one on the wall of the zone', () => {
  const at = Date.parse('2026-11-22T23:30:00Z');
  expect(dayIn('UTC', at)).toBe('2026-11-22');
  expect(dayIn('Europe/Berlin', at)).toBe('2026-11-23');
  expect(dayIn('America/New_York', Date.parse('2026-01-01T03:00:00Z'))).toBe('2025-12-31');
});

test('people stand by name; those who left apart, those to come with the others; found without accents', () => {
  const entries = indexRoster(
    [
      person('Omar', { until: '2026-11-01' }),
      person('Özgür', { email: 'oz@school.example' }),
      person('ida', { from: '2026-12-01', externalId: 'X-7' }),
    ],
    '2026-11-22',
  );
  const names = (text: string, shown: 'current' | 'ended' | 'all') =>
    arrange(entries, text, shown).map((entry) => entry.person.name);
  expect(names('', 'current')).toEqual(['ida', 'Özgür']);
  expect(names('', 'ended')).toEqual(['Omar']);
  expect(names('', 'all')).toEqual(['ida', 'Omar', 'Özgür']);
  expect(names(' OZ ', 'all')).toEqual(['Özgür']);
  expect(names('x-7', 'all')).toEqual(['ida']);
  expect(names('stu-omar', 'all')).toEqual(['Omar']);
});

test('of somebody new goes what was given; of somebody known what differs, and null for what was emptied', () => {
  const empty = toPersonValues();
  expect(readPersonValues({ ...empty, userId: ' stu-1 ', name: 'Lena', from: '2026-09-01' })).toEqual({
    userId: 'stu-1',
    name: 'Lena',
    from: '2026-09-01',
  });
  // What is missing still goes, for the server to say so.
  expect(readPersonValues(empty)).toEqual({ userId: '', name: '' });
  const was = toPersonValues(person('Lena', { email: 'lena@school.example', until: '2026-12-01' }));
  expect(readPersonValues({ ...was, email: ' ', name: 'Lena Park ' }, was)).toEqual({
    name: 'Lena Park',
    email: null,
  });
  expect(readPersonValues(was, was)).toEqual({});
});
