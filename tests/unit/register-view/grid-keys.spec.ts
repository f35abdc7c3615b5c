import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cellName, nextPlace, placeOf, revealing } from '@/components/register/grid-keys';

const extent = { rows: 10, cols: 8 };
const press = (key: string, ctrlKey = false) => nextPlace({ row: 4, col: 3 }, { key, ctrlKey }, extent, 3);

test('keys lead through the grid', () => {
  expect(press('ArrowLeft')).toEqual({ row: 4, col: 2 });
  expect(press('ArrowRight')).toEqual({ row: 4, col: 4 });
  expect(press('ArrowUp')).toEqual({ row: 3, col: 3 });
  expect(press('ArrowDown')).toEqual({ row: 5, col: 3 });
  expect(press('Home')).toEqual({ row: 4, col: 0 });
  expect(press('End')).toEqual({ row: 4, col: 7 });
  expect(press('Home', true)).toEqual({ row: 0, col: 0 });
  expect(press('End', true)).toEqual({ row: 9, col: 7 });
  expect(press('PageUp')).toEqual({ row: 1, col: 3 });
  expect(press('PageDown')).toEqual({ row: 7, col: 3 });
  expect(press('ArrowDown', true)).toEqual({ row: 9, col: 3 });
  expect(press('a')).toBeNull();
  expect(press('Enter')).toBeNull();
});

test('no key leads out of the grid, and names of cells lead back', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 200 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...keys),
      fc.boolean(),
      fc.integer({ min: 1, max: 30 }),
      (rows, cols, row, col, key, ctrlKey, page) => {
        const at = { row: row % rows, col: col % cols };
        const next = nextPlace(at, { key, ctrlKey }, { rows, cols }, page);
        expect(next).not.toBeNull();
        if (!next) return;
        expect(next.row).toBeGreaterThanOrEqual(0);
        expect(next.row).toBeLessThan(rows);
        expect(next.col).toBeGreaterThanOrEqual(0);
        expect(next.col).toBeLessThan(cols);
        expect(placeOf(cellName(next))).toEqual(next);
      },
    ),
  );
  expect(placeOf(undefined)).toBeNull();
  expect(placeOf('x')).toBeNull();
});

test('what a key leads to is seen whole beside what sticks, and nothing moves when it is already', () => {
  const pixels = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(pixels(20_000), pixels(20_000), pixels(80), pixels(80), (start, offset, before, after) => {
      const [item, space] = [36, 400];
      const to = revealing(start, item, { offset, extent: space, before, after });
      expect(to).toBeGreaterThanOrEqual(0);
      if (start >= before) expect(start).toBeGreaterThanOrEqual(to + before);
      expect(start + item).toBeLessThanOrEqual(to + space - (start >= before ? after : 0));
      const seen = start >= offset + before && start + item <= offset + space - after;
      if (seen) expect(to).toBe(offset);
    }),
  );
});
