import type { Interval } from '@/lib/attendance/intervals';
import { parseLessonId, partId } from './lesson-id';
import { boundary, byWindow, cut, type Draft, dateAt, hull } from './plan-draft';
import type { PlanEvent, PlanInput, PlannedLesson } from './types';

/**
 * Windows that staff set on lessons of the timetable before these were split or merged: they move the slot itself, with
 * the sessions it takes. All other events change lessons that are there, in their order.
 */
export function slotWindows(events: readonly PlanEvent[]): {
  windows: Map<string, Interval>;
  rest: PlanEvent[];
} {
  const windows = new Map<string, Interval>();
  const remade = new Set<string>();
  const rest: PlanEvent[] = [];
  for (const event of events) {
    const slot = parseLessonId(event.lessonId);
    if (event.kind === 'window' && event.start >= event.end) continue;
    if (
      event.kind === 'window' &&
      slot?.slotId &&
      slot.base === event.lessonId &&
      !remade.has(event.lessonId)
    ) {
      windows.set(event.lessonId, { start: event.start, end: event.end });
      continue;
    }
    rest.push(event);
    if (event.kind !== 'window') remade.add(event.lessonId);
    if (event.kind === 'merge') remade.add(event.with);
  }
  return { windows, rest };
}

/**
 * Applies what staff decided, oldest first. An event whose lesson is not there (any more) has no effect; one for an
 * unplanned lesson is for the unplanned lesson that holds the session it was named after.
 * @param chains which session is in which unplanned lesson, by session id
 * @param frozen lessons that no event changes and no merge reaches across
 */
export function applyEvents(
  drafts: readonly Draft[],
  events: readonly PlanEvent[],
  chains: ReadonlyMap<string, string>,
  frozen: readonly PlannedLesson[],
  input: PlanInput,
): Draft[] {
  let lessons = [...drafts];
  const find = (id: string) => {
    const named = lessons.find((lesson) => lesson.id === id);
    const { sessionId, base } = parseLessonId(id) ?? {};
    if (named || sessionId === undefined || base !== id) return named;
    const holder = chains.get(sessionId);
    return lessons.find((lesson) => lesson.id === holder);
  };
  for (const event of events) {
    const lesson = find(event.lessonId);
    if (!lesson) continue;
    if (event.kind === 'window') setWindow(lesson, event, lessons, input);
    else if (event.kind === 'split') lessons.push(...split(lesson, event, input));
    else {
      const other = find(event.with);
      if (other && merge(lesson, other, [...lessons, ...frozen], input)) {
        lessons = lessons.filter((one) => one !== other);
      }
    }
  }
  return lessons;
}

/**
 * An unplanned lesson owns its sessions as before. Others take the time up to where their neighbours' begins; those that
 * yield meet them in the middle. A slot that nobody entered is no neighbour: its time takes no visits, and what it took of
 * the lesson's would be nobody's.
 */
function setWindow(
  lesson: Draft,
  { start, end }: Interval,
  lessons: readonly Draft[],
  input: PlanInput,
): void {
  const bufferMs = lesson.slotId === null ? 0 : input.bufferMinutes * 60_000;
  lesson.window = { start, end, source: 'staff' };
  lesson.date = dateAt(start, input);
  lesson.entered = true;
  if (!lesson.yields) return;
  lesson.owned = hull(lesson.owned, { start: start - bufferMs, end: end + bufferMs });
  for (const other of lessons) {
    if (other === lesson || !other.entered) continue;
    const first = byWindow(lesson, other) < 0;
    const [earlier, later] = first ? [lesson, other] : [other, lesson];
    if (earlier.owned.end < later.owned.start) continue;
    const edge = first ? other.owned.start : other.owned.end;
    const at = other.yields ? boundary(earlier.window, later.window) : edge;
    lesson.owned = cut(lesson.owned, first ? { end: at } : { start: at });
    if (other.yields) other.owned = meet(other.owned, first ? 'start' : 'end', at);
  }
}

/** Moves one side of a lesson's time, outwards too: what the neighbour gave up is nobody else's. */
const meet = (owned: Interval, side: 'start' | 'end', at: number): Interval =>
  side === 'start'
    ? { start: at, end: Math.max(at, owned.end) }
    : { start: Math.min(at, owned.start), end: at };

/** Cuts the lesson at the moment and answers the later part; nothing when the moment is not inside it. */
function split(
  lesson: Draft,
  event: { id: string; lessonId: string; at: number },
  input: PlanInput,
): Draft[] {
  const { window, owned } = lesson;
  const { at } = event;
  if (at <= window.start || at >= window.end || at <= owned.start || at >= owned.end) return [];
  const part: Draft = {
    ...lesson,
    // Of the id the event knows: further events name the part by it, also when an earlier session has turned up since.
    id: partId(event.lessonId, event.id),
    date: dateAt(at, input),
    window: { start: at, end: window.end, source: 'staff' },
    owned: { start: at, end: owned.end },
    yields: true,
  };
  lesson.window = { start: window.start, end: at, source: 'staff' };
  lesson.owned = { start: owned.start, end: at };
  lesson.yields = true;
  return [part];
}

/** Makes one lesson of two that nobody else's lesson lies between. It takes no visits from one held beside an empty slot. */
function merge(lesson: Draft, other: Draft, all: readonly PlannedLesson[], input: PlanInput): boolean {
  if (lesson === other) return false;
  const [first, second] = byWindow(lesson, other) < 0 ? [lesson, other] : [other, lesson];
  const between = all.some(
    (one) =>
      one.id !== first.id &&
      one.id !== second.id &&
      one.entered &&
      byWindow(first, one) < 0 &&
      byWindow(one, second) < 0,
  );
  if (between) return false;
  const core = coreOf(lesson, other);
  lesson.window = { ...hull(lesson.window, other.window), source: 'staff' };
  lesson.owned = hull(lesson.owned, other.owned);
  lesson.date = dateAt(lesson.window.start, input);
  lesson.entered = lesson.entered || other.entered;
  lesson.yields = lesson.yields || other.yields;
  for (const { id, entered, owned } of all) {
    if (!entered || id === lesson.id || id === other.id) continue;
    if (owned.start >= core.end) lesson.owned = cut(lesson.owned, { end: owned.start });
    if (owned.end <= core.start) lesson.owned = cut(lesson.owned, { start: owned.end });
  }
  return true;
}

/** The time that one of two lessons has visits of already: beyond it, in an empty slot, others may have been held. */
function coreOf(lesson: Draft, other: Draft): Interval {
  if (lesson.entered === other.entered) return hull(lesson.owned, other.owned);
  return lesson.entered ? lesson.owned : other.owned;
}
