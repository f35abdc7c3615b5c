import { expect, test } from '@playwright/test';
import { studentQuery } from '@/lib/students/query';

const problems = (query: object) =>
  (studentQuery.safeParse(query).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

test('a search is cut of its blanks, and a page is 50 people unless told', () => {
  expect(studentQuery.parse({})).toEqual({ limit: 50 });
  expect(studentQuery.parse({ q: '  ida ', limit: '7' })).toEqual({ q: 'ida', limit: 7 });
  expect(problems({ q: 'x'.repeat(101) })).toEqual([['q', 'Search for at most 100 characters.']]);
  expect(problems({ limit: '101' })).toEqual([['limit', 'limit is at most 100.']]);
  expect(problems({ cursor: 'x'.repeat(2_001) })).toHaveLength(1);
});
