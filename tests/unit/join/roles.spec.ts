import { expect, test } from '@playwright/test';
import {
  commonRole,
  givenRoles,
  leadingFirst,
  leadingRole,
  linkLines,
  rolesOf,
} from '@/components/join/roles';
import type { Room, RoomCode } from '@/lib/rooms/schema';

const code = (role: string, text = `${role}-code`): RoomCode => ({
  code: text,
  role,
  enabled: true,
  url: null,
});
const room: Room = {
  id: 'r1',
  name: 'algebra-7b',
  description: '',
  enabled: true,
  templateId: 't1',
  templateName: 'school_videoconf',
  region: 'eu',
  createdAt: '2026-09-01T08:00:00.000Z',
  live: null,
  lastSessionAt: null,
};

test('staff join in the role that sounds like running the class, others in the other', () => {
  expect(leadingRole(['student', 'teacher', 'observer'])).toBe('teacher');
  expect(commonRole(['teacher', 'assistant', 'student', 'observer'])).toBe('student');
  expect(commonRole(['host', 'blue', 'green'])).toBe('blue');
});

test('without such a name the first role serves, and no roles give none', () => {
  expect(leadingRole(['blue', 'green'])).toBe('blue');
  expect(commonRole(['host', 'co-host'])).toBe('host');
  expect(leadingRole([])).toBeUndefined();
  expect(commonRole([])).toBeUndefined();
});

test('roles come from the room’s template', () => {
  const templates = [
    { id: 't0', name: 'other', roles: ['a'] },
    { id: 't1', name: 'school_videoconf', roles: ['teacher', 'student'] },
  ];
  expect(rolesOf(room, templates)).toEqual(['teacher', 'student']);
  expect(rolesOf(room, [])).toEqual([]);
});

test('roles one may hand out are the server’s, and those of the codes when it knows none', () => {
  const codes = [code('guest'), code('guest', 'second')];
  expect(givenRoles({ roles: ['student'], withheld: ['teacher'] }, codes)).toEqual(['student']);
  expect(givenRoles({ roles: [], withheld: ['teacher'] }, codes)).toEqual([]);
  expect(givenRoles({ roles: [], withheld: [] }, codes)).toEqual(['guest']);
  expect(givenRoles(undefined, [])).toEqual([]);
});

test('each role of the template has a line; several codes a role and roles that are gone are kept', () => {
  const lines = linkLines(
    ['teacher', 'student', 'observer'],
    [code('student', 's1'), code('retired'), code('teacher'), code('student', 's2')],
  );
  expect(lines.map((line) => [line.role, line.code?.code ?? null, line.inTemplate])).toEqual([
    ['teacher', 'teacher-code', true],
    ['student', 's1', true],
    ['student', 's2', true],
    ['observer', null, true],
    ['retired', 'retired-code', false],
  ]);
});

test('who runs the class comes first, the others stay as they were', () => {
  expect(['student', 'guest', 'teacher', 'parent'].sort(leadingFirst)).toEqual([
    'teacher',
    'student',
    'guest',
    'parent',
  ]);
});
