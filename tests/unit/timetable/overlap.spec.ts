import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Slot } from '@/lib/settings/schema';
import { occurrences } from '@/lib/timetable/occurrences';
import { slotsOverlap } from '@/lib/timetable/zone';
import { slot, version } from './make';

const pair = (a: Partial<Slot>, b: Partial<Slot>) =>
  slotsOverlap([slot({ id: 'a', ...a }), slot({ id: 'b', ...b })]);
const hit = { index: 1, other: 0 };

test('slots at the same time are found by their places in the list', () => {
  const free = slot({ id: 'free', weekday: 5 });
  const other = slot({ id: 'other' });
  const late = slot({ id: 'late', start: '09:59', end: '11:00' });
  expect(slotsOverlap([free, other, late])).toEqual({ index: 2, other: 1 });
  expect(slotsOverlap([free, other])).toBeNull();
  expect(slotsOverlap([])).toBeNull();
});

test('back to back is no overlap', () => {
  expect(pair({}, { start: '10:00', end: '11:00' })).toBeNull();
  expect(pair({ start: '10:00', end: '11:00' }, {})).toBeNull();
});

test('a slot over midnight meets the next day, from Sunday to Monday too', () => {
  const night = { weekday: 7, start: '23:00', end: '01:00' };
  expect(pair(night, { weekday: 1, start: '00:30', end: '02:00' })).toEqual(hit);
  expect(pair({ weekday: 1, start: '00:30', end: '02:00' }, night)).toEqual(hit);
  expect(pair(night, { weekday: 1, start: '01:00', end: '02:00' })).toBeNull();
});

test('slots of different weeks or terms never meet', () => {
  const odd = { every: 2 as const, anchor: '2026-11-17' };
  expect(pair(odd, { every: 2, anchor: '2026-11-24' })).toBeNull();
  expect(pair(odd, { every: 2, anchor: '2026-12-01' })).toEqual(hit);
  expect(pair(odd, {})).toEqual(hit);
  expect(pair({ until: '2026-11-16' }, { from: '2026-11-17' })).toBeNull();
  expect(pair({ until: '2026-11-17' }, { from: '2026-11-17' })).toEqual(hit);
  // Both are valid on 18–23 November, a stretch without a Tuesday.
  expect(pair({ until: '2026-11-23' }, { from: '2026-11-18' })).toBeNull();
});

test('property: says so exactly when two of a year’s lessons overlap', () => {
  const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
  const day = fc.constantFrom(undefined, '2026-03-02', '2026-03-11', '2026-03-17', '2026-04-01');
  const one = fc.record({
    weekday: fc.integer({ min: 1, max: 3 }),
    start: clock,
    end: clock,
    from: day,
    until: day,
    every: fc.constantFrom<1 | 2>(1, 2),
    anchor: fc.constantFrom('2026-03-04', '2026-03-10'),
  });
  const year = { start: Date.parse('2026-01-01T00:00Z'), end: Date.parse('2027-01-01T00:00Z') };
  fc.assert(
    fc.property(one, one, (a, b) => {
      const slots = [slot({ id: 'a', ...a }), slot({ id: 'b', ...b })];
      const found = occurrences([version(slots, 'UTC')], [], year);
      const meet = found.some(
        (first, index) => (found[index + 1]?.start ?? Number.POSITIVE_INFINITY) < first.end,
      );
      expect(slotsOverlap(slots)).toEqual(meet ? hit : null);
    }),
    { numRuns: 500 },
  );
});
