import { expect, test } from '@playwright/test';
import { barsModel, type Item } from '@/components/charts/bars';
import { heightOf, shorten } from '@/components/charts/plot';
import { stepsModel } from '@/components/charts/steps';

const person = (key: string, seconds: number, muted = false): Item => ({
  key,
  name: `Name ${key}`,
  seconds,
  muted,
});
const crowd = (count: number) => Array.from({ length: count }, (_, index) => person(`u_${index}`, index));

test('bars stand longest first, by key where equal, whatever order they come in', () => {
  const items = [person('b', 60), person('a', 60), person('c', 3_000, true)];
  const model = barsModel(items, 3_600);
  expect(model.bars.map((bar) => bar.key)).toEqual(['c', 'a', 'b']);
  expect(barsModel(items.toReversed(), 3_600)).toEqual(model);
  expect(model).toMatchObject({ size: 1, named: true, muted: true, places: 12, whole: 3_600 });
  expect(model.axis.top).toBe(3_600);
});

test('names are for up to 60 people, own bars for up to 500', () => {
  expect(barsModel(crowd(60), 60).named).toBe(true);
  expect(barsModel(crowd(61), 60).named).toBe(false);
  expect(barsModel(crowd(500), 60).size).toBe(1);
  expect(barsModel(crowd(501), 60).size).toBe(2);
});

test('a bar for many says for whom: their places and how many', () => {
  const model = barsModel(crowd(1_201), 60);
  expect(model.size).toBe(3);
  expect(model.bars[1]).toMatchObject({ place: 4, people: 3, seconds: 1_196 });
  expect(model.bars.at(-1)).toMatchObject({ place: 1_201, people: 1, seconds: 0 });
});

test('presence longer than the session still fits on the axis', () => {
  expect(barsModel([person('a', 4_000)], 60).axis.top).toBeGreaterThanOrEqual(4_000);
});

test('the line runs from the start to the end of the session', () => {
  const model = stepsModel(
    [
      { at: 100, count: 2 },
      { at: 400, count: 1 },
    ],
    0,
    1_000,
    'UTC',
  );
  expect(model.points).toEqual([
    { at: 0, count: 0 },
    { at: 100, count: 2 },
    { at: 400, count: 1 },
    { at: 1_000, count: 1 },
  ]);
  expect(model.peak).toEqual({ at: 100, count: 2 });
});

test('a line without anybody has no peak', () => {
  expect(stepsModel([], 0, 1_000, 'UTC')).toMatchObject({ points: [], peak: null });
});

test('a long line is cut to 500 points with its ends', () => {
  const series = Array.from({ length: 40_000 }, (_, index) => ({ at: 10 + index, count: index % 700 }));
  const model = stepsModel(series, 0, 50_000, 'UTC');
  expect(model.points.length).toBeLessThanOrEqual(500);
  expect(model.peak?.count).toBe(699);
});

test('heights count from the top, names are cut at whole letters', () => {
  expect(heightOf({ top: 60, ticks: [] }, 15)).toBe('75%');
  expect(shorten('Bartholomew Smith')).toBe('Bartholomew…');
  expect(shorten('👩‍🏫'.repeat(2), 3)).not.toContain('\ud83d…');
});
