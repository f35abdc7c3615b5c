import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { json } from '@/lib/http/json';

test('small and streamed answers read back as what was said', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(1, 30_000),
      async (text, times) => {
        const value = { text: text.toWellFormed().repeat(times) };
        expect(await json(value).json()).toEqual(value);
      },
    ),
    { numRuns: 40 },
  );
});

test('a surrogate pair on the edge of a piece survives', async () => {
  for (const shift of [0, 1, 2, 3]) {
    const value = `${'x'.repeat(512 * 1024 - 3 + shift)}🎓`;
    expect(await json(value).json()).toBe(value);
  }
});

test('no cache keeps an answer', () => {
  expect(json({}).headers.get('cache-control')).toBe('private, no-store');
});
