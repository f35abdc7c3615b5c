import { expect, test } from '@playwright/test';
import type { Flag, LessonParticipant } from '@/lib/lessons/schema';
import { teachersOf } from '@/lib/sign-off/lesson';

const participant = (name: string, presentSeconds: number, ...flags: Flag[]): LessonParticipant => ({
  key: `g_${name}-${presentSeconds}`,
  userId: null,
  name,
  role: 'teacher',
  email: null,
  status: null,
  computedStatus: null,
  now: null,
  reason: '',
  flags,
  firstJoinedAt: null,
  lastLeftAt: null,
  presentSeconds,
  connectedSeconds: presentSeconds,
  heldSeconds: 0,
  presentRatio: 0,
  joins: 1,
  maxDevices: 1,
  open: false,
  visits: [],
  rosterId: null,
  correction: null,
  link: null,
  suggestion: null,
});

test('teachers are the staff of the lesson, who was there longest first, each name once', () => {
  const people = [
    participant('Ben', 3_600),
    participant('Mr Ito', 600, 'staff'),
    participant('Guest', 3_600, 'guest'),
    participant('Ms Okafor', 3_000, 'staff', 'devices'),
    participant('Ms Okafor', 60, 'staff'),
    participant('Inspector', 3_600, 'observer'),
  ];
  expect(teachersOf(people)).toEqual(['Ms Okafor', 'Mr Ito']);
  expect(teachersOf([])).toEqual([]);
});
