import { expect, test } from '@playwright/test';
import { hashPassword, needsRehash, passwordMatches } from '@/lib/auth/password';

test('the hash says argon2id with the parameters we chose', async () => {
  expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('every character counts, also behind the 72nd byte and outside ASCII', async () => {
  const long = `${'x'.repeat(80)}é漢🎓`;
  const hash = await hashPassword(long);
  expect(await passwordMatches(hash, long)).toBe(true);
  expect(await passwordMatches(hash, `${'x'.repeat(80)}é漢`)).toBe(false);
  expect(await passwordMatches(hash, `${'x'.repeat(79)}é漢🎓`)).toBe(false);
});

test('nobody has a password', async () => {
  expect(await passwordMatches(null, 'anything')).toBe(false);
});

test('a hash made by less than we ask for now is made anew, and ours is not', async () => {
  expect(needsRehash(await hashPassword('correct horse battery'))).toBe(false);
  const rest = 'c29tZXNhbHQ$aGFzaA';
  expect(needsRehash(`$argon2id$v=19$m=65536,t=3,p=4$${rest}`)).toBe(false);
  const weaker = [
    `$argon2id$v=19$m=19455,t=2,p=1$${rest}`,
    `$argon2id$v=19$m=19456,t=1,p=1$${rest}`,
    `$argon2id$v=16$m=19456,t=2,p=1$${rest}`,
    `$argon2i$v=19$m=19456,t=2,p=1$${rest}`,
    '$2b$12$abcdefghijklmnopqrstuv',
    '',
  ];
  for (const stored of weaker) expect(needsRehash(stored), stored).toBe(true);
});
