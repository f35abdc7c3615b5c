import { expect, test } from '@playwright/test';
import {
  type AbsenceFilter,
  absenceMark,
  arrangeAbsences,
  countAbsences,
  indexAbsences,
  noFilter,
  roomsOf,
} from '@/components/absences/absence-rows';
import type { Absence } from '@/lib/absences/schema';
import { absence, ben, ida, omar } from './build';

const byStatus = { key: 'status', down: false } as const;
const names = (absences: Absence[], filter: Partial<AbsenceFilter> = {}) =>
  arrangeAbsences(indexAbsences(absences), { ...noFilter, ...filter }, byStatus).map(({ name }) => name);

const excused = absence({ ...ida, status: 'excused', excused: true });
const waiting = absence({ ...omar, state: 'live', status: null, now: 'notHereYet' });
const partial = absence({ rosterId: 'r3', userId: 'stu-3', name: 'Lena Park', status: 'partial' });

test('who is not here yet comes first, who is excused last', () => {
  expect(names([excused, partial, ben, waiting])).toEqual([
    'Ömer Aziz',
    'Ben Hansen',
    'Lena Park',
    'Ida Roth',
  ]);
});

test('while a lesson runs, who is excused is not waited for', () => {
  expect(absenceMark(waiting)).toBe('notHereYet');
  expect(absenceMark({ ...waiting, excused: true })).toBe('excused');
  expect(countAbsences([waiting, { ...waiting, excused: true }])).toMatchObject({
    notHereYet: 1,
    excused: 1,
    open: 1,
  });
});

test('equal ones stay in the order of the answer, whichever way they are turned', () => {
  const rows = indexAbsences([ben, ida, omar]);
  for (const down of [false, true]) {
    expect(arrangeAbsences(rows, noFilter, { key: 'status', down })).toEqual([ben, ida, omar]);
  }
});

test('by lesson, by student, by minutes', () => {
  const rows = indexAbsences([omar, ida, { ...ben, presentSeconds: 60 }]);
  const sorted = (key: 'lesson' | 'student' | 'present', down = false) =>
    arrangeAbsences(rows, noFilter, { key, down }).map(({ userId }) => userId);
  expect(sorted('lesson')).toEqual(['stu-2', 'stu-1', 'stu-4']);
  expect(sorted('student')).toEqual(['stu-1', 'stu-2', 'stu-4']);
  expect(sorted('present', true)).toEqual(['stu-1', 'stu-4', 'stu-2']);
});

test('found by a part of name, id or e-mail, without accents and letter case', () => {
  const all = [ben, ida, omar];
  expect(names(all, { text: ' OMER ' })).toEqual(['Ömer Aziz']);
  expect(names(all, { text: 'stu-1' })).toEqual(['Ben Hansen']);
  expect(names(all, { text: 'ida@' })).toEqual(['Ida Roth']);
  expect(names(all, { text: 'nobody' })).toEqual([]);
});

test('narrowed by room, by status, by excuse', () => {
  const all = [ben, partial, excused, omar];
  expect(names(all, { roomId: 'p' })).toEqual(['Ömer Aziz']);
  expect(names(all, { group: 'partial' })).toEqual(['Lena Park']);
  expect(names(all, { group: 'excused' })).toEqual(['Ida Roth']);
  expect(names(all, { group: 'open' })).toEqual(['Ben Hansen', 'Ömer Aziz', 'Lena Park']);
  expect(names(all, { group: 'open', roomId: 'a', text: 'park' })).toEqual(['Lena Park']);
});

test('the rooms that occur, each once, by name', () => {
  expect(roomsOf([omar, ben, ida])).toEqual([
    { roomId: 'a', roomName: 'algebra-7b' },
    { roomId: 'p', roomName: 'physics-9a' },
  ]);
});

test('a student missing twice counts as one person', () => {
  expect(countAbsences([ben, { ...omar, userId: ben.userId }])).toMatchObject({ absent: 2, people: 1 });
});
