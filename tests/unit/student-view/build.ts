import type { StudentLesson } from '@/lib/students/schema';

/** An hour somebody was in, on a day of November 2026; say what matters. */
export function lessonOn(day: number, given: Partial<StudentLesson> = {}): StudentLesson {
  const date = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    lessonId: `a.${date}`,
    roomId: 'a',
    roomName: 'algebra-7b',
    title: 'Algebra',
    startedAt: `${date}T08:00:00.000Z`,
    endedAt: `${date}T09:00:00.000Z`,
    date,
    timeZone: 'Europe/Berlin',
    state: 'final',
    status: 'present',
    computedStatus: 'present',
    reason: '60 of 60 min held',
    flags: [],
    presentSeconds: 3_600,
    heldSeconds: 3_600,
    correction: null,
    ...given,
  };
}
