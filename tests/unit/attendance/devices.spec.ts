import { expect, test } from '@playwright/test';
import { mostAtOnce, reconnectOverlapMs } from '@/lib/attendance/devices';
import { compute, only, peer, running } from './make';

/** Stays in seconds; `null` ends open at second 1000. */
const most = (...stays: [start: number, end: number | null][]) =>
  mostAtOnce(
    stays
      .map(([start, end]) => ({ start: start * 1000, end: (end ?? 1000) * 1000, open: end === null }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );

test('the longest overlap of a reconnect is 90 s', () => {
  expect(reconnectOverlapMs).toBe(90_000);
  expect(most([0, 190], [100, 900])).toBe(1);
  expect(most([0, 191], [100, 900])).toBe(2);
});

test('nobody, one visit and visits one after the other', () => {
  expect(most()).toBe(0);
  expect(most([0, 10])).toBe(1);
  expect(most([0, 10], [10, 20], [30, 40])).toBe(1);
});

test('a short overlap in which the older visit goes on is a second device', () => {
  expect(most([0, 900], [100, 160])).toBe(2);
});

test('two visits that end at the same time are two devices', () => {
  expect(most([0, 160], [100, 160])).toBe(2);
});

test('two visits that begin at the same time are two devices: none is the older', () => {
  expect(most([0, 60], [0, 900])).toBe(2);
});

test('a chain of reconnects stays one device', () => {
  expect(most([0, 160], [100, 260], [200, 360], [300, 900])).toBe(1);
});

test('many short reconnects within the same minute stay one device', () => {
  expect(most([0, 60], [10, 70], [20, 80], [30, 90])).toBe(1);
});

test('one of two devices reconnects: still two', () => {
  expect(most([0, 900], [50, 400], [340, 900])).toBe(2);
});

test('three at once', () => {
  expect(most([0, 900], [100, 800], [200, 700])).toBe(3);
  expect(most([0, 300], [100, 400], [350, 900])).toBe(2);
});

test('an open visit ends after every known leave, and does not end first', () => {
  expect(most([0, 1000], [950, null])).toBe(1);
  expect(most([0, null], [950, 1000])).toBe(2);
  expect(most([0, null], [950, null])).toBe(2);
});

test('a lost phone that is still counted shows as a second device only until its leave is known', () => {
  const back = peer('09:10:05', null);
  expect(only(compute(running([peer('09:00', null), back]), '09:10:30')).maxDevices).toBe(2);
  expect(only(compute(running([peer('09:00', '09:11'), back]), '09:12')).maxDevices).toBe(1);
});

test('twenty thousand visits of one id', () => {
  const reconnecting = Array.from({ length: 20_000 }, (_, index): [number, number] => [index, index + 30]);
  expect(most(...reconnecting)).toBe(1);
  const nested = Array.from({ length: 20_000 }, (_, index): [number, number] => [index, 100_000 - index]);
  expect(most(...nested)).toBe(20_000);
});
