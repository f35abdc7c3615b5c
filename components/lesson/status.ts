import type { LessonParticipant, LessonState, Status } from '@/lib/lessons/schema';

/** In the order in which they are offered and counted. */
export const statusList: readonly Status[] = ['present', 'late', 'partial', 'absent', 'excused'];

export const letterOf: Record<Status, string> = {
  present: 'P',
  late: 'L',
  partial: '½',
  absent: 'A',
  excused: 'E',
};

/** "Present", as a head of a column or a button says it. */
export const titleOf = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Somebody without a status: what they are instead. */
export type Standing =
  | 'here'
  | 'gone'
  | 'notHereYet'
  | 'staff'
  | 'observer'
  | 'unexpected'
  | 'guest'
  | 'none';
/** What the table shows of a person: a status, or why there is none. */
export type Mark = Status | Standing;

export const isStaff = ({ flags }: LessonParticipant): boolean => flags.includes('staff');
export const isObserver = ({ flags }: LessonParticipant): boolean => flags.includes('observer');
/** Nobody of the roster, and nobody who leads or watches. */
export const isStranger = (person: LessonParticipant): boolean =>
  person.rosterId === null && !isStaff(person) && !isObserver(person);
/** Somebody who could stand on the roster: not staff, and known by an id. */
export const mayEnrol = (person: LessonParticipant): boolean => isStranger(person) && person.userId !== null;
/** A status that waits for a person. */
export const isUndecided = ({ flags, correction }: LessonParticipant): boolean =>
  flags.includes('needsReview') && correction === null;

/** Staff said so, for this lesson or for days; whoever comes anyway stays excused. */
export const isExcused = ({ correction }: LessonParticipant): boolean => correction?.status === 'excused';

export function markOf(person: LessonParticipant): Mark {
  if (person.status !== null) return person.status;
  if (isStaff(person)) return 'staff';
  if (isObserver(person)) return 'observer';
  if (person.rosterId === null) return person.flags.includes('unexpected') ? 'unexpected' : 'guest';
  // While it runs nobody has a status, but somebody excused is not waited for.
  return person.now === 'notHereYet' && isExcused(person) ? 'excused' : (person.now ?? 'none');
}

export const wordOf: Record<Mark, string> = {
  present: 'present',
  late: 'late',
  partial: 'partial',
  absent: 'absent',
  excused: 'excused',
  here: 'here',
  gone: 'gone',
  notHereYet: 'not here yet',
  staff: 'staff',
  observer: 'observer',
  unexpected: 'unexpected',
  guest: 'guest',
  none: 'no status',
};

/** Who needs a look comes first, who needs none last. */
const places: Record<Mark, number> = {
  notHereYet: 1,
  absent: 1,
  partial: 2,
  late: 3,
  gone: 4,
  guest: 5,
  unexpected: 6,
  none: 7,
  here: 7,
  present: 7,
  excused: 8,
  observer: 9,
  staff: 10,
};
export const urgency = (person: LessonParticipant): number =>
  isUndecided(person) ? 0 : places[markOf(person)];

export const stateWord: Record<LessonState, string> = {
  live: 'Live',
  provisional: 'Provisional',
  final: 'Final',
  signed: 'Signed',
  'not-held': 'Not held',
};
