import { expect, test } from '@playwright/test';
import { dayRange, localDate, momentOf } from '@/lib/timetable/zone';
import { utc } from './make';

const hours = ({ start, end }: { start: number; end: number }) => (end - start) / 3_600_000;

test('the date of a moment is the date in the zone', () => {
  const at = Date.parse('2026-11-17T18:45Z');
  expect(localDate(at, 'Asia/Kolkata')).toBe('2026-11-18');
  expect(localDate(at, 'America/Los_Angeles')).toBe('2026-11-17');
  expect(localDate(Date.parse('2026-11-17T10:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-18');
  expect(() => localDate(Number.NaN, 'UTC')).toThrow(RangeError);
});

test('a range of days goes from the first moment to the last, both days included', () => {
  const range = dayRange('2026-11-17', '2026-11-18', 'Europe/Berlin');
  expect([utc(range.start), utc(range.end)]).toEqual(['2026-11-16T23:00Z', '2026-11-18T23:00Z']);
});

test('days have 23, 24 or 25 hours, or begin at 01:00', () => {
  expect(hours(dayRange('2026-03-29', '2026-03-29', 'Europe/Berlin'))).toBe(23);
  expect(hours(dayRange('2026-10-25', '2026-10-25', 'Europe/Berlin'))).toBe(25);
  expect(hours(dayRange('2026-10-04', '2026-10-04', 'Australia/Lord_Howe'))).toBe(23.5);
  const santiago = dayRange('2026-09-06', '2026-09-06', 'America/Santiago');
  expect(utc(santiago.start)).toBe('2026-09-06T04:00Z');
  expect(hours(santiago)).toBe(23);
  expect(localDate(santiago.start - 1, 'America/Santiago')).toBe('2026-09-05');
});

test('asking twice answers the same, also after very many others', () => {
  const first = momentOf('2026-11-17', '09:00', 'Europe/Berlin');
  for (let minute = 0; minute < 25_000; minute += 1) {
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    momentOf(at.slice(0, 10), at.slice(11, 16), 'Europe/Berlin');
  }
  expect(momentOf('2026-11-17', '09:00', 'Europe/Berlin')).toBe(first);
  expect(momentOf('2026-11-17', '09:00', 'UTC')).toBe(Date.parse('2026-11-17T09:00Z'));
});
