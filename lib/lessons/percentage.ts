import type { Status } from './schema';

/** What a lesson counts in a student's percentage; excused lessons do not count at all. */
const weights: Record<Exclude<Status, 'excused'>, number> = { present: 1, late: 1, partial: 0.5, absent: 0 };

export type CountedLesson = { status: Status | null; presentMs: number; heldMs: number };
export type Percentage = {
  /** 0–100, unrounded: `formatShare` writes it. Null when nothing counts. */
  percentage: number | null;
  attendedMs: number;
  heldMs: number;
  /** Lessons counted. */
  counted: number;
};

/**
 * A student's attendance over lessons: "Percentage" of the attendance notes. A lesson without a status (not held, still
 * running, not on the roster then) counts in nothing, the minutes included.
 * @param lessons `presentMs`: presence in the held time, or in the window where the room's base is `scheduled`; `heldMs`: that time
 */
export function percentage(lessons: Iterable<CountedLesson>): Percentage {
  let [sum, attendedMs, heldMs, counted] = [0, 0, 0, 0];
  for (const lesson of lessons) {
    if (lesson.status === null || lesson.status === 'excused') continue;
    sum += weights[lesson.status];
    attendedMs += lesson.presentMs;
    heldMs += lesson.heldMs;
    counted += 1;
  }
  return { percentage: counted === 0 ? null : (sum / counted) * 100, attendedMs, heldMs, counted };
}
