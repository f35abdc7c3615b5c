import type { Interval } from '@/lib/attendance/intervals';
import type { Occurrence, TimetableVersion } from '@/lib/lessons/types';
import type { Exception, Slot } from '@/lib/settings/schema';
import { dateOf, dayOf, minuteOf } from './dates';
import { daysOf } from './recurrence';
import { localDate, momentOf } from './zone';

/** A slot lasts a day at most, a zone is at most 14 h from UTC, and a date can be skipped: two days hold all of it. */
const margin = 2 * 86_400_000;

/**
 * Every lesson the timetable plans whose start lies in `range`, by start. An occurrence belongs to the version in force at
 * its start; of one slot on one date only the first counts, so a change in the middle of a day does not plan it twice.
 * Exceptions act on their date in every version. Times in epoch milliseconds. Rules: "Lesson" in the attendance notes.
 */
export function occurrences(
  versions: readonly TimetableVersion[],
  exceptions: readonly Exception[],
  range: Interval,
): Occurrence[] {
  if (range.start >= range.end) return [];
  const changes = byDate(exceptions);
  const found = inForce(versions).flatMap(({ version, start, end }) => {
    const near = { start: Math.max(start, range.start - margin), end: Math.min(end, range.end + margin) };
    if (near.start >= near.end) return [];
    const first = dayOf(localDate(near.start, version.timeZone)) - 1;
    const last = dayOf(localDate(near.end, version.timeZone)) + 1;
    return planned(version, changes, first, last).filter((one) => start <= one.start && one.start < end);
  });
  return firstOfEach(found.sort(inOrder)).filter(({ start }) => range.start <= start && start < range.end);
}

/** The version in force at a moment; undefined before the first one. */
export const versionAt = (versions: readonly TimetableVersion[], at: number): TimetableVersion | undefined =>
  inForce(versions).find(({ start, end }) => start <= at && at < end)?.version;

function inForce(versions: readonly TimetableVersion[]) {
  const since = (version: TimetableVersion) => version.since ?? Number.NEGATIVE_INFINITY;
  const sorted = [...versions].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
  return sorted.map((version, index) => {
    const next = sorted[index + 1];
    return { version, start: since(version), end: next ? since(next) : Number.POSITIVE_INFINITY };
  });
}

type DayChanges = { off: boolean; slots: Map<string, Exception>; extras: Map<string, Exception> };

/** Of two exceptions for the same thing on the same date, the later in the list adds to and wins over the earlier. */
function byDate(exceptions: readonly Exception[]): Map<string, DayChanges> {
  const days = new Map<string, DayChanges>();
  for (const exception of exceptions) {
    const day = days.get(exception.date) ?? { off: false, slots: new Map(), extras: new Map() };
    days.set(exception.date, day);
    const { slotId, cancelled, start } = exception;
    if (slotId !== undefined) day.slots.set(slotId, { ...day.slots.get(slotId), ...exception });
    else if (cancelled) day.off = true;
    else if (start !== undefined) day.extras.set(`x${start.replace(':', '')}`, exception);
  }
  return days;
}

function planned(
  { slots, timeZone }: TimetableVersion,
  changes: Map<string, DayChanges>,
  first: number,
  last: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const slot of slots) {
    for (const day of daysOf(slot, first, last)) {
      const date = dateOf(day);
      const one = changed(slot, changes.get(date));
      if (one) found.push({ slotId: slot.id, title: one.title || null, ...span(date, one, timeZone) });
    }
  }
  const taken = new Set(slots.map(({ id }) => id));
  for (const [date, { extras }] of changes) {
    const day = dayOf(date);
    if (day < first || day > last) continue;
    for (const [id, { start, end, title }] of extras) {
      if (start === undefined || end === undefined) continue;
      const slotId = freeId(id, taken);
      found.push({ slotId, title: title || null, ...span(date, { start, end }, timeZone) });
    }
  }
  return found;
}

/** A slot as it is on a day with changes; null when it does not take place. A day off takes all slots, extra lessons stay. */
function changed(slot: Slot, day: DayChanges | undefined): Pick<Slot, 'start' | 'end' | 'title'> | null {
  const exception = day?.slots.get(slot.id);
  if (day?.off || exception?.cancelled) return null;
  return {
    start: exception?.start ?? slot.start,
    end: exception?.end ?? slot.end,
    title: exception?.title ?? slot.title,
  };
}

/** The id of an extra lesson that no slot has: somebody may have called a slot `x0900`. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}x`, taken) : id;
}

/**
 * When the clock goes forward within a lesson its end can come to lie before its start: it then keeps its length. Where
 * it does so around midnight the lesson can come to lie on the next date.
 */
function span(
  date: string,
  { start, end }: Pick<Slot, 'start' | 'end'>,
  zone: string,
): Interval & { date: string } {
  const nextDay = end <= start;
  const begins = momentOf(date, start, zone);
  const ends = momentOf(nextDay ? dateOf(dayOf(date) + 1) : date, end, zone);
  const on = localDate(begins, zone);
  if (begins < ends) return { date: on, start: begins, end: ends };
  const minutes = minuteOf(end) - minuteOf(start) + (nextDay ? 1_440 : 0);
  return { date: on, start: begins, end: begins + minutes * 60_000 };
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: Occurrence, b: Occurrence): number =>
  a.start - b.start || a.end - b.end || compare(a.date, b.date) || compare(a.slotId, b.slotId);

function firstOfEach(sorted: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>();
  return sorted.filter(({ date, slotId }) => {
    const key = `${date} ${slotId}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
