import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { createKey, hashKey, isKey } from '@/lib/auth/api-key';

test('160 random bits give one known key', () => {
  const key = createKey(() => Uint8Array.from({ length: 20 }, (_, at) => at * 7));
  expect(key).toBe('rc_003gw58w4cn32e1z8s6n8pv2d5r7ezm5j5t3nm');
  expect(hashKey(key)).toBe('422dee7f293e36ad23b02f4198f89f4e4dd462648854697315a474a70e0aa153');
});

test('every key is one, and no key with a wrong letter is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(37), (bytes, place) => {
      const key = createKey(() => bytes);
      expect(isKey(key)).toBe(true);
      const at = 3 + place;
      const other = key[at] === '0' ? '1' : '0';
      expect(isKey(key.slice(0, at) + other + key.slice(at + 1))).toBe(false);
    }),
  );
});

for (const text of [
  '',
  'rc_',
  'rc_short',
  `rc_${'0'.repeat(38)}`,
  `sk_${'0'.repeat(38)}`,
  createKey().toUpperCase(),
  `${createKey()} `,
]) {
  test(`no key: ${text.length} characters, ${JSON.stringify(text.slice(0, 3))}`, () => {
    expect(isKey(text)).toBe(false);
  });
}
