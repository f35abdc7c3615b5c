import type { Flag, LessonParticipant, LessonState, Status } from '@/lib/lessons/schema';

/** Why somebody on the roster has no status, where a file shows a status. */
const withoutStatus: Partial<Record<LessonState, string>> = { live: 'running', 'not-held': 'not held' };
const whereabouts: Record<NonNullable<LessonParticipant['now']>, string> = {
  here: 'here',
  gone: 'gone',
  notHereYet: 'not here yet',
};

/** A status as a word: "present", "late", "partial", "absent", "excused"; without one, why there is none. */
export function statusWord(
  status: Status | null,
  state: LessonState,
  now: LessonParticipant['now'] = null,
): string {
  return status ?? (now ? whereabouts[now] : (withoutStatus[state] ?? ''));
}

const flagWords: Record<Flag, string> = {
  arrivedLate: 'arrived late',
  leftEarly: 'left early',
  guest: 'guest',
  unexpected: 'on another roster',
  devices: 'several devices',
  open: 'leave unknown',
  needsReview: 'needs review',
  corrected: 'corrected',
  linked: 'linked',
  matchedByName: 'matched by name',
  staff: 'staff',
  observer: 'observer',
};

/** "arrived late, corrected". */
export const flagList = (flags: readonly Flag[]): string => flags.map((flag) => flagWords[flag]).join(', ');

export const stateWord: Record<LessonState, string> = {
  live: 'Live',
  provisional: 'Provisional',
  final: 'Final',
  signed: 'Signed',
  'not-held': 'Not held',
};
