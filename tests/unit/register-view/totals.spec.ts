import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { classTotal, countsWords, lessonTotals, noCounts } from '@/components/register/totals';
import { describeTrend, sumOf, trendModel } from '@/components/register/trend';
import { stackOf } from '@/components/register/trend-stack';
import { percentage } from '@/lib/lessons/percentage';
import { anyRegister, lesson, register, student } from './build';

test('a lesson is the sum of its column, its share counted as a percentage is', () => {
  const one = register(
    [student('A', 'PA.'), student('B', 'LE.'), student('C', 'HA.'), student('D', 'AA.')],
    [lesson(0), lesson(1), lesson(2, { state: 'not-held' })],
  );
  expect(lessonTotals(one)).toEqual([
    { counts: { present: 1, late: 1, partial: 1, absent: 1, excused: 0 }, share: 62.5 },
    { counts: { present: 0, late: 0, partial: 0, absent: 3, excused: 1 }, share: 0 },
    { counts: noCounts(), share: null },
  ]);
});

test('shares are what the rule of percentages says, down each column and over the class', () => {
  fc.assert(
    fc.property(anyRegister, (one) => {
      const totals = lessonTotals(one);
      const ruled = (statuses: (typeof one.students)[number]['statuses']) =>
        percentage(statuses.map((status) => ({ status, presentMs: 0, heldMs: 0 }))).percentage;
      const close = (value: number | null, wanted: number | null) =>
        wanted === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(wanted, 9);
      for (const [place, total] of totals.entries()) {
        close(total.share, ruled(one.students.map(({ statuses }) => statuses[place] ?? null)));
      }
      close(classTotal(totals).share, ruled(one.students.flatMap(({ statuses }) => statuses)));
    }),
  );
});

test('counts are told in words', () => {
  expect(countsWords(noCounts())).toBe('no statuses');
  expect(countsWords({ ...noCounts(), absent: 2 })).toBe('2 absent');
  expect(countsWords({ present: 20, late: 1, partial: 0, absent: 2, excused: 1 })).toBe(
    '20 present, 1 late, 2 absent and 1 excused',
  );
});

test('the trend has a bar a lesson with statuses, oldest first, and tells its highest and lowest', () => {
  const one = register(
    [student('A', 'PA.P'), student('B', 'PP.A')],
    [lesson(0), lesson(1), lesson(2, { state: 'not-held' }), lesson(3)],
  );
  const model = trendModel(one, lessonTotals(one));
  expect(model.bars.map(({ from }) => from)).toEqual(['2026-09-01', '2026-09-02', '2026-09-04']);
  expect(model.size).toBe(1);
  expect(describeTrend(model)).toBe(
    '3 lessons from 1 Sep to 4 Sep. Attendance between 50 % (2 Sep) and 100 % (1 Sep).',
  );
});

test('a year of lessons is drawn in at most 100 bars of five parts, and no student is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 5 }), (count, pupils) => {
      const one = register(
        Array.from({ length: pupils }, (_, index) =>
          student(`S${index}`, 'PLHAE'.repeat(81).slice(index, index + count)),
        ),
        Array.from({ length: count }, (_, index) => lesson(index)),
      );
      const { bars, size, axis, labels } = trendModel(one, lessonTotals(one));
      expect(bars.length).toBeLessThanOrEqual(100);
      expect(bars.reduce((sum, bar) => sum + bar.lessons, 0)).toBe(count);
      expect(labels.length).toBeLessThanOrEqual(8);
      const parts = bars.map(({ counts }) => Object.values(stackOf(counts, axis.top)));
      const near = (value: number, wanted: number) => Math.abs(value - wanted) < 1e-6;
      expect(bars.every((bar) => bar.lessons <= size && near(sumOf(bar.counts), pupils))).toBe(true);
      expect(parts.flat().every(({ top }) => top > -1e-6)).toBe(true);
      const heights = parts.map((all) => all.reduce((sum, { height }) => sum + height, 0));
      expect(heights.every((height) => near(height, pupils / axis.top))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('without a status there is no trend', () => {
  const model = trendModel(register([], []), []);
  expect(model.bars).toEqual([]);
  expect(describeTrend(model)).toBe('No lesson has statuses yet.');
});
