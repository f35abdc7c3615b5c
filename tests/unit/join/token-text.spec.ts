import { expect, test } from '@playwright/test';
import { safeFileName, shortToken, tokenRows, tokensAsText } from '@/components/join/token-text';

const tokens = ['stu-1', 'stu-2'].map((userId) => ({
  userId,
  role: 'student',
  token: `eyJhbGciOiJIUzI1NiJ9.${userId}.signature`,
  expiresAt: '2026-11-22T20:00:00.000Z',
}));

test('a long token is shortened to a start and an end, a short one is left', () => {
  const long = `eyJhbGciOiJIUzI1NiJ9.${'x'.repeat(200)}.tail99`;
  expect(shortToken(long)).toBe('eyJhbGciOiJIUz…tail99');
  expect(shortToken('short')).toBe('short');
});

test('rows carry whole tokens under a heading', () => {
  expect(tokenRows(tokens)[0]).toEqual(['user_id', 'role', 'token', 'expires_at']);
  expect(tokenRows(tokens)[2]?.[2]).toBe('eyJhbGciOiJIUzI1NiJ9.stu-2.signature');
});

test('text has a line a token, cells apart by one tab', () => {
  const lines = tokensAsText(tokens).split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line.split('\t')).toHaveLength(4);
});

test('file names hold no separators of paths', () => {
  expect(safeFileName(['../algebra:7b', 'guest / viewer'], 'csv')).toBe('algebra-7b-guest-viewer.csv');
  expect(safeFileName(['Физика', ''], 'svg')).toBe('Физика.svg');
});
