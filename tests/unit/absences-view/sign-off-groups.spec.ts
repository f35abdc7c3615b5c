import { expect, test } from '@playwright/test';
import { groupSignOff, oldestDate } from '@/components/sign-off/groups';
import { readSignOff, signOffKey, signOffPath } from '@/components/sign-off/sign-off-key';
import type { UnsignedLesson } from '@/lib/sign-off/schema';

function lesson(id: string, startedAt: string, teachers: string[], roomName = 'algebra-7b'): UnsignedLesson {
  return {
    id,
    roomId: roomName,
    roomName,
    title: 'Algebra',
    startedAt,
    endedAt: startedAt,
    date: startedAt.slice(0, 10),
    timeZone: 'UTC',
    teachers,
    roster: 25,
    absent: 1,
    toDecide: 0,
  };
}

const lessons = [
  lesson('new', '2026-11-17T08:00:00.000Z', ['Okafor']),
  lesson('nobody', '2026-11-12T08:00:00.000Z', []),
  lesson('old', '2026-11-03T08:00:00.000Z', ['Okafor', 'Lind'], 'physics-9a'),
  lesson('lind', '2026-11-10T08:00:00.000Z', ['Lind']),
  lesson('first', '2026-11-10T07:00:00.000Z', ['Lind']),
];
const shape = (by: 'teacher' | 'day') =>
  groupSignOff(lessons, by).map(({ title, lessons: list }) => [title, ...list.map(({ id }) => id)]);

test('by teacher: whoever waits longest first, and each lesson once', () => {
  expect(shape('teacher')).toEqual([
    ['Okafor', 'old', 'new'],
    ['Lind', 'first', 'lind'],
    ['No staff seen in the lesson', 'nobody'],
  ]);
});

test('by day, the oldest first', () => {
  expect(shape('day')).toEqual([
    ['Tue 3 Nov 2026', 'old'],
    ['Tue 10 Nov 2026', 'first', 'lind'],
    ['Thu 12 Nov 2026', 'nobody'],
    ['Tue 17 Nov 2026', 'new'],
  ]);
});

test('since when the oldest waits', () => {
  expect(oldestDate(lessons)).toBe('2026-11-03');
  expect(oldestDate([])).toBeNull();
});

test('days and grouping are in the address', () => {
  const view = readSignOff({ from: '2026-11-01', to: 'x', by: 'day' });
  expect(view).toEqual({ from: '2026-11-01', to: '', by: 'day' });
  expect(signOffPath(view)).toBe('/sign-off?from=2026-11-01&by=day');
  expect(signOffKey(view)).toBe('/api/sign-off?from=2026-11-01');
  expect(signOffPath(readSignOff({ by: 'else' }))).toBe('/sign-off');
});
