import { type Interval, intersect, totalLength } from '@/lib/attendance/intervals';
import type { RoomSettings, Rule } from '@/lib/settings/schema';
import type { Status } from './schema';

/** What everybody in a lesson is measured against; epoch milliseconds. */
export type Measure = {
  rule: Rule;
  base: RoomSettings['base'];
  window: Interval;
  held: readonly Interval[];
  heldMs: number;
  /** The window was told from who was there: nobody can be late for it, or leave it early. */
  estimated: boolean;
  /** The later of the window's start and the first staff join: who arrives after it is late. */
  start: number;
  /** The earlier of the window's end and the last staff leave. */
  end: number;
};

/** What one person did, in milliseconds. */
export type Facts = {
  /** Was there at all, in the lesson's own time. */
  came: boolean;
  /** Presence in the window, and in the held time. */
  presentMs: number;
  heldMs: number;
  /** First and last presence in the window. */
  arrival: number | null;
  leave: number | null;
};

export type Cause = 'never came' | 'too short' | 'too late' | 'too little' | 'late' | 'present';
export type Verdict = {
  status: Exclude<Status, 'excused'>;
  cause: Cause;
  arrivedLate: boolean;
  leftEarly: boolean;
};

const minute = 60_000;
/** As on a clock: 09:05:59 is 09:05. Whole minutes since 1970 are whole minutes in every zone. */
export const minuteOf = (ms: number): number => Math.floor(ms / minute);

/** @param spans when the person was there in the lesson's own time, sorted and apart from each other */
export function factsOf(spans: readonly Interval[], { window, held }: Measure): Facts {
  const inWindow = intersect(spans, [window]);
  return {
    came: spans.length > 0,
    presentMs: totalLength(inWindow),
    heldMs: totalLength(intersect(spans, held)),
    arrival: inWindow[0]?.start ?? null,
    leave: inWindow.at(-1)?.end ?? null,
  };
}

/** The status of somebody on the roster, in the order of the attendance notes; what staff say comes after it. */
export function decide(facts: Facts, measure: Measure): Verdict {
  const arrivedLate = minutesLate(facts, measure) > measure.rule.lateAfterMinutes;
  const leftEarly = minutesEarly(facts, measure) > measure.rule.leftEarlyMinutes;
  const cause = causeOf(facts, measure, arrivedLate);
  return { status: statusOf[cause], cause, arrivedLate, leftEarly };
}

const statusOf: Record<Cause, Verdict['status']> = {
  'never came': 'absent',
  'too short': 'absent',
  'too late': 'absent',
  'too little': 'partial',
  late: 'late',
  present: 'present',
};

function causeOf(facts: Facts, measure: Measure, arrivedLate: boolean): Cause {
  const { rule, estimated } = measure;
  if (!facts.came) return 'never came';
  if (!estimated) {
    if (facts.presentMs === 0 || facts.presentMs < rule.countsFromMinutes * minute) return 'too short';
    if (minutesLate(facts, measure) > (rule.absentAfterMinutes ?? Number.POSITIVE_INFINITY))
      return 'too late';
  }
  const { part, whole } = shareOf(facts, measure);
  if (part * 100 < rule.minPresencePercent * whole) return 'too little';
  return arrivedLate ? 'late' : 'present';
}

/** What the rule takes a share of, in milliseconds. */
export const wholeOf = ({ base, window, heldMs }: Pick<Measure, 'base' | 'window' | 'heldMs'>): number =>
  base === 'held' ? heldMs : window.end - window.start;

/** What the rule takes a share of, and the part somebody has of it, in milliseconds. */
export const shareOf = ({ presentMs, heldMs }: Facts, measure: Measure) => ({
  part: measure.base === 'held' ? heldMs : presentMs,
  whole: wholeOf(measure),
});

/** Whole minutes between the start and the arrival, below 0 for who was there before; nobody is late for an estimate. */
export const minutesLate = ({ arrival }: Facts, { start, estimated }: Measure): number =>
  arrival === null || estimated ? Number.NEGATIVE_INFINITY : minuteOf(arrival) - minuteOf(start);

/** Whole minutes between the leaving and the end. */
export const minutesEarly = ({ leave }: Facts, { end, estimated }: Measure): number =>
  leave === null || estimated ? Number.NEGATIVE_INFINITY : minuteOf(end) - minuteOf(leave);
