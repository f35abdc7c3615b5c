import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isoWriter } from '@/lib/attendance/iso-time';

test('every moment is written as Date writes it', () => {
  const write = isoWriter();
  const anywhere = fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 });
  const nearby = fc
    .integer({ min: 0, max: 4_000_000 })
    .map((offset) => Date.UTC(2026, 11, 31, 23, 30) + offset);
  fc.assert(
    fc.property(fc.oneof(anywhere, nearby), (ms) => write(ms) === new Date(ms).toISOString()),
    { numRuns: 5000 },
  );
});

test('what is no time is refused as Date refuses it', () => {
  expect(() => isoWriter()(Number.NaN)).toThrow(RangeError);
  expect(() => isoWriter()(9e15)).toThrow(RangeError);
});
