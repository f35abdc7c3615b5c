import { expect, test } from '@playwright/test';
import { batchesOf, failedWords, peopleIn, runBatches, whoWords } from '@/components/absences/excuse-run';
import { ben, ida, omar } from './build';

test('the chosen by lesson, in the order they come', () => {
  expect(batchesOf([omar, ben, ida])).toEqual([
    { lessonId: omar.lessonId, absences: [omar] },
    { lessonId: ben.lessonId, absences: [ben, ida] },
  ]);
});

test('one call after the other, and how many are over is told', async () => {
  const steps: number[] = [];
  let running = 0;
  const { done, failed } = await runBatches(
    batchesOf([ben, omar, ida]),
    async ({ lessonId }) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      return `event of ${lessonId}`;
    },
    (over) => steps.push(over),
  );
  expect(steps).toEqual([0, 1, 2]);
  expect(failed).toEqual([]);
  expect(done.map(({ event }) => event)).toEqual([`event of ${ben.lessonId}`, `event of ${omar.lessonId}`]);
});

test('a call that fails stops no other, and is named', async () => {
  const trouble = new Error('no');
  const { done, failed } = await runBatches(
    batchesOf([ben, ida, omar]),
    async ({ lessonId }) => {
      if (lessonId === ben.lessonId) throw trouble;
      return 'event';
    },
    () => undefined,
  );
  expect(peopleIn(done)).toEqual([omar]);
  expect(failed).toEqual([{ lessonId: ben.lessonId, absences: [ben, ida], error: trouble }]);
  expect(failedWords(failed)).toEqual(['algebra-7b: Ben Hansen, Ida Roth']);
});

test('of whom a sentence speaks', () => {
  expect(whoWords([ben])).toBe('Ben Hansen');
  expect(whoWords([ben, { ...omar, userId: ben.userId, name: ben.name }])).toBe('Ben Hansen');
  expect(whoWords([ben, ida, omar])).toBe('3 students');
});
