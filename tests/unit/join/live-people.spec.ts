import { expect, test } from '@playwright/test';
import { firstOf, groupByRole, movement, nameList, presentPeople } from '@/components/live/live-people';
import type { LivePerson } from '@/lib/rooms/schema';

const peer = (peerId: string, name: string, more: Partial<LivePerson> = {}): LivePerson => ({
  peerId,
  userId: null,
  name,
  role: 'student',
  joinedAt: '2026-11-22T09:00:00.000Z',
  ...more,
});

test('guests without an id stay apart even under one name; who has no name goes by the id', () => {
  const people = presentPeople([
    peer('p1', 'Guest'),
    peer('p2', 'Guest'),
    peer('p3', '', { userId: 'stu-3' }),
    peer('p4', ''),
  ]);
  expect(people.map((person) => [person.key, person.name])).toEqual([
    ['g_p1', 'Guest'],
    ['g_p2', 'Guest'],
    ['u_stu-3', 'stu-3'],
    ['g_p4', 'Guest'],
  ]);
});

test('who runs the class comes first, then the smaller groups; names in order', () => {
  const groups = groupByRole(
    presentPeople([
      peer('1', 'Zoe'),
      peer('2', 'Ada'),
      peer('3', 'Mr Hansen', { role: 'parent' }),
      peer('4', 'Ms Okafor', { role: 'teacher' }),
    ]),
  );
  expect(groups.map(({ role, people }) => [role, people.map((person) => person.name)])).toEqual([
    ['teacher', ['Ms Okafor']],
    ['parent', ['Mr Hansen']],
    ['student', ['Ada', 'Zoe']],
  ]);
  expect(firstOf(groups, 3).map(({ people }) => people.length)).toEqual([1, 1, 1]);
  expect(firstOf(groups, 1).map(({ role }) => role)).toEqual(['teacher']);
});

test('tells who came and who left, not who moved to another device', () => {
  const before = presentPeople([peer('p1', 'Ada', { userId: 'a' }), peer('p2', 'Ben', { userId: 'b' })]);
  const now = presentPeople([peer('p9', 'Ada', { userId: 'a' }), peer('p3', 'Cem', { userId: 'c' })]);
  const { came, left } = movement(before, now);
  expect(came.map((person) => person.name)).toEqual(['Cem']);
  expect(left.map((person) => person.name)).toEqual(['Ben']);
});

test('names in a line', () => {
  const named = (...names: string[]) => presentPeople(names.map((name, i) => peer(String(i), name)));
  expect(nameList([])).toBe('');
  expect(nameList(named('Ada'))).toBe('Ada');
  expect(nameList(named('Ada', 'Ben', 'Cem'))).toBe('Ada, Ben and Cem');
  expect(nameList(named('Ada', 'Ben', 'Cem', 'Dia', 'Eli'))).toBe('Ada, Ben, Cem and 2 more');
});
