import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { countAxis, durationAxis, timeTicks } from '@/components/charts/ticks';

const at = (iso: string) => Date.parse(iso);
const labels = (from: string, to: string, zone: string, most?: number) =>
  timeTicks(at(from), at(to), zone, most).map((tick) => tick.label);

test('an hour shows its quarters by the wall clock of the zone', () => {
  expect(labels('2026-11-17T08:00:10Z', '2026-11-17T09:01:00Z', 'Europe/Berlin')).toEqual([
    '09:00',
    '09:15',
    '09:30',
    '09:45',
    '10:00',
  ]);
});

test('a zone that is off by three quarters of an hour has round times of its own', () => {
  expect(labels('2026-11-17T08:00:00Z', '2026-11-17T10:00:00Z', 'Asia/Kathmandu', 3)).toEqual([
    '14:00',
    '15:00',
  ]);
});

test('days are named when the steps are days', () => {
  expect(labels('2026-11-17T08:00:00Z', '2026-11-20T08:00:00Z', 'UTC', 4)).toEqual([
    'Wed 18 Nov',
    'Thu 19 Nov',
    'Fri 20 Nov',
  ]);
});

test('a session without length has one tick', () => {
  expect(labels('2026-11-17T08:00:30Z', '2026-11-17T08:00:30Z', 'UTC')).toEqual(['08:00']);
});

test('time ticks: inside the span, one after the other, never too many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
      fc.integer({ min: 0, max: 40 * 86_400_000 }),
      fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham'),
      fc.integer({ min: 2, max: 12 }),
      (start, length, zone, most) => {
        const ticks = timeTicks(start, start + length, zone, most);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(most);
        for (const tick of ticks) {
          expect(tick.at).toBeGreaterThanOrEqual(start);
          expect(tick.at).toBeLessThanOrEqual(start + length);
        }
        for (const [index, tick] of ticks.slice(1).entries()) {
          expect(tick.at).toBeGreaterThan(ticks[index]?.at ?? 0);
        }
      },
    ),
  );
});

test('durations go up in round minutes and hours', () => {
  expect(durationAxis(3_590).ticks).toEqual([0, 900, 1_800, 2_700, 3_600]);
  expect(durationAxis(0)).toEqual({ top: 60, ticks: [0, 60] });
  expect(durationAxis(9 * 3_600).ticks).toEqual([0, 10_800, 21_600, 32_400]);
});

test('people go up in whole people', () => {
  expect(countAxis(1).ticks).toEqual([0, 1]);
  expect(countAxis(24).ticks).toEqual([0, 10, 20, 30]);
  expect(countAxis(20_000).ticks).toEqual([0, 5_000, 10_000, 15_000, 20_000]);
});

test('an axis holds its largest value, starts at 0 and has few ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.boolean(), (max, time) => {
      const axis = time ? durationAxis(max) : countAxis(Math.floor(max));
      expect(axis.ticks[0]).toBe(0);
      expect(axis.ticks.at(-1)).toBe(axis.top);
      expect(axis.top).toBeGreaterThanOrEqual(Math.floor(max));
      expect(axis.ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
