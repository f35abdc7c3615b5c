import type { Attendance, Participant } from '@/lib/attendance/schema';

/** A participant of a test; say what matters. */
export function participant(given: Partial<Participant> = {}): Participant {
  const userId = given.userId === undefined ? 'stu-1' : given.userId;
  return {
    key: `u_${userId ?? given.name ?? 'guest'}`,
    userId,
    name: 'Lena Park',
    role: 'student',
    firstJoinedAt: '2026-11-17T08:00:00.000Z',
    lastLeftAt: '2026-11-17T09:00:00.000Z',
    presentSeconds: 3_600,
    connectedSeconds: 3_600,
    presentRatio: 1,
    joins: 1,
    maxDevices: 1,
    open: false,
    visits: [{ joinedAt: '2026-11-17T08:00:00.000Z', leftAt: '2026-11-17T09:00:00.000Z' }],
    ...given,
  };
}

/** A session of a test, one hour from 08:00 UTC. */
export function attendance(
  participants: Participant[],
  session: Partial<Attendance['session']> = {},
): Attendance {
  return {
    session: {
      id: 's1',
      roomId: 'r1',
      roomName: 'algebra-7b',
      startedAt: '2026-11-17T08:00:00.000Z',
      endedAt: '2026-11-17T09:00:00.000Z',
      live: false,
      durationSeconds: 3_600,
      ...session,
    },
    totals: {
      participants: participants.length,
      presentSeconds: participants.reduce((sum, one) => sum + one.presentSeconds, 0),
      connectedSeconds: participants.reduce((sum, one) => sum + one.connectedSeconds, 0),
      peakConcurrent: 2,
    },
    participants,
    series: [
      { at: '2026-11-17T08:00:00.000Z', count: 1 },
      { at: '2026-11-17T08:20:00.000Z', count: 2 },
      { at: '2026-11-17T08:30:00.000Z', count: 1 },
      { at: '2026-11-17T08:40:00.000Z', count: 2 },
      { at: '2026-11-17T09:00:00.000Z', count: 0 },
    ],
  };
}
