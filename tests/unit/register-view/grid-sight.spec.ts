import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { firstSight, sightOf, spanOf } from '@/components/register/grid-sight';
import { leadingWidth, size, trailingWidth } from '@/components/register/grid-size';

const lengths = fc.integer({ min: 0, max: 5_000 });

test('whatever is seen is drawn, nothing beyond the ends, and little else', () => {
  fc.assert(
    fc.property(lengths, lengths, fc.integer({ min: 0, max: 200_000 }), (count, height, wanted) => {
      const room = Math.max(0, height - size.head - size.foot);
      const scrollTop = Math.min(wanted, Math.max(0, count * size.row - room));
      const { row, rows } = sightOf({ scrollTop, scrollLeft: 0, clientWidth: 0, clientHeight: height });
      const { first, last } = spanOf(row, rows, count, 4);
      const missed = Array.from({ length: count }, (_, index) => index).filter((index) => {
        const top = index * size.row - scrollTop;
        return top + size.row > 0 && top < room && (index < first || index > last);
      });
      expect(missed).toEqual([]);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(count);
      expect(last - first + 1).toBeLessThanOrEqual(rows + 8);
    }),
  );
});

test('a list that became shorter is drawn to its end before anybody scrolls', () => {
  fc.assert(
    fc.property(lengths, lengths, fc.integer({ min: 1, max: 60 }), (from, count, seen) => {
      const { first, last } = spanOf(from, seen, count, 2);
      if (from >= count - seen) {
        expect(last).toBe(count - 1);
        expect(last - first + 1).toBeGreaterThanOrEqual(Math.min(count, seen));
      }
    }),
  );
});

test('the first drawing is the latest lessons, beside the sums', () => {
  const { row, lesson, lessons } = firstSight(120);
  expect(row).toBe(0);
  expect(lesson * size.lesson).toBeLessThanOrEqual(120 * size.lesson + trailingWidth);
  const { last } = spanOf(lesson, lessons, 120, 2);
  expect(last).toBe(119);
  expect(firstSight(3).lesson).toBe(0);
  expect(leadingWidth).toBeGreaterThan(0);
});
