import type { Interval } from '@/lib/attendance/intervals';
import { versionAt } from '@/lib/timetable/occurrences';
import { localDate } from '@/lib/timetable/zone';
import type { PlanInput, PlannedLesson } from './types';

/** A lesson while it is being planned. Its sessions and `movedFrom` are told at the end. */
export type Draft = PlannedLesson & {
  /** Its time ends where a neighbour's begins. An unplanned lesson owns its sessions whole instead. */
  yields: boolean;
};

/** The date at a moment in the room's zone as it was then. */
export const dateAt = (
  ms: number,
  { versions, timeZone }: Pick<PlanInput, 'versions' | 'timeZone'>,
): string => localDate(ms, versionAt(versions, ms)?.timeZone ?? timeZone);

export const hull = (a: Interval, b: Interval): Interval => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

export const overlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** Where the time of one window ends and that of a later one begins: the middle of the break between them, or of what they share. */
export const boundary = (earlier: Interval, later: Interval): number =>
  Math.floor((later.start + Math.min(earlier.end, later.end)) / 2);

/** Windows by start; equal ones in an order that never depends on lists. */
export const byWindow = (
  a: Pick<PlannedLesson, 'window' | 'id'>,
  b: Pick<PlannedLesson, 'window' | 'id'>,
): number =>
  a.window.start - b.window.start || a.window.end - b.window.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Ends and begins a lesson's time no later and no earlier than said; what is left can be empty, never less. */
export function cut(owned: Interval, { start = owned.start, end = owned.end }: Partial<Interval>): Interval {
  const begins = Math.max(owned.start, start);
  return { start: begins, end: Math.max(begins, Math.min(owned.end, end)) };
}

/** A lesson's time without that of one that keeps its own: what lies on the side of its window. */
export const cutAround = (
  { owned, window }: Pick<PlannedLesson, 'owned' | 'window'>,
  other: Pick<PlannedLesson, 'owned' | 'window'>,
): Interval =>
  !overlap(owned, other.owned)
    ? owned
    : cut(owned, other.window.start > window.start ? { end: other.owned.start } : { start: other.owned.end });
