import type { Absence } from '@/lib/absences/schema';

/** Somebody missing from an hour of algebra on 17 Nov 2026, not excused; say what matters. */
export function absence(given: Partial<Absence> = {}): Absence {
  return {
    lessonId: 'a.20261117.tue-9',
    roomId: 'a',
    roomName: 'algebra-7b',
    title: 'Algebra',
    startedAt: '2026-11-17T08:00:00.000Z',
    endedAt: '2026-11-17T09:00:00.000Z',
    timeZone: 'Europe/Berlin',
    state: 'final',
    key: `r_${given.rosterId ?? 'r1'}`,
    rosterId: 'r1',
    userId: 'stu-1',
    name: 'Ben Hansen',
    email: null,
    externalId: null,
    status: 'absent',
    now: null,
    presentSeconds: 0,
    heldSeconds: 3_600,
    reason: 'never came',
    excused: false,
    correction: null,
    ...given,
  };
}

export const ben = absence();
export const ida = absence({
  rosterId: 'r2',
  userId: 'stu-2',
  name: 'Ida Roth',
  email: 'ida@school.example',
});
export const omar = absence({
  rosterId: 'r4',
  userId: 'stu-4',
  name: 'Ömer Aziz',
  lessonId: 'p.20261117.tue-11',
  roomId: 'p',
  roomName: 'physics-9a',
  startedAt: '2026-11-17T10:00:00.000Z',
});
