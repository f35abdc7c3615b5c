import { expect, test } from '@playwright/test';
import { formatCount, formatPercent } from '@/lib/format/number';

for (const [count, text] of [
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [20_000, '20,000'],
  [1_234_567, '1,234,567'],
  [-1234, '-1,234'],
] as const) {
  test(`${count} is ${text}`, () => expect(formatCount(count)).toBe(text));
}

for (const [ratio, text] of [
  [0, '0 %'],
  [0.0001, '<1 %'],
  [0.00999, '<1 %'],
  [0.01, '1 %'],
  [0.29, '29 %'],
  [0.5, '50 %'],
  [0.825, '83 %'],
  [0.994, '99 %'],
  [0.9999, '99 %'],
  [1, '100 %'],
  [Number.NaN, '0 %'],
] as const) {
  test(`a ratio of ${ratio} is ${text}`, () => expect(formatPercent(ratio)).toBe(text));
}
