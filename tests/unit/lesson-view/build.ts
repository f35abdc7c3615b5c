import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { defaultRule } from '@/lib/settings/schema';

const hour = { start: '2026-11-17T08:00:00.000Z', end: '2026-11-17T09:00:00.000Z' };

/** Somebody in a lesson of a test, on the roster and present; say what matters. */
export function person(given: Partial<LessonParticipant> = {}): LessonParticipant {
  const userId = given.userId === undefined ? 'stu-1' : given.userId;
  return {
    key: `u_${userId ?? given.name ?? 'guest'}`,
    userId,
    name: 'Lena Park',
    role: 'student',
    firstJoinedAt: hour.start,
    lastLeftAt: hour.end,
    presentSeconds: 3_600,
    connectedSeconds: 3_600,
    presentRatio: 1,
    joins: 1,
    maxDevices: 1,
    open: false,
    visits: [{ joinedAt: hour.start, leftAt: hour.end }],
    email: null,
    status: 'present',
    computedStatus: 'present',
    now: null,
    reason: '60 of 60 min held',
    flags: [],
    heldSeconds: 3_600,
    rosterId: 'r1',
    correction: null,
    link: null,
    suggestion: null,
    ...given,
  };
}

export const stranger = (given: Partial<LessonParticipant> = {}): LessonParticipant =>
  person({ rosterId: null, status: null, computedStatus: null, flags: ['guest'], ...given });

export const teacher = (given: Partial<LessonParticipant> = {}): LessonParticipant =>
  person({
    userId: 'tch-1',
    name: 'Ms Okafor',
    role: 'teacher',
    rosterId: null,
    status: null,
    computedStatus: null,
    flags: ['staff'],
    ...given,
  });

/** An hour of algebra from 09:00 in Berlin. */
export function report(
  participants: LessonParticipant[],
  lesson: Partial<LessonReport['lesson']> = {},
  counts: Partial<LessonReport['counts']> = {},
): LessonReport {
  return {
    lesson: {
      id: 'r.20261117.tue-9',
      roomId: 'r',
      roomName: 'algebra-7b',
      roomEnabled: true,
      title: 'Algebra',
      window: { ...hour, source: 'timetable' },
      owned: { start: '2026-11-17T07:30:00.000Z', end: '2026-11-17T09:30:00.000Z' },
      heldSeconds: 3_600,
      plannedSeconds: 3_600,
      held: [hour],
      state: 'final',
      frozenAt: null,
      sessionIds: ['s1'],
      timeZone: 'Europe/Berlin',
      rule: defaultRule,
      base: 'held',
      signedBy: null,
      signedAt: null,
      movedFrom: null,
      previousId: null,
      nextId: null,
      freshAt: '2026-11-17T12:00:00.000Z',
      ...lesson,
    },
    counts: {
      roster: participants.filter(({ rosterId }) => rosterId !== null).length,
      present: 0,
      late: 0,
      partial: 0,
      absent: 0,
      excused: 0,
      here: 0,
      gone: 0,
      notHereYet: 0,
      unexpected: 0,
      guests: 0,
      leftEarly: 0,
      averageSeconds: 0,
      ...counts,
    },
    participants,
    series: [
      { at: '2026-11-17T07:58:00.000Z', count: 1 },
      { at: '2026-11-17T09:01:00.000Z', count: 0 },
    ],
    events: [],
  };
}
