import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { describeTrend, percentagesSoFar, trendModel } from '@/components/student/trend-model';
import { percentage } from '@/lib/lessons/percentage';
import { statuses } from '@/lib/lessons/schema';
import { lessonOn } from './build';

const absent = { status: 'absent', presentSeconds: 0 } as const;

test('the percentage so far, lesson by lesson; newest first comes in, oldest first counts', () => {
  const lessons = [
    lessonOn(17, { status: 'late' }),
    lessonOn(12, { status: 'excused' }),
    lessonOn(10, { status: null, state: 'not-held' }),
    lessonOn(5, absent),
    lessonOn(3),
    lessonOn(2, { status: 'excused' }),
  ];
  expect([...percentagesSoFar(lessons).values()]).toEqual([null, 100, 50, 50, 50, (2 / 3) * 100]);
});

test('it ends where the rules say the student stands', () => {
  const status = fc.option(fc.constantFrom(...statuses), { nil: null });
  fc.assert(
    fc.property(fc.array(status, { minLength: 1, maxLength: 28 }), (list) => {
      const lessons = list.map((one, index) => lessonOn(index + 1, { status: one })).toReversed();
      const counted = list.map((one) => ({ status: one, presentMs: 0, heldMs: 0 }));
      const last = [...percentagesSoFar(lessons).values()].at(-1) ?? null;
      expect(last).toBe(percentage(counted).percentage);
    }),
  );
});

test('only lessons with a status are drawn, with what to say of them', () => {
  const { points, ticks, size } = trendModel([
    lessonOn(17, { status: 'partial', presentSeconds: 1_200 }),
    lessonOn(10, { status: null }),
    lessonOn(3),
  ]);
  expect(size).toBe(1);
  expect(points.map(({ title, text }) => [title, text])).toEqual([
    ['Tue 3 Nov, algebra-7b', 'present, 60 of 60 min · so far 100 %'],
    ['Tue 17 Nov, algebra-7b', 'partial, 20 of 60 min · so far 75 %'],
  ]);
  expect(points[1]?.there).toBeCloseTo(33.3, 1);
  expect(ticks).toEqual([
    { at: 0.5, label: '3 Nov' },
    { at: 1.5, label: '17 Nov' },
  ]);
});

test('more lessons than can be drawn: few points, and the last one stays', () => {
  const lessons = Array.from({ length: 28 }, (_, index) => lessonOn(28 - index, index % 3 ? {} : absent));
  const { points, size } = trendModel(lessons, 10);
  expect(size).toBe(3);
  expect(points).toHaveLength(10);
  expect(points.at(-1)?.key).toBe(lessons[0]?.lessonId);
});

test('the chart in words', () => {
  expect(describeTrend(trendModel([]))).toBe('No lesson counts yet.');
  expect(describeTrend(trendModel([lessonOn(17), lessonOn(10, absent), lessonOn(3)]))).toBe(
    'Attendance over 3 lessons: from 100 % to 67 %, lowest 50 %.',
  );
});
