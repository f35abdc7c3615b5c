import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { blockSizes, blocksOf, fullDays, monthsOf } from '@/components/print/register-blocks';

const on = (...dates: string[]) => dates.map((date) => ({ date }));
const weekdays = (count: number) =>
  Array.from({ length: count }, (_, day) => ({
    date: new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10),
  }));

test('a few lessons stand in one block, with the sums beside them', () => {
  expect(blockSizes(0, 'dates')).toEqual([0]);
  expect(blockSizes(18, 'dates')).toEqual([18]);
  expect(blockSizes(19, 'dates')).toEqual([10, 9]);
});

test('a term is cut into as few blocks as fit, about equally wide', () => {
  expect(blockSizes(120, 'dates')).toEqual([26, 26, 25, 25, 18]);
  expect(blockSizes(35, 'clocks')).toEqual([20, 15]);
});

test('however many lessons: each stands in one block, none is too wide, and one block less would not do', () => {
  const heads = fc.constantFrom('dates' as const, 'clocks' as const);
  fc.assert(
    fc.property(fc.nat(400), heads, (lessons, head) => {
      const [all, last] = head === 'dates' ? [28, 18] : [24, 15];
      const sizes = blockSizes(lessons, head);
      assert.equal(
        sizes.reduce((sum, size) => sum + size, 0),
        lessons,
      );
      assert.ok((sizes.at(-1) ?? 0) <= last);
      assert.ok(sizes.slice(0, -1).every((size) => size > 0 && size <= all));
      if (sizes.length > 1) assert.ok((sizes.length - 2) * all + last < lessons);
    }),
  );
});

test('blocks follow each other without a gap', () => {
  expect(blocksOf(weekdays(40))).toEqual([
    { from: 0, to: 22 },
    { from: 22, to: 40 },
  ]);
});

test('two lessons on one day need a clock, and so more room', () => {
  const days = weekdays(40);
  const twice = [...days.slice(0, 39), { date: days[38]?.date ?? '' }];
  expect(fullDays(days).size).toBe(0);
  expect([...fullDays(twice)]).toEqual(['2026-10-09']);
  expect(blocksOf(twice)).toHaveLength(3);
});

test('months span their lessons; a narrow one loses its year', () => {
  expect(monthsOf(on('2026-09-29', '2026-10-01', '2026-10-06', '2026-10-08'))).toEqual([
    { key: '2026-09', label: 'Sep', span: 1 },
    { key: '2026-10', label: 'Oct 2026', span: 3 },
  ]);
  expect(monthsOf([])).toEqual([]);
});
