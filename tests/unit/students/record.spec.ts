import { expect, test } from '@playwright/test';
import type { Status } from '@/lib/lessons/schema';
import type { OwnLesson } from '@/lib/students/lessons';
import { hullOfDays, newestFirst, type OwnRoom, standingIn, streaksOf } from '@/lib/students/record';

const minute = 60_000;
const weeks = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29', '2026-10-06'];

function lesson(status: Status | null, date: string, presentMs = 0, roomId = 'maths'): OwnLesson {
  return {
    lesson: {
      lessonId: `${roomId}.${date}`,
      roomId,
      roomName: roomId,
      title: roomId,
      startedAt: `${date}T07:00:00.000Z`,
      endedAt: `${date}T08:00:00.000Z`,
      date,
      timeZone: 'Europe/Berlin',
      state: 'final',
      status,
      computedStatus: status,
      reason: '',
      flags: [],
      presentSeconds: presentMs / 1000,
      heldSeconds: 3_600,
      correction: null,
    },
    counted: { status, presentMs, heldMs: 60 * minute },
  };
}

const room = (statuses: (Status | null)[], id = 'maths', dates = weeks): OwnRoom => ({
  room: { id, name: id },
  timeZone: 'Europe/Berlin',
  days: { from: null, until: null },
  lessons: statuses.map((status, week) => lesson(status, dates[week] ?? '', 0, id)),
});

test('a streak goes over excused lessons and those not held, and ends when somebody comes', () => {
  const maths = room(['absent', 'excused', 'absent', null, 'late', 'absent']);
  expect(streaksOf([maths])).toEqual([
    { roomId: 'maths', roomName: 'maths', count: 2, from: '2026-09-01', until: '2026-09-15', current: false },
  ]);
  expect(standingIn(maths).absencesInARow).toBe(1);
});

test('streaks are of one room each, newest first', () => {
  const maths = room(['absent', 'absent', 'present']);
  const latin = room(['present', 'absent', 'absent', 'absent', 'excused'], 'latin');
  expect(streaksOf([maths, latin])).toEqual([
    { roomId: 'latin', roomName: 'latin', count: 3, from: '2026-09-08', until: '2026-09-22', current: true },
    { roomId: 'maths', roomName: 'maths', count: 2, from: '2026-09-01', until: '2026-09-08', current: false },
  ]);
  expect(standingIn(latin).absencesInARow).toBe(3);
  expect(standingIn(maths).absencesInARow).toBe(0);
});

test('lessons of all rooms go newest first', () => {
  const rooms = [
    room(['late', 'late'], 'maths', ['2026-09-01', '2026-09-15']),
    room(['late'], 'latin', ['2026-09-08']),
  ];
  expect(newestFirst(rooms).map(({ lessonId }) => lessonId)).toEqual([
    'maths.2026-09-15',
    'latin.2026-09-08',
    'maths.2026-09-01',
  ]);
});

test('the days on a roster reach from the first time to the last, and open beats every date', () => {
  const spring = { from: '2026-02-01', until: '2026-06-30' };
  const autumn = { from: '2026-09-01', until: '2026-12-20' };
  expect(hullOfDays([autumn, spring])).toEqual({ from: '2026-02-01', until: '2026-12-20' });
  expect(hullOfDays([autumn, { from: null, until: '2026-03-01' }])).toEqual({
    from: null,
    until: '2026-12-20',
  });
  expect(hullOfDays([{ from: '2026-09-01', until: null }, spring])).toEqual({
    from: '2026-02-01',
    until: null,
  });
});
