import { expect, test } from '@playwright/test';
import {
  formatAgo,
  formatClock,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatDuration,
  formatExact,
} from '@/lib/format/time';

const berlin = 'Europe/Berlin';

for (const [seconds, text] of [
  [0, '0 min'],
  [0.4, '<1 min'],
  [1, '<1 min'],
  [59, '<1 min'],
  [60, '1 min'],
  [119, '1 min'],
  [2945, '49 min'],
  [3599, '59 min'],
  [3600, '1 h 00'],
  [3900, '1 h 05'],
  [35_999, '9 h 59'],
  [360_000, '100 h 00'],
  [-5, '0 min'],
  [Number.NaN, '0 min'],
] as const) {
  test(`${seconds} s is ${text}`, () => expect(formatDuration(seconds)).toBe(text));
}

test('clock, day and both in the zone', () => {
  const moment = '2026-11-17T08:05:59.999Z';
  expect(formatClock(moment, berlin)).toBe('09:05');
  expect(formatDay(moment, berlin)).toBe('Tue 17 Nov 2026');
  expect(formatDateTime(moment, berlin)).toBe('Tue 17 Nov 2026, 09:05');
  expect(formatExact(moment)).toBe('2026-11-17 08:05:59 UTC');
});

test('midnight is 00:00 of the new day, never 24:00', () => {
  expect(formatDateTime('2026-11-16T23:00:00.000Z', berlin)).toBe('Tue 17 Nov 2026, 00:00');
});

test('September is Sep, with every version of the language data', () => {
  expect(formatDay('2026-09-01T12:00:00.000Z', 'UTC')).toBe('Tue 1 Sep 2026');
});

test('the year is that of the zone', () => {
  const moment = '2026-12-31T23:30:00.000Z';
  expect(formatDateTime(moment, 'UTC')).toBe('Thu 31 Dec 2026, 23:30');
  expect(formatDateTime(moment, berlin)).toBe('Fri 1 Jan 2027, 00:30');
  expect(formatDateTime(moment, 'America/Los_Angeles')).toBe('Thu 31 Dec 2026, 15:30');
});

test('the hour that summer time skips and the one it repeats', () => {
  expect(formatClock('2026-03-29T00:59:00.000Z', berlin)).toBe('01:59');
  expect(formatClock('2026-03-29T01:00:00.000Z', berlin)).toBe('03:00');
  expect(formatClock('2026-10-25T00:30:00.000Z', berlin)).toBe('02:30');
  expect(formatClock('2026-10-25T01:30:00.000Z', berlin)).toBe('02:30');
});

test('zones of half and quarter hours', () => {
  expect(formatClock('2026-11-17T08:00:00.000Z', 'Asia/Kolkata')).toBe('13:30');
  expect(formatClock('2026-11-17T08:00:00.000Z', 'Asia/Kathmandu')).toBe('13:45');
});

test('how long ago goes by calendar days of the zone, not by hours', () => {
  const now = '2026-11-17T09:00:00.000Z';
  const ago = (iso: string) => formatAgo(iso, now, berlin);
  expect(ago('2026-11-17T08:59:00.000Z')).toBe('today');
  expect(ago('2026-11-16T23:00:00.000Z')).toBe('today');
  expect(ago('2026-11-16T22:59:00.000Z')).toBe('yesterday');
  expect(ago('2026-11-14T12:00:00.000Z')).toBe('3 d ago');
  expect(ago('2026-11-11T12:00:00.000Z')).toBe('6 d ago');
  expect(ago('2026-11-10T12:00:00.000Z')).toBe('10 Nov 2026');
  expect(ago('2026-11-17T20:00:00.000Z')).toBe('today');
  expect(ago('2026-11-18T20:00:00.000Z')).toBe('tomorrow');
  expect(ago('2026-11-19T20:00:00.000Z')).toBe('19 Nov 2026');
  expect(formatAgo('2026-11-17T08:59:00.000Z', Date.parse(now), berlin)).toBe('today');
});

test('days of 23 and 25 hours are one day', () => {
  expect(formatAgo('2026-03-28T22:30:00.000Z', '2026-03-29T22:10:00.000Z', berlin)).toBe('2 d ago');
  expect(formatAgo('2026-10-24T22:30:00.000Z', '2026-10-25T22:30:00.000Z', berlin)).toBe('today');
});

test('a stretch of days says each thing once', () => {
  const range = (from: string, to: string) =>
    formatDayRange(`${from}T12:00:00.000Z`, `${to}T12:00:00.000Z`, 'UTC');
  expect(range('2026-11-17', '2026-11-17')).toBe('Tue 17 Nov 2026');
  expect(range('2026-11-17', '2026-11-19')).toBe('17–19 Nov 2026');
  expect(range('2026-11-30', '2026-12-02')).toBe('30 Nov – 2 Dec 2026');
  expect(range('2026-12-30', '2027-01-02')).toBe('30 Dec 2026 – 2 Jan 2027');
});

test('what is no time shows as a dash and breaks no page', () => {
  for (const text of ['', 'soon', '2026-13-01']) {
    expect(formatClock(text, berlin)).toBe('–');
    expect(formatDay(text, berlin)).toBe('–');
    expect(formatDateTime(text, berlin)).toBe('–');
    expect(formatExact(text)).toBe('–');
    expect(formatAgo(text, '2026-11-17T09:00:00.000Z', berlin)).toBe('–');
    expect(formatDayRange(text, '2026-11-17T09:00:00.000Z', berlin)).toBe('–');
  }
});
