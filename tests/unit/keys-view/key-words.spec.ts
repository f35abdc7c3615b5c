import { expect, test } from '@playwright/test';
import { freshKey, newKeyOf, scopeWords, turned } from '@/components/keys/key-values';
import { mayWords, whereWords } from '@/components/keys/key-words';
import { rights } from '@/lib/auth/schema';
import { newApiKey } from '@/lib/keys/schema';

const rooms = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `r${n}`, name: `room-${n}` }));

test('what a key may do is said in the order of the form', () => {
  expect(mayWords(['attendance:read', 'rooms:read'])).toBe('See rooms, Read attendance');
  expect(mayWords(['tokens:create'])).toBe(scopeWords['tokens:create'].label);
  expect(mayWords([...rights].reverse())).toBe('Everything');
});

test('rooms are named as long as there are few', () => {
  expect(whereWords(null)).toBe('Every room');
  expect(whereWords(rooms(1))).toBe('room-0');
  expect(whereWords(rooms(3))).toBe('room-0, room-1, room-2');
  expect(whereWords(rooms(12))).toBe('room-0, room-1, room-2 and 9 more');
});

test('a key as the form opens reads, everywhere, for a year', () => {
  expect(newApiKey.parse(newKeyOf({ ...freshKey, name: ' sync ' }))).toEqual({
    name: 'sync',
    scopes: ['rooms:read', 'attendance:read'],
    expiresInDays: 365,
    requestsPerMinute: 6_000,
  });
});

test('what was chosen and then put aside is not sent', () => {
  const values = { ...freshKey, name: 'sync', roomIds: ['r1'], life: '' };
  expect(newKeyOf(values)).toEqual({ name: 'sync', scopes: freshKey.scopes });
  expect(newKeyOf({ ...values, everywhere: false })).toMatchObject({ roomIds: ['r1'] });
  expect(turned(['a', 'b'], 'a', false)).toEqual(['b']);
  expect(turned(['b'], 'a', true)).toEqual(['b', 'a']);
});
