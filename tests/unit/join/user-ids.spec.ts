import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  describeUserIds,
  longestUserId,
  mostUserIds,
  parseUserIds,
  userIdsProblem,
} from '@/components/join/user-ids';
import { maxTokensPerCall, newTokens } from '@/lib/rooms/schema';

test('reads ids one a line, by comma, and with Windows line ends', () => {
  expect(parseUserIds('stu-1\r\nstu-2, stu-3\n\n  stu-4  ,').ids).toEqual([
    'stu-1',
    'stu-2',
    'stu-3',
    'stu-4',
  ]);
});

test('keeps the first of repeated ids and says how many were left out', () => {
  const parsed = parseUserIds('b\na\nb\nb');
  expect(parsed.ids).toEqual(['b', 'a']);
  expect(describeUserIds(parsed)).toBe('2 ids. 2 duplicates left out.');
});

test('takes the first column of a pasted table and says so', () => {
  const parsed = parseUserIds('stu-1\tLena Park\n"stu-2"\tOmar Aziz\n');
  expect(parsed.ids).toEqual(['stu-1', 'stu-2']);
  expect(describeUserIds(parsed)).toBe('2 ids. Of the pasted table only the first column is used.');
});

test('a column copied with an empty neighbour is no table', () => {
  expect(parseUserIds('stu-1\t\nstu-2\t')).toEqual({
    ids: ['stu-1', 'stu-2'],
    duplicates: 0,
    moreColumns: false,
  });
});

test('tells what cannot be sent', () => {
  expect(userIdsProblem(parseUserIds(' \n,'))).toBe('Give at least one user id.');
  expect(userIdsProblem(parseUserIds('x'.repeat(longestUserId)))).toBeNull();
  expect(userIdsProblem(parseUserIds('x'.repeat(longestUserId + 1)))).toContain('longer than 200');
  const many = Array.from({ length: mostUserIds + 1 }, (_, i) => `stu-${i}`);
  expect(userIdsProblem(parseUserIds(many.join('\n')))).toContain('2,501');
  expect(userIdsProblem(parseUserIds(many.slice(1).join('\n')))).toBeNull();
});

test('limits are the server’s', () => {
  expect(mostUserIds).toBe(maxTokensPerCall);
  const accepts = (userId: string) => newTokens.safeParse({ role: 'student', userId }).success;
  expect(accepts('x'.repeat(longestUserId))).toBe(true);
  expect(accepts('x'.repeat(longestUserId + 1))).toBe(false);
});

test('whatever is pasted, ids are unique, trimmed and come back unchanged when parsed again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '\n', '\r', '\t', '"', '=') }),
      (text) => {
        const { ids } = parseUserIds(text);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(id).toBe(id.trim());
          expect(id).not.toMatch(/[,\n\r\t]/);
          expect(id).not.toBe('');
        }
      },
    ),
  );
});
