import { expect, test } from '@playwright/test';
import {
  arrange,
  type Filter,
  indexParticipants,
  rolesOf,
  type Sort,
  type SortKey,
} from '@/components/attendance/arrange';
import type { Participant } from '@/lib/attendance/schema';
import { participant } from './build';

const everybody: Filter = { text: '', role: '' };
const byName: Sort = { key: 'name', down: false };
const names = (people: Participant[], filter: Filter, sort: Sort) =>
  arrange(indexParticipants(people), filter, sort).map((entry) => entry.participant.name);

const zoe = participant({
  userId: 'stu-10',
  name: 'Zoë Ärmel',
  role: 'student',
  presentSeconds: 60,
  joins: 3,
});
const adam = participant({
  userId: 'stu-2',
  name: 'adam Ott',
  role: 'teacher',
  presentSeconds: 3_000,
  lastLeftAt: null,
});
const guest = participant({
  userId: null,
  key: 'g_1',
  name: '',
  role: 'student',
  presentSeconds: 60,
  maxDevices: 2,
});
const ben = participant({
  userId: 'stu-1',
  name: 'Ben 10',
  firstJoinedAt: '2026-11-17T08:30:00.000Z',
  presentSeconds: 600,
});
const ben9 = participant({
  userId: 'stu-9',
  name: 'Ben 9',
  presentSeconds: 600,
  lastLeftAt: '2026-11-17T08:10:00.000Z',
});
const people = [zoe, guest, ben, adam, ben9];

test('names read as people read them: any letter case, accents, numbers by size, nameless last', () => {
  expect(names(people, everybody, byName)).toEqual(['adam Ott', 'Ben 9', 'Ben 10', 'Zoë Ärmel', '']);
});

test('every column sorts both ways, equal ones stay by name', () => {
  const first = (key: SortKey, down: boolean) => names(people, everybody, { key, down })[0];
  expect(names(people, everybody, { key: 'presence', down: true })).toEqual([
    'adam Ott',
    'Ben 9',
    'Ben 10',
    'Zoë Ärmel',
    '',
  ]);
  expect(names(people, everybody, { key: 'presence', down: false })).toEqual([
    'Zoë Ärmel',
    '',
    'Ben 9',
    'Ben 10',
    'adam Ott',
  ]);
  expect(first('role', true)).toBe('adam Ott');
  expect(first('first', true)).toBe('Ben 10');
  expect(first('last', false)).toBe('Ben 9');
  expect(first('last', true), 'still here is the latest leave').toBe('adam Ott');
  expect(first('joins', true)).toBe('Zoë Ärmel');
  expect(first('devices', true)).toBe('');
  expect(first('percent', false)).toBe('adam Ott');
});

test('finds by name or user id, without accents and letter case', () => {
  expect(names(people, { text: ' zoe arm ', role: '' }, byName)).toEqual(['Zoë Ärmel']);
  expect(names(people, { text: 'STU-1', role: '' }, byName)).toEqual(['Ben 10', 'Zoë Ärmel']);
  expect(names(people, { text: 'nobody', role: '' }, byName)).toEqual([]);
});

test('a role narrows, alone and with a text', () => {
  expect(names(people, { text: '', role: 'teacher' }, byName)).toEqual(['adam Ott']);
  expect(names(people, { text: 'ben', role: 'teacher' }, byName)).toEqual([]);
  expect(rolesOf(people)).toEqual(['student', 'teacher']);
});

test('the order in which participants come changes nothing, nor are they moved', () => {
  const given = [...people];
  const sorted = arrange(indexParticipants(given), everybody, { key: 'presence', down: true });
  const turned = arrange(indexParticipants(given.toReversed()), everybody, { key: 'presence', down: true });
  expect(turned.map((entry) => entry.participant)).toEqual(sorted.map((entry) => entry.participant));
  expect(given).toEqual(people);
});
