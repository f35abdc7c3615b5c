import type { Draft } from './plan-draft';
import { applyEvents, slotWindows } from './plan-events';
import { besideFrozen, fixedLessons, takenBy } from './plan-frozen';
import { offerMoves } from './plan-moved';
import { anyWithin, type Trace, traces } from './plan-presence';
import { slotLessons } from './plan-slots';
import { unplannedLessons } from './plan-unplanned';
import type { PlanInput, PlannedLesson } from './types';

/**
 * The lessons of a room whose window starts in the range, oldest first: slots of the timetable, what was held outside of
 * them, and what staff made of both. Nobody is judged here. The order of sessions and peers never changes the result.
 * Sessions, events and frozen lessons around the range matter as well: with too few of them, lessons at its edges can
 * look unlike themselves. Rules: "Lesson" in the attendance notes.
 */
export function planLessons(input: PlanInput): PlannedLesson[] {
  const { events, frozen, range } = input;
  const fixed = fixedLessons(frozen, events);
  const taken = takenBy(fixed);
  const seen = traces(input, taken);
  const { windows, rest } = slotWindows(events);

  const slots = slotLessons(input, windows, fixed, seen);
  const loose = looseTraces(seen, slots, fixed);
  const unplanned = unplannedLessons(input, loose, slots, taken);
  const chains = chainsOf(loose, unplanned);

  const made = applyEvents([...slots, ...unplanned], rest, chains, frozen, input);
  const drafts = besideFrozen(made, frozen);
  for (const draft of drafts) draft.sessionIds = sessionsOf(draft, seen);
  for (const draft of unplannedLessons(input, unclaimed(seen, [...drafts, ...frozen]), drafts, taken)) {
    if (drafts.some(({ id }) => id === draft.id)) continue;
    drafts.push({ ...draft, sessionIds: sessionsOf(draft, seen) });
  }
  offerMoves(drafts, frozen);
  return [...drafts.map(toLesson), ...frozen]
    .filter(({ window }) => range.start <= window.start && window.start < range.end)
    .sort((a, b) => a.window.start - b.window.start || (a.id < b.id ? -1 : 1));
}

/** The sessions that feed no lesson of the timetable, and none that no longer changes. */
function looseTraces(
  seen: readonly Trace[],
  slots: readonly Draft[],
  fixed: readonly PlannedLesson[],
): Trace[] {
  const kept = new Set(fixed.flatMap(({ sessionIds }) => sessionIds));
  const held = slots.filter(({ entered }) => entered);
  return seen.filter(
    (trace) => !kept.has(trace.sessionId) && !held.some(({ owned }) => anyWithin(trace.presence, owned)),
  );
}

/** Sessions that were left out by windows staff have set. Nobody's visits get lost: they make lessons of their own. */
function unclaimed(seen: readonly Trace[], lessons: readonly PlannedLesson[]): Trace[] {
  const claimed = new Set(lessons.flatMap(({ sessionIds }) => sessionIds));
  return seen.filter(({ sessionId }) => !claimed.has(sessionId));
}

/** Which unplanned lesson each session is in, before staff changed anything: these own their sessions whole. */
function chainsOf(loose: readonly Trace[], unplanned: readonly Draft[]): Map<string, string> {
  const chains = new Map<string, string>();
  for (const { sessionId, presence } of loose) {
    const holder = unplanned.findLast(({ owned }) => anyWithin(presence, owned));
    if (holder) chains.set(sessionId, holder.id);
  }
  return chains;
}

/** A slot that nobody entered takes no visits. */
const sessionsOf = ({ entered, owned }: Draft, seen: readonly Trace[]): string[] =>
  entered ? seen.filter(({ presence }) => anyWithin(presence, owned)).map(({ sessionId }) => sessionId) : [];

const toLesson = ({ yields: _, ...lesson }: Draft): PlannedLesson => lesson;
