import { byWindow, type Draft } from './plan-draft';
import type { PlannedLesson } from './types';

/**
 * Offers each unplanned lesson, oldest first, the nearest slot of its date that nobody entered: "moved from 09:00?". A
 * slot is offered once.
 */
export function offerMoves(drafts: readonly Draft[], frozen: readonly PlannedLesson[]): void {
  const empty = [...drafts, ...frozen]
    .filter(({ slotId, entered }) => slotId !== null && !entered)
    .sort(byWindow);
  const offered = new Set(frozen.flatMap(({ movedFrom }) => (movedFrom ? [movedFrom.lessonId] : [])));
  for (const lesson of drafts.filter(({ slotId }) => slotId === null).sort(byWindow)) {
    const away = ({ window }: PlannedLesson) => Math.abs(window.start - lesson.window.start);
    const [nearest] = empty
      .filter(({ id, date }) => date === lesson.date && !offered.has(id))
      .sort((a, b) => away(a) - away(b));
    if (!nearest) continue;
    lesson.movedFrom = { lessonId: nearest.id, start: nearest.window.start };
    offered.add(nearest.id);
  }
}
