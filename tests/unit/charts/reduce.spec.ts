import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { groupBars, mostMarks, type Point, reduceSeries } from '@/components/charts/reduce';

const series = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 60_000 }), count: fc.nat({ max: 3_000 }) }), {
    maxLength: 3_000,
  })
  .map((steps) => {
    let at = 1_763_366_400_000;
    return steps.map(({ gap, count }): Point => {
      at += gap;
      return { at, count };
    });
  });
const highest = (points: Point[]) => Math.max(0, ...points.map((point) => point.count));

test('a reduced line is a part of the line: never too many points, never above it, in order', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 4, max: 500 }), (points, most) => {
      const reduced = reduceSeries(points, most);
      expect(reduced.length).toBeLessThanOrEqual(most);
      expect(points.filter((point) => new Set(reduced).has(point))).toEqual(reduced);
    }),
  );
});

test('a reduced line keeps its first point, its last point and its peak at the first moment it was reached', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 4, max: 500 }), (points, most) => {
      const reduced = reduceSeries(points, most);
      expect(reduced[0]).toBe(points[0]);
      expect(reduced.at(-1)).toBe(points.at(-1));
      const peak = highest(points);
      expect(reduced.find((point) => point.count === peak)).toBe(
        points.find((point) => point.count === peak),
      );
    }),
  );
});

test('each stretch hands on the value it ended with', () => {
  const points = Array.from({ length: 1_000 }, (_, index) => ({
    at: index,
    count: index % 10 === 4 ? 50 : index % 10,
  }));
  const reduced = reduceSeries(points, 202);
  expect(reduced.filter((point) => point.count === 50)).toHaveLength(100);
  expect(reduced.filter((point) => point.at % 10 === 9)).toHaveLength(100);
});

test('a line that fits stays as it is', () => {
  const points = [
    { at: 1, count: 3 },
    { at: 2, count: 0 },
  ];
  expect(reduceSeries(points)).toBe(points);
  expect(reduceSeries([])).toEqual([]);
});

test('a line whose points all stand at one moment is cut, too', () => {
  const points = Array.from({ length: 900 }, (_, count) => ({ at: 5, count }));
  const reduced = reduceSeries(points, 100);
  expect(reduced.length).toBeLessThanOrEqual(100);
  expect(highest(reduced)).toBe(899);
});

test('bars: one each while they fit, else the mean of neighbours; nobody is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 4_000 }), { maxLength: 2_500 }),
      fc.integer({ min: 1, max: 600 }),
      (values, most) => {
        const { size, bars } = groupBars(values, (value) => value, most);
        expect(bars.length).toBeLessThanOrEqual(most);
        expect(bars.flatMap((bar) => bar.members)).toEqual(values);
        if (values.length <= most) expect(size).toBe(1);
        for (const bar of bars) {
          expect(bar.value).toBeGreaterThanOrEqual(Math.min(...bar.members));
          expect(bar.value).toBeLessThanOrEqual(Math.max(...bar.members));
        }
      },
    ),
  );
});

test('20,000 people become 500 bars of 40', () => {
  const { size, bars } = groupBars(
    Array.from({ length: 20_000 }, (_, index) => index),
    (value) => value,
  );
  expect({ size, bars: bars.length, first: bars[0]?.value }).toEqual({
    size: 40,
    bars: mostMarks,
    first: 19.5,
  });
});
