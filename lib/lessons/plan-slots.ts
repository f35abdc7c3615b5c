import { clip, type Interval, union } from '@/lib/attendance/intervals';
import { occurrences } from '@/lib/timetable/occurrences';
import { dayRange } from '@/lib/timetable/zone';
import { parseLessonId, slotLessonId } from './lesson-id';
import { boundary, byWindow, cut, cutAround, type Draft, dateAt, hull, overlap } from './plan-draft';
import { anyWithin, lengthWithin, type Trace, traces as tracesOf } from './plan-presence';
import type { Occurrence, PlanInput, PlannedLesson } from './types';

/** So long people must have been in the room for a slot that is over to be a lesson that was held. */
const leastPresenceMs = 5 * 60_000;

/** Slots, buffers and the visits that chain sessions reach over midnight: occurrences this far around matter. */
const marginMs = 2 * 86_400_000;

/**
 * Every occurrence that can matter: around the range and the sessions, and those that staff have moved, however far.
 * @param windows by lesson id: the windows staff have set
 */
function plannedAround(
  input: PlanInput,
  windows: ReadonlyMap<string, Interval>,
  traces: readonly Trace[],
): Occurrence[] {
  const around = traces.reduce<Interval>(hull, input.range);
  const near = widen(around);
  const found = occurrences(input.versions, input.exceptions, near);
  for (const id of windows.keys()) {
    const date = parseLessonId(id)?.date;
    if (!date) continue;
    const day = dayRange(date, date, input.timeZone);
    if (around.start <= day.start && day.end <= around.end) continue;
    const moved = occurrences(input.versions, input.exceptions, widen(day)).filter(
      (one) => idOf(input, one) === id && (one.start < near.start || near.end <= one.start),
    );
    found.push(...moved);
  }
  return found;
}

const widen = ({ start, end }: Interval): Interval => ({ start: start - marginMs, end: end + marginMs });

/**
 * The lessons of the timetable: those that were held, are over, or run. One that has not begun is a lesson as soon as
 * somebody is in its time.
 * @param windows by lesson id: the windows staff have set
 * @param fixed lessons that keep their time
 */
export function slotLessons(
  input: PlanInput,
  windows: ReadonlyMap<string, Interval>,
  fixed: readonly PlannedLesson[],
  traces: readonly Trace[],
): Draft[] {
  const presence = union(traces.flatMap((trace) => trace.presence).sort((a, b) => a.start - b.start));
  const slots = plannedAround(input, windows, traces)
    .map((occurrence) => toDraft(input, occurrence, windows))
    .filter((slot) => !fixed.some((other) => replaces(other, slot, input)))
    .sort(byWindow);
  shareTime(slots, input.bufferMinutes * 60_000);
  return slots.filter((slot) => {
    for (const other of fixed) if (other.slotId !== null) slot.owned = cutAround(slot, other);
    const fed = feeds(presence, slot, input.now);
    slot.entered = fed || slot.window.source === 'staff';
    return fed || slot.window.start <= input.now;
  });
}

const idOf = ({ roomId }: PlanInput, { date, slotId }: Occurrence): string =>
  slotLessonId(roomId, date, slotId);

function toDraft(input: PlanInput, occurrence: Occurrence, windows: ReadonlyMap<string, Interval>): Draft {
  const { start, end, title, date, slotId } = occurrence;
  const id = idOf(input, occurrence);
  const set = windows.get(id);
  return {
    id,
    roomId: input.roomId,
    title,
    date: set ? dateAt(set.start, input) : date,
    slotId,
    window: set ? { ...set, source: 'staff' } : { start, end, source: 'timetable' },
    owned: { start, end },
    sessionIds: [],
    movedFrom: null,
    entered: false,
    yields: true,
  };
}

/**
 * A lesson that no longer changes takes the place of the slot it was, and of one that would lie on top of it. Not of a
 * neighbour that only shares some minutes: that one kept its own middle when both were planned. Nor does a lesson outside
 * the timetable take that of the empty slot it was held beside: it has the visits of one that was planned afterwards.
 */
function replaces(other: PlannedLesson, slot: Draft, input: PlanInput): boolean {
  if (other.id === slot.id) return true;
  if (!overlap(other.window, slot.window)) return false;
  if (other.slotId === null) return lengthWithin(presenceOf(other, input), slot.window) >= leastPresenceMs;
  const middle = (slot.window.start + slot.window.end) / 2;
  return other.owned.start < middle && middle < other.owned.end;
}

/** When people were in the sessions of a lesson that no longer changes. */
function presenceOf({ sessionIds, owned }: PlannedLesson, input: PlanInput): Interval[] {
  const ids = new Set(sessionIds);
  const own = tracesOf({ ...input, sessions: input.sessions.filter(({ id }) => ids.has(id)) }, []);
  const presence = own.flatMap((trace) => trace.presence).sort((a, b) => a.start - b.start);
  return clip(union(presence), owned);
}

/** Gives each slot its window and the buffer around it, up to its neighbours' share. */
function shareTime(sorted: readonly Draft[], bufferMs: number): void {
  for (const slot of sorted) {
    slot.owned = { start: slot.window.start - bufferMs, end: slot.window.end + bufferMs };
  }
  sorted.forEach((slot, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const later = sorted[next];
      if (!later || later.window.start > slot.window.end + 2 * bufferMs) break;
      const at = boundary(slot.window, later.window);
      slot.owned = cut(slot.owned, { end: at });
      later.owned = cut(later.owned, { start: at });
    }
  });
}

/** Until it is over anybody in its time will do, and so where staff have said when it was. */
function feeds(presence: readonly Interval[], { window, owned }: Draft, now: number): boolean {
  const anybody = now < window.end || window.source === 'staff';
  if (anybody && anyWithin(presence, owned)) return true;
  return lengthWithin(presence, window) >= leastPresenceMs;
}
