import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { RoomContext } from '@/lib/lessons/context';
import { knownElsewhere } from '@/lib/lessons/elsewhere';
import { type Judged, judge, rosterOn } from '@/lib/lessons/judge';
import { isSigned } from '@/lib/lessons/signed';
import type { PlannedLesson } from '@/lib/lessons/types';
import type { RoomLessons } from '@/lib/register/collect';

export type Unsigned = { context: RoomContext; judged: Judged };

/** Of these lessons those that wait for a signature: final, with a roster, not signed. Newest first. */
export async function unsignedAmong(rooms: readonly RoomLessons[]): Promise<Unsigned[]> {
  const waiting = rooms
    .map(({ context, lessons }) => ({ context, lessons: lessons.filter((one) => canWait(context, one)) }))
    .filter(({ lessons }) => lessons.length > 0);
  const elsewhere = await knownElsewhere(waiting.map(({ context }) => context));
  const found: Unsigned[] = [];
  for (const { context, lessons } of waiting) {
    const strangers = elsewhere.get(context.room.id) ?? new Set();
    for (const planned of lessons) {
      const judged = judge(context, planned, strangers);
      if (judged.state === 'final') found.push({ context, judged });
    }
    // A term that nobody signed is thousands of lessons: others are answered between the rooms.
    await setImmediate();
  }
  return found.sort((a, b) => b.judged.planned.window.start - a.judged.planned.window.start);
}

/** What is known before anybody is judged. */
function canWait(context: RoomContext, planned: PlannedLesson): boolean {
  const roster = context.frozen.get(planned.id)?.roster ?? rosterOn(context, planned.date);
  return roster.length > 0 && !isSigned(context, planned);
}
