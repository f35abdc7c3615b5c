import { expect, test } from '@playwright/test';
import { changedDetails, hasOtherDetails } from '@/lib/roster/details';

const kim = { id: 'p', userId: 'kim', name: 'Kim', email: null, externalId: null };

test('what is told of somebody differently is named; an id is nothing told', () => {
  expect(changedDetails(kim, { ...kim, id: 'q' })).toEqual([]);
  expect(hasOtherDetails(kim, kim)).toBe(false);
  const other = { id: 'p', userId: 'k', name: 'K', email: 'k@school.example', externalId: '1' };
  expect(changedDetails(kim, other)).toEqual(['userId', 'name', 'email', 'externalId']);
  expect(hasOtherDetails(kim, { ...kim, email: '' })).toBe(true);
});
