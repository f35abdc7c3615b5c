import type { SessionInput } from '@/lib/attendance/visits';
import { planLessons } from '@/lib/lessons/plan';
import type { PlanInput, PlannedLesson } from '@/lib/lessons/types';
import type { Slot } from '@/lib/settings/schema';

/** 17 November 2026 in UTC, a Tuesday: `at('09:00')`, `at('09:00:30')`; or any date: `at('2026-11-18T09:00')`. */
export const at = (text: string): number => {
  const full = text.includes('T') ? text : `2026-11-17T${text}`;
  return Date.parse(`${full.length === 16 ? `${full}:00` : full}Z`);
};

export type Who = [who: string, joined: string, left: string | null, role?: string];

/** A session of these visits; a name that begins with `t` is a teacher. Without people it is created at 09:00. */
export function met(id: string, visits: Who[], rest: Partial<SessionInput> = {}): SessionInput {
  const times = visits.flatMap(([, joined, left]) => [at(joined), ...(left ? [at(left)] : [])]);
  return {
    id,
    roomId: 'room',
    active: false,
    createdAt: times.length > 0 ? Math.min(...times) : at('09:00'),
    updatedAt: times.length > 0 ? Math.max(...times) : at('09:00'),
    peers: visits.map(([who, joined, left, role], index) => ({
      id: `${id}-${index}`,
      userId: who,
      name: who,
      role: role ?? (who.startsWith('t') ? 'teacher' : 'student'),
      joinedAt: at(joined),
      leftAt: left === null ? null : at(left),
    })),
    ...rest,
  };
}

export const tuesday = (id: string, start: string, end: string): Slot => ({ id, weekday: 2, start, end });

/** A room in UTC on 17 November, asked in the night after. */
const input = (rest: Partial<PlanInput> & { slots?: Slot[] } = {}): PlanInput => ({
  roomId: 'room',
  timeZone: 'UTC',
  versions: [{ since: null, timeZone: 'UTC', slots: rest.slots ?? [] }],
  exceptions: [],
  bufferMinutes: 30,
  lessonGapMinutes: 15,
  sessions: [],
  botRoles: ['recorder'],
  kindOf: ({ role }) =>
    role === 'teacher' ? 'staff' : role === 'observer' || role === 'waiting' ? role : 'student',
  events: [],
  frozen: [],
  now: at('23:59'),
  range: { start: at('00:00'), end: at('2026-11-18T00:00') },
  ...rest,
});
export const plan = (rest: Partial<PlanInput> & { slots?: Slot[] } = {}): PlannedLesson[] =>
  planLessons(input(rest));

const clock = (ms: number): string => {
  const text = new Date(ms).toISOString();
  const time = text.slice(11, text.endsWith(':00.000Z') ? 16 : 19);
  return text.startsWith('2026-11-17') ? time : `${text.slice(8, 10)}T${time}`;
};
/** `room.20261117.a 09:00-10:00 timetable, owns 08:30-10:30, c1+c2` and what else is to tell. */
const line = ({ id, window, owned, sessionIds, entered, movedFrom }: PlannedLesson): string =>
  [
    `${id.replace('room.', '').replace('20261117.', '')} ${clock(window.start)}-${clock(window.end)} ${window.source}`,
    `owns ${clock(owned.start)}-${clock(owned.end)}`,
    sessionIds.join('+') || 'no session',
    ...(entered ? [] : ['not entered']),
    ...(movedFrom ? [`moved from ${clock(movedFrom.start)}`] : []),
  ].join(', ');
export const lines = (lessons: readonly PlannedLesson[]): string[] => lessons.map(line);
