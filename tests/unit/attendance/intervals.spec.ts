import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clip, type Interval, intersect, subtract, union } from '@/lib/attendance/intervals';

const span = (start: number, end: number): Interval => ({ start, end });
const apart = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
  .map((pairs) => [
    ...union(pairs.map(([start, length]) => span(start, start + length)).sort((a, b) => a.start - b.start)),
  ]);
const units = (intervals: readonly Interval[]): number[] =>
  intervals.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));

test('property: intersection and difference hold exactly the units that sets would', () => {
  fc.assert(
    fc.property(apart, apart, (a, b) => {
      const [inA, inB] = [units(a), new Set(units(b))];
      expect(units(intersect(a, b))).toEqual(inA.filter((unit) => inB.has(unit)));
      expect(units(subtract(a, b))).toEqual(inA.filter((unit) => !inB.has(unit)));
    }),
    { numRuns: 500 },
  );
});

test('a hole inside makes two of one, touching takes nothing', () => {
  expect(subtract([span(0, 10)], [span(3, 4)])).toEqual([span(0, 3), span(4, 10)]);
  expect(subtract([span(5, 10)], [span(0, 5), span(10, 12)])).toEqual([span(5, 10)]);
  expect(intersect([span(0, 5)], [span(5, 10)])).toEqual([]);
});

test('clipping keeps the order and drops what is outside', () => {
  expect(clip([span(8, 20), span(0, 3), span(1, 6)], span(3, 10))).toEqual([span(8, 10), span(3, 6)]);
});
