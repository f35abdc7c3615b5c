import { clip, type Interval, subtract, totalLength, union } from '@/lib/attendance/intervals';
import { type PeerInput, sessionSpan, visitsWithin, withoutBots } from '@/lib/attendance/visits';
import { dateAt } from './plan-draft';
import type { PlanInput, SessionInput } from './types';

/** A session as planning sees it. Times in epoch milliseconds. */
export type Trace = {
  sessionId: string;
  /** As the session counts, which tells how far apart two are: from its creation to its last leave, `now` while it runs. */
  start: number;
  end: number;
  live: boolean;
  /** When anybody was in the room, free of overlaps. Never empty. */
  presence: readonly Interval[];
  /** The stays of people who are neither staff nor waiting, by start. */
  others: readonly Stay[];
};
export type Stay = Interval & { peer: PeerInput };

/**
 * What planning needs of the sessions, each looked at once, by start. Sessions with nobody but bots and waiting people
 * are left out, so is presence in `taken`, the time of lessons that no longer change.
 */
export function traces(input: PlanInput, taken: readonly Interval[]): Trace[] {
  const found: Trace[] = [];
  for (const session of input.sessions) {
    const trace = traceOf(session, input, taken);
    if (trace) found.push(trace);
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.sessionId < b.sessionId ? -1 : 1));
}

/** Visits are clamped as everywhere; who somebody is on the day the session began decides for all of it. */
function traceOf(session: SessionInput, input: PlanInput, taken: readonly Interval[]): Trace | null {
  const { botRoles, kindOf, now } = input;
  const people = withoutBots(session.peers, botRoles);
  if (people.length === 0) return null;
  const span = sessionSpan(session, people, now);
  const date = dateAt(span.start, input);
  const stays = visitsWithin(span, people).flatMap(({ start, end, peer }) => {
    const kind = kindOf(peer, date);
    return kind === 'waiting' ? [] : [{ start: span.start + start, end: span.start + end, peer, kind }];
  });
  const presence = subtract(union(stays.sort(byStart)), taken);
  if (presence.length === 0) return null;
  const others = stays.filter(({ kind }) => kind !== 'staff');
  const end = span.start + span.length;
  return { sessionId: session.id, start: span.start, end, live: span.live, presence, others };
}

const byStart = (a: Interval, b: Interval): number => a.start - b.start;

/** Milliseconds of a union inside `within`. Finds its place by halves: the union may be a term's. */
export const lengthWithin = (sorted: readonly Interval[], within: Interval): number =>
  totalLength(
    clip(sorted.slice(firstEndingAfter(sorted, within.start), firstFrom(sorted, within.end)), within),
  );

/** Whether anything of a union lies inside `within`. */
export function anyWithin(sorted: readonly Interval[], within: Interval): boolean {
  const next = sorted[firstEndingAfter(sorted, within.start)];
  return next !== undefined && next.start < within.end && within.start < within.end;
}

const firstEndingAfter = (sorted: readonly Interval[], at: number): number =>
  halve(sorted, ({ end }) => end > at);
const firstFrom = (sorted: readonly Interval[], at: number): number =>
  halve(sorted, ({ start }) => start >= at);

function halve(sorted: readonly Interval[], reached: (one: Interval) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one && reached(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
