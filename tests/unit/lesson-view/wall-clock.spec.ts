import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dateIn, dayAfter, momentOf, windowOf } from '@/components/lesson/wall-clock';
import { mondayOf, weekWords } from '@/components/lessons/weeks';
import { formatClock } from '@/lib/format/time';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test('a date and a clock time are a moment of the zone', () => {
  expect(iso(momentOf('2026-11-17', '09:00', 'Europe/Berlin'))).toBe('2026-11-17T08:00:00.000Z');
  expect(iso(momentOf('2026-07-17', '09:00', 'Europe/Berlin'))).toBe('2026-07-17T07:00:00.000Z');
  expect(iso(momentOf('2026-11-17', '09:00', 'Asia/Kolkata'))).toBe('2026-11-17T03:30:00.000Z');
  expect(iso(momentOf('2026-11-17', '00:15', 'Pacific/Kiritimati'))).toBe('2026-11-16T10:15:00.000Z');
});

test('a time that does not exist moves forward, one that exists twice is the first', () => {
  expect(iso(momentOf('2026-03-29', '02:30', 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
  expect(iso(momentOf('2026-10-25', '02:30', 'Europe/Berlin'))).toBe('2026-10-25T00:30:00.000Z');
  expect(iso(momentOf('2026-10-04', '02:15', 'Australia/Lord_Howe'))).toBe('2026-10-03T15:45:00.000Z');
});

test('what is no date or no time is no moment', () => {
  for (const [date, clock] of [
    ['', '09:00'],
    ['2026-11-17', ''],
    ['2026-11-17', '25:00'],
    ['2026-11-17', '9:00'],
  ] as const) {
    expect(momentOf(date, clock, 'UTC'), `${date} ${clock}`).toBeNull();
  }
});

test('a moment read off the wall leads back to itself, but where clocks run twice', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham');
  const minutes = fc.integer({ min: 27_000_000, max: 31_000_000 }).map((minute) => minute * 60_000);
  fc.assert(
    fc.property(zones, minutes, (zone, at) => {
      const date = dateIn(at, zone);
      const clock = formatClock(new Date(at).toISOString(), zone);
      const found = momentOf(date, clock, zone) ?? 0;
      expect(found).toBeLessThanOrEqual(at);
      expect(dateIn(found, zone)).toBe(date);
      expect(formatClock(new Date(found).toISOString(), zone)).toBe(clock);
    }),
  );
});

test('a window that ends at or before its start ends on the next day', () => {
  expect(windowOf('2026-11-17', '09:00', '10:00', 'Europe/Berlin')).toEqual({
    start: '2026-11-17T08:00:00.000Z',
    end: '2026-11-17T09:00:00.000Z',
  });
  expect(windowOf('2026-12-31', '23:30', '00:30', 'UTC')?.end).toBe('2027-01-01T00:30:00.000Z');
  expect(windowOf('2026-11-17', '', '10:00', 'UTC')).toBeNull();
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
});

test('weeks begin on Monday, by the calendar of the zone', () => {
  expect(mondayOf('2026-11-17T08:00:00.000Z', 'Europe/Berlin')).toBe('2026-11-16');
  expect(mondayOf('2026-11-15T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-16');
  expect(mondayOf('2026-11-15T23:30:00.000Z', 'UTC')).toBe('2026-11-09');
  expect(weekWords('2026-11-16')).toBe('16–22 Nov 2026');
  expect(weekWords('2026-12-28')).toBe('28 Dec 2026 – 3 Jan 2027');
});
