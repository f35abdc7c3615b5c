import { type Interval, union } from '@/lib/attendance/intervals';
import type { Attendee } from './match';
import { type Clock, reasonOf, reviewReason } from './reason';
import type { LessonVisit } from './report-visits';
import type { Flag, LessonParticipant, Status } from './schema';
import { decide, type Facts, factsOf, type Measure, type Verdict } from './status';
import type { CorrectionInput, RosterEntry } from './types';

/** What is the same for everybody in a lesson. */
export type Scene = {
  measure: Measure;
  /** Why nobody has a status; null when the lesson is over and was held. */
  undecidedBecause: 'running' | { notHeld: string } | null;
  corrections: ReadonlyMap<string, CorrectionInput>;
  waited: ReadonlySet<string>;
  clock: Clock;
};

/** What is said of one person. */
type Judgement = Pick<LessonParticipant, 'status' | 'computedStatus' | 'now' | 'reason'> & { flags: Flag[] };

/** One person's presence and the judgement. `spans`: when they were there, apart from each other. */
export type Judged = {
  attendee: Attendee;
  spans: readonly Interval[];
  facts: Facts;
  here: boolean;
  /** Staff said so: known before anybody has a status. */
  excused: boolean;
  judgement: Judgement;
};

/** Status, flags and reason of one person. */
export function judge(attendee: Attendee, scene: Scene): Judged {
  const spans = union(attendee.visits);
  const facts = factsOf(spans, scene.measure);
  const here = attendee.visits.some((visit) => visit.here);
  const excused = isExcused(attendee, scene);
  return { attendee, spans, facts, here, excused, judgement: judgementOf(attendee, facts, here, scene) };
}

const isExcused = ({ entry }: Attendee, { corrections }: Scene): boolean =>
  entry !== null && corrections.get(entry.id)?.status === 'excused';

/** Presence of somebody on the roster, and their status: as `judge` has them, without what is said of them. */
export function stand(attendee: Attendee, scene: Scene): { facts: Facts; status: Status | null } {
  const facts = factsOf(union(attendee.visits), scene.measure);
  return { facts, status: outcomeOf(attendee, facts, scene)?.status ?? null };
}

type Outcome = { entry: RosterEntry; verdict: Verdict; said: Status | undefined; status: Status };

/** What was decided about somebody; null for all who have no status. */
function outcomeOf(
  { entry }: Attendee,
  facts: Facts,
  { measure, corrections, undecidedBecause }: Scene,
): Outcome | null {
  if (!entry || undecidedBecause) return null;
  const verdict = decide(facts, measure);
  const said = corrections.get(entry.id)?.status;
  return { entry, verdict, said, status: said ?? verdict.status };
}

function judgementOf(attendee: Attendee, facts: Facts, here: boolean, scene: Scene): Judgement {
  const outcome = outcomeOf(attendee, facts, scene);
  if (outcome) return decided(outcome, attendee.visits, facts, scene);
  if (scene.undecidedBecause === 'running') {
    const where = whereabouts(attendee, here, scene);
    const reason = isExcused(attendee, scene) ? `${where}; excused` : where;
    return without(reason, here ? 'here' : facts.came ? 'gone' : 'notHereYet');
  }
  if (!attendee.entry || !scene.undecidedBecause) return without(strangerReason[attendee.kind]);
  return without(scene.undecidedBecause.notHeld);
}

const without = (reason: string, now: Judgement['now'] = null): Judgement => ({
  status: null,
  computedStatus: null,
  now,
  reason,
  flags: [],
});

const strangerReason: Record<Attendee['kind'], string> = {
  student: '',
  staff: 'staff',
  observer: 'observes',
  unexpected: 'on another roster, not on this one',
  guest: 'not on the roster',
};

/**
 * Unknown leaves are decided twice. To the session's end there is never less presence nor a later arrival than without
 * these visits, so that verdict is the kinder one; where the other differs, a person has to look.
 */
function decided(
  { entry, verdict, said, status }: Outcome,
  visits: readonly LessonVisit[],
  facts: Facts,
  { measure, clock, waited }: Scene,
): Judgement {
  const certain = visits.some(({ open }) => open)
    ? decide(factsOf(closed(visits), measure), measure)
    : verdict;
  const flags = timeFlags(verdict, status);
  let reason = reasonOf(verdict, facts, measure, clock);
  if (verdict.cause === 'never came' && waited.has(entry.id)) reason = 'only in the waiting room';
  if (certain.status !== verdict.status) {
    flags.push('needsReview');
    reason = reviewReason(reason, certain);
  }
  if (said) flags.push('corrected');
  return { status, computedStatus: verdict.status, now: null, reason, flags };
}

/** The visits whose leaves are known: an unknown one that ended as it began is no presence. */
const closed = (visits: readonly LessonVisit[]) => union(visits.filter(({ open }) => !open));

function timeFlags({ arrivedLate, leftEarly }: Verdict, status: Status): Flag[] {
  const flags: Flag[] = [];
  if (status === 'absent') return flags;
  if (arrivedLate) flags.push('arrivedLate');
  if (leftEarly) flags.push('leftEarly');
  return flags;
}

function whereabouts({ visits, entry }: Attendee, here: boolean, { clock, waited }: Scene): string {
  const [first] = visits;
  if (!first) return entry && waited.has(entry.id) ? 'in the waiting room' : 'not here yet';
  if (here) return `here since ${clock(first.start)}`;
  return `gone since ${clock(visits.reduce((latest, { end }) => Math.max(latest, end), first.end))}`;
}
