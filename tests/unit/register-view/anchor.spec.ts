import { expect, test } from '@playwright/test';
import { anchored, anchorOf } from '@/components/lesson/anchor';
import { person } from '../lesson-view/build';

test('an address leads to the person of the roster it names, whatever the ids hold', () => {
  const odd = person({ name: 'Odd', rosterId: 'r&1', userId: 'a b+c#ü/%' });
  const people = [person({ name: 'Guest', rosterId: null, userId: 'stu-9' }), odd];
  expect(anchored(people, anchorOf({ rosterId: 'r&1' }))).toBe(odd);
  expect(anchored(people, anchorOf({ rosterId: 'former', userId: 'a b+c#ü/%' }))).toBe(odd);
  expect(anchored(people, anchorOf({ rosterId: 'former', userId: 'stu-9' }))).toBeUndefined();
  expect(anchored(people, anchorOf({ rosterId: 'former' }))).toBeUndefined();
  expect(anchored(people, '')).toBeUndefined();
});
