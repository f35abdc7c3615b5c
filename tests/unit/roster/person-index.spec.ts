import { expect, test } from '@playwright/test';
import { indexPeople } from '@/lib/roster/person-index';

const person = (userId: string, email: string | null = null, externalId: string | null = null) => ({
  id: `p-${userId}`,
  userId,
  name: userId,
  email,
  externalId,
});

test('a user id is found as written, else without case and outer blanks when that is one person', () => {
  const index = indexPeople([person('Kim'), person('kim'), person('ada')]);
  expect(index.byUserId('Kim')?.id).toBe('p-Kim');
  expect(index.byUserId('KIM')).toBeUndefined();
  expect(index.byUserId(' ADA ')?.id).toBe('p-ada');
  expect(index.byUserId('ben')).toBeUndefined();
});

test('addresses are found without case, and all who have them', () => {
  const index = indexPeople([person('a', 'x@y'), person('b', 'X@Y'), person('c', null, '7')]);
  expect(index.byEmail('X@y').map(({ id }) => id)).toEqual(['p-a', 'p-b']);
  expect(index.byExternalId('7').map(({ id }) => id)).toEqual(['p-c']);
  expect(index.byEmail('nobody@y')).toEqual([]);
});

test('what changes is found by its new marks only', () => {
  const before = person('kim', 'old@x', '1');
  const index = indexPeople([before]);
  index.replace(before, { ...before, userId: 'lee', email: 'new@x', externalId: null });
  expect([index.byUserId('kim'), index.byEmail('old@x'), index.byExternalId('1')]).toEqual([
    undefined,
    [],
    [],
  ]);
  expect([index.byUserId('lee')?.id, index.byEmail('new@x')[0]?.id, index.byId('p-kim')?.userId]).toEqual([
    'p-kim',
    'p-kim',
    'lee',
  ]);
});
