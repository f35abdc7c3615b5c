import { expect, test } from '@playwright/test';
import { formatShare } from '@/lib/format/share';
import { percentage } from '@/lib/lessons/percentage';
import type { Status } from '@/lib/lessons/schema';

const hour = 3_600_000;
const lesson = (status: Status | null, presentMs = hour) => ({ status, presentMs, heldMs: hour });

test('present and late weigh 1, partial a half, absent nothing', () => {
  expect(percentage([lesson('present')]).percentage).toBe(100);
  expect(percentage([lesson('late')]).percentage).toBe(100);
  expect(percentage([lesson('partial')]).percentage).toBe(50);
  expect(percentage([lesson('absent')]).percentage).toBe(0);
  expect(percentage([lesson('present'), lesson('partial'), lesson('absent')]).percentage).toBe(50);
});

test('excused and not held count in nothing, the minutes included', () => {
  const result = percentage([
    lesson('present', hour / 2),
    lesson('excused'),
    lesson(null),
    lesson('absent', 0),
  ]);
  expect(result).toEqual({ percentage: 50, attendedMs: hour / 2, heldMs: 2 * hour, counted: 2 });
});

test('nothing counted is no percentage, which is not 0', () => {
  const nothing = { percentage: null, attendedMs: 0, heldMs: 0, counted: 0 };
  expect(percentage([])).toEqual(nothing);
  expect(percentage([lesson('excused'), lesson(null)])).toEqual(nothing);
});

test('a share is whole percents where that contradicts no limit', () => {
  expect(formatShare(0.82)).toBe('82 %');
  expect(formatShare(0.496)).toBe('50 %');
  expect(formatShare(0.494, 0.5)).toBe('49 %');
  expect(formatShare(0.504, 0.5)).toBe('50 %');
  expect(formatShare(0, 0.5)).toBe('0 %');
  expect(formatShare(1, 1)).toBe('100 %');
});

test('one decimal where rounding would cross the limit, and never across it', () => {
  expect(formatShare(0.496, 0.5)).toBe('49.6 %');
  expect(formatShare(0.4999, 0.5)).toBe('49.9 %');
  expect(formatShare(0.804, 0.803)).toBe('80.4 %');
  expect(formatShare(0.80301, 0.803)).toBe('80.3 %');
  expect(formatShare(0.667, 0.667)).toBe('67 %');
  expect(formatShare(0.6669, 0.667)).toBe('66.6 %');
  expect(formatShare(0.9999, 1)).toBe('99.9 %');
});

test('the side of the limit can always be read off', () => {
  for (let limit = 1; limit <= 100; limit += 1) {
    for (const ratio of [limit / 100 - 0.0001, limit / 100 - 0.004, limit / 100, limit / 100 + 0.004]) {
      const shown = Number.parseFloat(formatShare(ratio, limit / 100));
      expect(shown >= limit, `${ratio} against ${limit} %`).toBe(ratio >= limit / 100);
    }
  }
});
