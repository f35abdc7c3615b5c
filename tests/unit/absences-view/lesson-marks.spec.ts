import { expect, test } from '@playwright/test';
import { isExcused, markOf } from '@/components/lesson/status';
import type { Correction } from '@/lib/lessons/schema';
import { person } from '../lesson-view/build';

const excuse: Correction = {
  event: '',
  excuseId: 'x1',
  status: 'excused',
  note: 'Hospital',
  by: 'Ada',
  at: '2026-11-16T08:00:00.000Z',
};
const live = { status: null, computedStatus: null } as const;

test('while a lesson runs nobody waits for who is excused; who comes anyway is seen to be there', () => {
  expect(markOf(person({ ...live, now: 'notHereYet' }))).toBe('notHereYet');
  expect(markOf(person({ ...live, now: 'notHereYet', correction: excuse }))).toBe('excused');
  expect(markOf(person({ ...live, now: 'here', correction: excuse }))).toBe('here');
});

test('another correction excuses nobody', () => {
  expect(isExcused(person({ correction: excuse }))).toBe(true);
  expect(isExcused(person({ correction: { ...excuse, status: 'late' } }))).toBe(false);
  expect(isExcused(person())).toBe(false);
});
