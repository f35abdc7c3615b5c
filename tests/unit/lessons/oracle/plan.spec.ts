import assert from 'node:assert/strict';
import { test } from '@playwright/test';
import fc from 'fast-check';
import { planLessons } from '@/lib/lessons/plan';
import type { PlanInput } from '@/lib/lessons/types';
import { planBySecond } from './plan-model';
import { eventOf, eventSeeds, type PlanRoom, planRooms, walked } from './plan-rooms';
import { dateAt, occurrencesByMinute, wallsOf } from './timetable-model';

// Thousands of runs: `expect`, which writes a step into the report each time, would take minutes.
const modelled = (input: PlanInput, around: number) =>
  planBySecond(input, {
    occurrences: occurrencesByMinute(input.versions, input.exceptions, around, walked),
    dateAt: (at) => dateAt(wallsOf(input.timeZone, around, walked), at),
  });

function agrees({ input, around }: PlanRoom): void {
  assert.deepEqual(planLessons(input), modelled(input, around));
}

test('agrees with a count second by second', () => {
  fc.assert(fc.property(planRooms, agrees), { numRuns: 1200 });
});

test('agrees with it when staff set a window, split a lesson or merge two', () => {
  const decided = fc.tuple(planRooms, eventSeeds).map(([{ input, around }, [seed]]): PlanRoom => {
    const events = seed ? eventOf(seed, planLessons(input), 0) : [];
    return { input: { ...input, events }, around };
  });
  fc.assert(fc.property(decided, agrees), { numRuns: 1000 });
});
