import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { homePath, safePath } from '@/components/sign-in/safe-path';

test('a path of our own is kept with its query and fragment', () => {
  expect(safePath('/rooms?q=alg&state=enabled#top')).toBe('/rooms?q=alg&state=enabled#top');
});

for (const wish of [
  null,
  undefined,
  '',
  'rooms',
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/\\/evil.example',
]) {
  test(`${JSON.stringify(wish)} leads home`, () => {
    expect(safePath(wish)).toBe(homePath);
  });
}

test('whatever is wished for, a browser on our site stays on it', () => {
  const sign = fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', '?', '#', '%2f', 'a', 'evil.example');
  const wishes = fc.oneof(
    fc.string(),
    fc.array(sign, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
  );
  fc.assert(
    fc.property(wishes, (wish) => {
      const reached = new URL(safePath(wish), 'https://rollcall.example/sign-in');
      expect(reached.origin).toBe('https://rollcall.example');
    }),
    { numRuns: 2_000 },
  );
});
