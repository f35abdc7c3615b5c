import { expect, test } from '@playwright/test';
import type { SeriesPoint } from '@/lib/attendance/schema';
import { compute, ended, iso, peer, running } from './make';

const points = (...list: [clock: string, count: number][]): SeriesPoint[] =>
  list.map(([clock, count]) => ({ at: iso(clock), count }));

test('one point a change, from the first arrival down to 0', () => {
  const attendance = compute(
    ended([
      peer('09:05', '09:40', { userId: 'a' }),
      peer('09:10', '09:30', { userId: 'b' }),
      peer('09:50', '09:55', { userId: 'b' }),
    ]),
  );
  expect(attendance.series).toEqual(
    points(['09:05', 1], ['09:10', 2], ['09:30', 1], ['09:40', 0], ['09:50', 1], ['09:55', 0]),
  );
  expect(attendance.totals.peakConcurrent).toBe(2);
});

test('changes at the same instant are one point', () => {
  const ids = ['a', 'b', 'c'];
  const attendance = compute(ended(ids.map((userId) => peer('09:00', '09:30', { userId }))));
  expect(attendance.series).toEqual(points(['09:00', 3], ['09:30', 0]));
});

test('one leaves as another comes: no change, and no higher peak', () => {
  const attendance = compute(
    ended([peer('09:00', '09:30', { userId: 'a' }), peer('09:30', '10:00', { userId: 'b' })]),
  );
  expect(attendance.series).toEqual(points(['09:00', 1], ['10:00', 0]));
  expect(attendance.totals.peakConcurrent).toBe(1);
});

test('devices are not people', () => {
  const attendance = compute(ended([peer('09:00', '09:40'), peer('09:10', '09:50')]));
  expect(attendance.series).toEqual(points(['09:00', 1], ['09:50', 0]));
});

test('in a running session those who are here stay in the count', () => {
  const attendance = compute(
    running([peer('09:00', null, { userId: 'a' }), peer('09:10', '09:20', { userId: 'b' })]),
    '09:30',
  );
  expect(attendance.series).toEqual(points(['09:00', 1], ['09:10', 2], ['09:20', 1]));
});

test('in a running session that everybody left the count is 0', () => {
  const attendance = compute(running([peer('09:00', '09:10')]), '09:30');
  expect(attendance.series).toEqual(points(['09:00', 1], ['09:10', 0]));
});

test('open visits of an ended session leave at its end', () => {
  const attendance = compute(ended([peer('09:00', null)], { updatedAt: '09:30' }));
  expect(attendance.series).toEqual(points(['09:00', 1], ['09:30', 0]));
});
