import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Status } from '@/lib/lessons/schema';
import { statuses } from '@/lib/lessons/schema';
import { absenceRuns, absencesInARow } from '@/lib/register/absence-runs';

const letters: Record<string, Status | null> = {
  P: 'present',
  L: 'late',
  H: 'partial',
  A: 'absent',
  E: 'excused',
  '-': null,
};
const read = (text: string) => Array.from(text, (letter) => letters[letter] ?? null);

test('nobody who was always there has a run', () => {
  expect(absenceRuns([])).toEqual([]);
  expect(absenceRuns(read('PLHP'))).toEqual([]);
  expect(absencesInARow(read('PLHP'))).toBe(0);
});

test('presence of any kind ends a run, and the latest run goes on until then', () => {
  expect(absenceRuns(read('AAPA'))).toEqual([
    { from: 0, to: 1, count: 2, current: false },
    { from: 3, to: 3, count: 1, current: true },
  ]);
  for (const came of ['P', 'L', 'H']) expect(absencesInARow(read(`AAA${came}`))).toBe(0);
});

test('excused lessons and those without a status neither count nor end a run', () => {
  expect(absenceRuns(read('A-EA'))).toEqual([{ from: 0, to: 3, count: 2, current: true }]);
  expect(absencesInARow(read('PAAE-'))).toBe(2);
  expect(absenceRuns(read('AEE-P'))).toEqual([{ from: 0, to: 0, count: 1, current: false }]);
});

test('runs count every absence once, and what is between two of them is presence', () => {
  const list = fc.array(fc.constantFrom<Status | null>(null, ...statuses), { maxLength: 40 });
  fc.assert(
    fc.property(list, (all) => {
      const runs = absenceRuns(all);
      const counted = all.filter((status) => status !== null && status !== 'excused');
      expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(
        counted.filter((status) => status === 'absent').length,
      );
      runs.forEach(({ from, to, count, current }, index) => {
        const inside = all.slice(from, to + 1).filter((status) => status !== null && status !== 'excused');
        expect(inside).toEqual(Array.from({ length: count }, () => 'absent'));
        expect([all[from], all[to]]).toEqual(['absent', 'absent']);
        const came = (status: Status | null) => status !== null && !['excused', 'absent'].includes(status);
        expect(all.slice(to + 1, runs[index + 1]?.from).some(came)).toBe(!current);
      });
      const last = counted.findLastIndex((status) => status !== 'absent');
      expect(absencesInARow(all)).toBe(counted.length - 1 - last);
    }),
  );
});
