import { type ReportResult, reportLesson } from '@/lib/lessons/report';
import type { LessonParticipant } from '@/lib/lessons/schema';
import type { PlannedLesson, ReportInput, RosterEntry, SessionInput } from '@/lib/lessons/types';
import { defaultRule, type Rule } from '@/lib/settings/schema';
import { at, botRoles, ended, peer } from '../attendance/make';

export { at, ended, iso, minutes, peer, running } from '../attendance/make';

export const lena: RosterEntry = {
  id: 'r-lena',
  userId: 'stu-1',
  name: 'Lena Park',
  email: 'lena@school.test',
};
export const omar: RosterEntry = { id: 'r-omar', userId: 'stu-2', name: 'Omar Diaz', email: null };
export const zoe: RosterEntry = { id: 'r-zoe', userId: 'stu-3', name: 'Zoë Ahn', email: null };

/** Visits of people as the tests know them. */
export const teacher = (joined: string | null, left: string | null) =>
  peer(joined, left, { userId: 'tea-1', name: 'Ada Byron', role: 'teacher' });
export const student = (
  { userId, name }: Pick<RosterEntry, 'userId' | 'name'>,
  joined: string | null,
  left: string | null,
) => peer(joined, left, { userId, name });
export const guest = (id: string, name: string, joined: string, left: string | null, rest = {}) =>
  peer(joined, left, { id, userId: '', name, role: 'guest', ...rest });

const planned = (rest: Partial<PlannedLesson> = {}): PlannedLesson => ({
  id: 'room-1.20261117.s1',
  roomId: 'room-1',
  title: null,
  date: '2026-11-17',
  slotId: 's1',
  window: { start: at('09:00'), end: at('10:00'), source: 'timetable' },
  owned: { start: at('08:30'), end: at('10:30') },
  sessionIds: ['session-1'],
  movedFrom: null,
  entered: true,
  ...rest,
});

/** A window of staff's or the estimate's choosing; it owns half an hour on both sides. */
export const windowed = (start: string, end: string, source: PlannedLesson['window']['source']) =>
  planned({
    window: { start: at(start), end: at(end), source },
    owned: { start: at(start) - 1_800_000, end: at(end) + 1_800_000 },
  });

export type Changes = Partial<Omit<ReportInput, 'settings' | 'sessions'>> & {
  settings?: Partial<ReportInput['settings']>;
  rule?: Partial<Rule>;
};

/** The report of a lesson from 09:00 to 10:00 UTC with Lena on the roster, over and archived, unless said otherwise. */
export function report(
  sessions: SessionInput | SessionInput[],
  { settings, rule, ...rest }: Changes = {},
): ReportResult {
  return reportLesson({
    lesson: planned(),
    sessions: [sessions].flat(),
    roster: [lena],
    elsewhere: new Set(),
    corrections: new Map(),
    links: new Map(),
    always: [],
    heldByStaff: null,
    botRoles,
    running: false,
    now: at('12:00'),
    ...rest,
    settings: {
      rule: { ...defaultRule, ...rule },
      base: 'held',
      matchByName: false,
      staffRoles: ['teacher'],
      observerRoles: ['visitor'],
      waitingRoles: ['lobby'],
      timeZone: 'UTC',
      ...settings,
    },
  });
}

/** A session in which the teacher teaches from 09:00 to 10:00, open since 08:30, with these visits besides. */
export const taught = (...peers: Parameters<typeof ended>[0]) =>
  ended([teacher('09:00', '10:00'), ...peers], { createdAt: '08:30' });

/** The participant with this name, or with this roster entry. */
export function find({ participants }: ReportResult, who: string | RosterEntry): LessonParticipant {
  const found = participants.filter(({ name, rosterId }) =>
    typeof who === 'string' ? name === who : rosterId === who.id,
  );
  const [one] = found;
  if (!one || found.length > 1) throw new Error(`${found.length} participants of that name`);
  return one;
}
