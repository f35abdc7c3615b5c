import 'server-only';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { decide, type Subject } from '@/lib/lessons/changes';
import type { LessonEventRow } from '@/lib/lessons/decisions';
import { addEvent, markUndone } from '@/lib/lessons/event-rows';
import { freezeAfterMs, inputsOf } from '@/lib/lessons/freeze';
import { dropFrozen, saveFrozen } from '@/lib/lessons/frozen-rows';
import type { LessonChanged } from '@/lib/lessons/schema';
import { besidesWritersOf } from '@/lib/privacy/lock';

/** Signs a lesson: rule and roster freeze. Throws `conflict` while something is undecided or not final. */
export const signLesson = (staff: Staff, id: string): Promise<LessonChanged> =>
  decide(staff, id, async (subject) => {
    const { context, judged, planned } = subject;
    requireSignable(subject);
    return (await db()).transaction(async (tx) => {
      await besidesWritersOf(tx, context.edition);
      await saveFrozen(tx, [inputsOf(context, judged, 'signature')], { replace: false });
      const { roomId, window } = planned;
      const event = { roomId, lessonId: planned.id, lessonAt: window.start, payload: {}, note: '' };
      return addEvent(tx, staff, { ...event, kind: 'sign' });
    });
  });

function requireSignable({ judged: { state, roster, report } }: Subject): void {
  const refuse = (told: string) => {
    throw new AppError('conflict', told);
  };
  if (state === 'signed') refuse('This lesson is signed already.');
  if (state === 'live') refuse('This lesson is still running. Sign it when it is over.');
  if (state === 'provisional') {
    refuse('100ms has not told everything about this lesson yet. Sign it in some minutes.');
  }
  if (state === 'not-held') refuse('This lesson was not held: there is nothing to sign.');
  if (roster.length === 0)
    refuse('Nobody is on the roster of this lesson. Fill the roster first, then sign.');
  const open = report.undecided.length;
  if (open > 0) {
    const who = open === 1 ? 'one person' : `${open} people`;
    refuse(`The status of ${who} needs your decision first: nobody knows when they left.`);
  }
}

/** Takes a signature back. The lesson stays frozen when it is old enough for that by itself. */
export async function unsign({ context, planned, staff }: Subject, event: LessonEventRow): Promise<boolean> {
  const frozen = context.frozen.get(planned.id);
  const follows = frozen?.by === 'signature' && context.now < planned.window.end + freezeAfterMs;
  return (await db()).transaction(async (tx) => {
    if (!(await markUndone(tx, staff, event))) return false;
    if (follows) await dropFrozen(tx, [planned.id]);
    return true;
  });
}
