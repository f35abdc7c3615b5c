import { clip, type Interval, union } from '@/lib/attendance/intervals';
import { parseLessonId } from './lesson-id';
import { cutAround, type Draft } from './plan-draft';
import type { PlanEvent, PlannedLesson } from './types';

/**
 * The frozen lessons nothing is planned over. Parts of a split are not among them: the other part may still be open, so
 * their lesson is planned and split again, and they are put in the place of the parts of their ids.
 */
export function fixedLessons(
  frozen: readonly PlannedLesson[],
  events: readonly PlanEvent[],
): PlannedLesson[] {
  const baseOf = (id: string) => parseLessonId(id)?.base ?? id;
  const split = new Set(events.flatMap(({ kind, lessonId }) => (kind === 'split' ? [baseOf(lessonId)] : [])));
  return frozen.filter(({ id }) => !split.has(baseOf(id)));
}

/** The time that is spoken for. An empty slot keeps none: the class may have been held beside it. */
export const takenBy = (fixed: readonly PlannedLesson[]): readonly Interval[] =>
  union(
    fixed
      .filter(({ entered, owned }) => entered && owned.start < owned.end)
      .map(({ owned }) => owned)
      .sort((a, b) => a.start - b.start),
  );

/**
 * The planned lessons that are not frozen, with the time the frozen ones leave them; without those that are left none. A
 * slot that nobody entered and the class held beside it share time, frozen or not: only one of them takes visits.
 */
export function besideFrozen(drafts: readonly Draft[], frozen: readonly PlannedLesson[]): Draft[] {
  const ids = new Set(frozen.map(({ id }) => id));
  return drafts.filter((draft) => {
    if (ids.has(draft.id)) return false;
    const before = draft.owned;
    for (const other of frozen) {
      const bothSlots = other.slotId !== null && draft.slotId !== null;
      if (bothSlots || (other.entered && draft.entered)) draft.owned = cutAround(draft, other);
    }
    if (draft.owned === before) return true;
    if (draft.window.source === 'estimated') {
      const [inside] = clip([draft.window], draft.owned);
      if (!inside) return false;
      draft.window = { ...inside, source: 'estimated' };
    }
    return draft.owned.start < draft.owned.end;
  });
}
