import type { RoomContext } from './context';
import { givenOf, stateOf } from './judge';
import { type Standing, standLesson } from './report';
import type { LessonState } from './schema';
import type { PlannedLesson } from './types';

export type { Standing } from './report';

/** A lesson, and how everybody on its roster stands in it. Milliseconds. */
export type LessonStandings = {
  planned: PlannedLesson;
  state: LessonState;
  /** No held time, while the lesson runs: not yet. Nobody has a status. */
  notHeld: boolean;
  heldMs: number;
  /** What a full lesson is: the held time, or the window where the base is `scheduled`. */
  wholeMs: number;
  /** In no order; `presentMs` is presence in the time a full lesson is. */
  standings: Standing[];
};

const nobody: ReadonlySet<string> = new Set();

/**
 * The fast way to statuses: what `judge` decides about those on the roster, without texts, visits and counts.
 * @param elsewhere as of `judge`. It decides a status only where names are matched without being asked (`matchByName`)
 */
export function standings(
  context: RoomContext,
  planned: PlannedLesson,
  elsewhere: ReadonlySet<string> = nobody,
): LessonStandings {
  const { input, decisions } = givenOf(context, planned, elsewhere);
  const result = standLesson(input);
  return { planned, state: stateOf(context, input, decisions, result), ...result };
}
