import { expect, test } from '@playwright/test';
import { indexParticipants } from '@/components/attendance/arrange';
import { arrangeLesson, type LessonFilter, type LessonSort } from '@/components/lesson/lesson-arrange';
import { heldWords, someNames } from '@/components/lesson/lesson-words';
import { unsignable } from '@/components/lesson/sign-reason';
import { isUndecided, markOf } from '@/components/lesson/status';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { person, report, stranger, teacher } from './build';

const never = {
  firstJoinedAt: null,
  lastLeftAt: null,
  visits: [],
  presentSeconds: 0,
  presentRatio: 0,
  joins: 0,
};
const ana = person({ userId: 'a', name: 'Ana', rosterId: 'a' });
const ben = person({ userId: 'b', name: 'Ben', rosterId: 'b', status: 'absent', ...never });
const cem = person({
  userId: 'c',
  name: 'Cem',
  rosterId: 'c',
  status: 'partial',
  presentSeconds: 600,
  presentRatio: 0.2,
});
const dee = person({
  userId: 'd',
  name: 'Dee',
  rosterId: 'd',
  flags: ['needsReview', 'open'],
  lastLeftAt: null,
});
const eva = stranger({ userId: null, key: 'g_1', name: 'Eva', suggestion: { rosterId: 'b', name: 'Ben' } });
const tea = teacher();
const all = [tea, eva, dee, cem, ben, ana];

const names = (people: LessonParticipant[], filter: Partial<LessonFilter>, sort: LessonSort) =>
  arrangeLesson(indexParticipants(people), { text: '', group: '', ...filter }, sort).map(({ name }) => name);
const byStatus: LessonSort = { key: 'status', down: false };

test('who needs a look comes first, staff last', () => {
  expect(names(all, {}, byStatus)).toEqual(['Dee', 'Ben', 'Cem', 'Eva', 'Ana', 'Ms Okafor']);
  expect(names(all.toReversed(), {}, byStatus)).toEqual(['Dee', 'Ben', 'Cem', 'Eva', 'Ana', 'Ms Okafor']);
});

test('every column sorts, and who never came stands last by arrival and first by leave', () => {
  expect(names(all, {}, { key: 'name', down: false })[0]).toBe('Ana');
  expect(names(all, {}, { key: 'first', down: false }).at(-1)).toBe('Ben');
  expect(names(all, {}, { key: 'last', down: false })[0]).toBe('Ben');
  expect(names(all, {}, { key: 'last', down: true })[0]).toBe('Dee');
  expect(names(all, {}, { key: 'presence', down: false })[0]).toBe('Ben');
  expect(names(all, {}, { key: 'percent', down: false }).slice(0, 2)).toEqual(['Ben', 'Cem']);
  expect(names(all, {}, { key: 'joins', down: false })[0]).toBe('Ben');
});

test('groups narrow, alone and with a text', () => {
  expect(names(all, { group: 'absent' }, byStatus)).toEqual(['Ben']);
  expect(names(all, { group: 'undecided' }, byStatus)).toEqual(['Dee', 'Eva']);
  expect(names(all, { group: 'strangers' }, byStatus)).toEqual(['Eva']);
  expect(names(all, { group: 'others' }, byStatus)).toEqual(['Ms Okafor']);
  expect(names(all, { group: 'roster', text: 'an' }, byStatus)).toEqual(['Ana']);
});

test('a decision ends what waited for one', () => {
  const correction = {
    event: 'e',
    excuseId: null,
    status: 'present' as const,
    note: '',
    by: 'Ada',
    at: '2026-11-17T12:00:00.000Z',
  };
  expect(isUndecided(dee)).toBe(true);
  expect(isUndecided({ ...dee, correction })).toBe(false);
  expect(markOf({ ...eva, flags: ['unexpected'] })).toBe('unexpected');
  expect(markOf(tea)).toBe('staff');
});

const noon = Date.parse('2026-11-17T12:00:00.000Z');

test('a lesson can be signed when it is final, has a roster, and nothing is open', () => {
  expect(unsignable(report([ana, ben]), noon)).toBeNull();
  expect(unsignable(report([ana, dee]), noon)).toBe('Decide 1 status first');
  expect(unsignable(report([tea]), noon)).toBe('The room has no roster');
  expect(unsignable(report([ana], { state: 'live' }), noon)).toMatch(/still running/);
  expect(unsignable(report([ana], { state: 'not-held' }), noon)).toMatch(/not held/);
  const soon = Date.parse('2026-11-17T09:10:00.000Z');
  expect(unsignable(report([ana], { state: 'provisional' }), soon)).toBe('Not final before 10:30');
  expect(unsignable(report([ana], { state: 'provisional' }), noon)).toMatch(/100ms/);
});

test('held time in words, and lists of names', () => {
  expect(heldWords(report([]).lesson)).toBe('1 h 00');
  expect(heldWords(report([], { heldSeconds: 3_480 }).lesson)).toBe('58 of 60 min');
  expect(heldWords(report([], { heldSeconds: 1_680, plannedSeconds: 2_700 }).lesson)).toBe('28 of 45 min');
  expect(someNames(['Ana', 'Ben', 'Cem'], 2)).toBe('Ana, Ben and 1 more');
  expect(someNames(['Ana', 'Ben'], 2)).toBe('Ana, Ben');
});
