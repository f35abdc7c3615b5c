import { toSeconds } from '@/lib/attendance/compute';
import { byName, nameSortKey } from '@/lib/attendance/order';
import type { RoomContext } from '@/lib/lessons/context';
import { titleOf } from '@/lib/lessons/dto';
import { givenOf, stateOf } from '@/lib/lessons/judge';
import { standLesson } from '@/lib/lessons/report';
import type { PlannedLesson } from '@/lib/lessons/types';
import { recordRow, startIn } from './record-sheet';
import type { Row } from './sheet';
import { statusWord } from './words';

/**
 * Everybody on the roster of a lesson, by name, as one row each. Statuses as in the lesson's report, worked out without
 * its texts.
 * @param elsewhere as of `judge`
 */
export function lessonRows(
  context: RoomContext,
  planned: PlannedLesson,
  elsewhere: ReadonlySet<string>,
): Row[] {
  const { input, decisions } = givenOf(context, planned, elsewhere);
  const result = standLesson(input);
  const state = stateOf(context, input, decisions, result);
  const { timeZone } = context.settings;
  const lesson = {
    ...startIn({ startedAt: new Date(planned.window.start).toISOString(), timeZone }),
    roomName: context.room.name,
    title: titleOf(planned, context.room),
    heldSeconds: toSeconds(result.wholeMs),
    timeZone,
  };
  return result.standings
    .map((standing) => ({
      ...standing,
      sortKey: nameSortKey(standing.entry.name),
      name: standing.entry.name,
      key: standing.entry.id,
    }))
    .sort(byName)
    .map(({ entry, status, presentMs }) =>
      recordRow({
        ...lesson,
        name: entry.name,
        userId: entry.userId,
        email: entry.email,
        status: statusWord(status, state),
        presentSeconds: toSeconds(presentMs),
        note: input.corrections.get(entry.id)?.note ?? '',
      }),
    );
}
