import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { PersonState } from '@/lib/roster/person-index';
import { searchPeople } from '@/lib/students/search';

const person = (name: string, more: Partial<PersonState> = {}): PersonState => ({
  id: `id of ${more.userId ?? name}`,
  userId: name.toLowerCase(),
  name,
  email: null,
  externalId: null,
  ...more,
});
const names = (people: readonly PersonState[], q?: string) =>
  searchPeople(people, { q, limit: 100 }).people.map(({ name }) => name);

const school = [
  person('Zoë Adler', { userId: 'STU-9' }),
  person('ida Roth', { email: 'I.Roth@School.example' }),
  person('Özgür Demir', { externalId: 'SIS/4711' }),
  person('Ömer Ak'),
  person('Ida Roth', { userId: 'ida-2' }),
];

test('people come by name, accents and case aside', () => {
  expect(names(school)).toEqual(['Ida Roth', 'ida Roth', 'Ömer Ak', 'Özgür Demir', 'Zoë Adler']);
  expect(names(school, '  ')).toHaveLength(5);
});

test('a search is a part of name, user id, e-mail or external id in any case', () => {
  expect(names(school, 'ROTH')).toEqual(['Ida Roth', 'ida Roth']);
  expect(names(school, 'stu-9')).toEqual(['Zoë Adler']);
  expect(names(school, 'roth@school')).toEqual(['ida Roth']);
  expect(names(school, 'sis/47')).toEqual(['Özgür Demir']);
  expect(names(school, 'ÖZGÜR')).toEqual(['Özgür Demir']);
  // The same letters, stored as letter and accent.
  expect(names(school, 'özg'.normalize('NFD'))).toEqual(['Özgür Demir']);
  expect(names(school, '%')).toEqual([]);
  expect(names(school, '_')).toEqual([]);
});

test('pages one after the other are the whole list, each person once', () => {
  const people = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('Ida', 'ida', 'Ïda', 'Ben', 'Zoë'),
      userId: fc.string({ maxLength: 3 }),
    }),
    { selector: ({ userId }) => userId, maxLength: 30 },
  );
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 7 }), (some, limit) => {
      const all = some.map(({ name, userId }) => person(name, { userId }));
      const read: PersonState[] = [];
      for (let more = true; more; ) {
        const page = searchPeople(all, { after: read.at(-1), limit });
        expect(page.people.length).toBeLessThanOrEqual(limit);
        read.push(...page.people);
        more = page.more;
      }
      expect(read).toEqual(searchPeople(all, { limit: 100 }).people);
      expect(new Set(read.map(({ userId }) => userId)).size).toBe(all.length);
    }),
  );
});
