import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  arrangeLessons,
  arrangeStudents,
  indexStudents,
  isUnsigned,
} from '@/components/register/arrange-register';
import { readChoice } from '@/components/register/register-query';
import type { Register } from '@/lib/register/schema';
import { anyRegister, lesson, register, student } from './build';

const choice = readChoice(() => null);
type More = Partial<typeof choice> & { text?: string };

const found = (one: Register, more: More = {}) => {
  const columns = arrangeLessons(one.lessons, more.unsigned ?? false);
  return arrangeStudents(indexStudents(one.students), columns, { ...choice, text: '', ...more });
};
const names = (one: Register, more: More = {}) => found(one, more).map(({ name }) => name);

const klass = register(
  [
    student('Özgür Aziz', 'PPPPP'),
    student('Ben Hansen', 'PPAAA'),
    student('Ida Roth', 'PLPPH'),
    student('New Boy', '.....'),
  ],
  [0, 1, 2, 3, 4].map((index) => lesson(index, index === 4 ? { state: 'final' } : {})),
);

test('students stand by name, turned around when asked', () => {
  expect(names(klass)).toEqual(['Ben Hansen', 'Ida Roth', 'New Boy', 'Özgür Aziz']);
  expect(names(klass, { sort: { key: 'name', down: true } })).toEqual([
    'Özgür Aziz',
    'New Boy',
    'Ida Roth',
    'Ben Hansen',
  ]);
});

test('by percentage who has none stands last both ways; by absences the most first', () => {
  expect(names(klass, { sort: { key: 'percent', down: false } })).toEqual([
    'Ben Hansen',
    'Ida Roth',
    'Özgür Aziz',
    'New Boy',
  ]);
  expect(names(klass, { sort: { key: 'percent', down: true } }).at(-1)).toBe('New Boy');
  expect(names(klass, { sort: { key: 'absences', down: true } })[0]).toBe('Ben Hansen');
});

test('names and user ids are found without accents', () => {
  expect(names(klass, { text: 'ozg' })).toEqual(['Özgür Aziz']);
  expect(names(klass, { text: ' USER-ben ' })).toEqual(['Ben Hansen']);
});

test('limits and status narrow together, the status only in lessons shown', () => {
  expect(names(klass, { below: true })).toEqual(['Ben Hansen']);
  expect(names(klass, { below: true, limit: 40 })).toEqual([]);
  expect(names(klass, { inRow: true })).toEqual(['Ben Hansen']);
  expect(names(klass, { inRow: true, run: 4 })).toEqual([]);
  expect(names(klass, { status: 'late' })).toEqual(['Ida Roth']);
  expect(names(klass, { status: 'late', unsigned: true })).toEqual([]);
  expect(names(klass, { status: 'partial', unsigned: true })).toEqual(['Ida Roth']);
});

test('exactly the limit is not below it', () => {
  const one = register(
    [student('Edge', 'PPPPA')],
    [0, 1, 2, 3, 4].map((index) => lesson(index)),
  );
  expect(names(one, { below: true, limit: 80 })).toEqual([]);
  expect(names(one, { below: true, limit: 81 })).toEqual(['Edge']);
});

test('filters keep exactly who matches, whatever the register', () => {
  const filters = fc.record({
    status: fc.constantFrom('' as const, 'present' as const, 'absent' as const, 'excused' as const),
    limit: fc.integer({ min: 1, max: 100 }),
    below: fc.boolean(),
    run: fc.integer({ min: 1, max: 5 }),
    inRow: fc.boolean(),
    unsigned: fc.boolean(),
    sort: fc.record({
      key: fc.constantFrom('name' as const, 'percent' as const, 'absences' as const),
      down: fc.boolean(),
    }),
  });
  fc.assert(
    fc.property(anyRegister, filters, (one, wanted) => {
      const places = one.lessons.flatMap((each, place) =>
        !wanted.unsigned || ['final', 'provisional'].includes(each.state) ? [place] : [],
      );
      const expected = one.students.filter(
        ({ statuses, percentage, absencesInARow }) =>
          (!wanted.below || (percentage !== null && percentage < wanted.limit)) &&
          (!wanted.inRow || absencesInARow >= wanted.run) &&
          (wanted.status === '' || places.some((place) => statuses[place] === wanted.status)),
      );
      expect(new Set(found(one, wanted))).toEqual(new Set(expected));
      expect(arrangeLessons(one.lessons, wanted.unsigned).map(({ place }) => place)).toEqual(places);
    }),
  );
});

test('unsigned is what is over, was held, and bears no signature', () => {
  const states = ['live', 'provisional', 'final', 'signed', 'not-held'] as const;
  expect(states.filter((state) => isUnsigned(lesson(0, { state })))).toEqual(['provisional', 'final']);
});
