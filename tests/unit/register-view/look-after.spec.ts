import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { firstOfRow, lookAfter, reasonsFor } from '@/components/register/look-after';
import { absencesInARow } from '@/lib/register/absence-runs';
import { anyRegister, lesson, register, student } from './build';

const limits = { limit: 80, run: 3 };
const lessons = Array.from({ length: 6 }, (_, index) => lesson(index));

test('whoever is below the limit or absent in a row is named, with the reasons, lowest first', () => {
  const klass = register(
    [
      student('Fine', 'PPPPPP'),
      student('Low', 'PPHPAP'),
      student('Away', 'PPPAAA'),
      student('New', '......'),
    ],
    lessons,
  );
  expect(lookAfter(klass, limits).map(({ student: { name }, reasons }) => [name, reasons])).toEqual([
    ['Away', ['50 %, below 80 %', '3 absences in a row since 4 Sep']],
    ['Low', ['75 %, below 80 %']],
  ]);
  expect(lookAfter(klass, { limit: 40, run: 4 })).toEqual([]);
});

test('excused lessons and those without a status do not end a row of absences', () => {
  const away = student('Away', 'PA.EAA');
  expect(away.absencesInARow).toBe(3);
  expect(firstOfRow(away, lessons)?.date).toBe('2026-09-02');
  expect(reasonsFor(away, lessons, { limit: 1, run: 3 })).toEqual(['3 absences in a row since 2 Sep']);
});

test('rounding never contradicts the limit', () => {
  const nearly = student('Nearly', 'PPPPPP', { percentage: 79.96 });
  expect(reasonsFor(nearly, lessons, limits)).toEqual(['79.9 %, below 80 %']);
});

test('the row begins where the service counts it from', () => {
  fc.assert(
    fc.property(anyRegister, (one) => {
      for (const each of one.students) {
        const count = absencesInARow(each.statuses);
        expect(count).toBe(each.absencesInARow);
        const first = firstOfRow(each, one.lessons);
        if (count === 0) {
          expect(first).toBeNull();
          continue;
        }
        const place = one.lessons.findIndex(({ id }) => id === first?.id);
        const since = each.statuses.slice(place);
        expect(since[0]).toBe('absent');
        expect(since.filter((status) => status === 'absent')).toHaveLength(count);
        expect(since.every((status) => status === null || status === 'absent' || status === 'excused')).toBe(
          true,
        );
      }
    }),
  );
});
