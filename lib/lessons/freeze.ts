import 'server-only';
import { and, inArray, isNull, min } from 'drizzle-orm';
import { syncRoom } from '@/lib/archive/service';
import { db } from '@/lib/db';
import { enrolments } from '@/lib/db/schema';
import { loadContexts, nothingRuns, type RoomContext } from '@/lib/lessons/context';
import type { FrozenInputs } from '@/lib/lessons/frozen';
import { saveFrozen } from '@/lib/lessons/frozen-rows';
import { type Judged, judge, planRoom } from '@/lib/lessons/judge';
import { firstStart } from '@/lib/lessons/reach';
import { lessonRoom } from '@/lib/lessons/room';
import { besidesWritersStill } from '@/lib/privacy/lock';

const day = 86_400_000;
/** After this long rule and roster of a lesson no longer follow the settings, signed or not. */
export const freezeAfterMs = 7 * day;
const stretch = 60 * day;

/** All that a lesson is judged by now, to be kept. */
export const inputsOf = (
  { always }: Pick<RoomContext, 'always'>,
  { planned, roster, settings, frozen }: Judged,
  by: FrozenInputs['by'],
): FrozenInputs => {
  const { rule, base, matchByName, staffRoles, observerRoles, waitingRoles, timeZone } = settings;
  return {
    lesson: planned,
    roster: [...roster],
    settings: { rule, base, matchByName, staffRoles, observerRoles, waitingRoles, timeZone },
    always: [...(frozen?.always ?? always)],
    by,
  };
};

/**
 * Freezes the lessons that are due by the inputs as they are. To be awaited before every write that changes settings or
 * roster of these rooms: so a lesson keeps what stood on its seventh day, although nobody looked at it that day.
 */
export async function beforeInputsChange(roomIds: readonly string[]): Promise<void> {
  for (const [roomId, since] of await rosterStarts(roomIds)) {
    const due = Date.now() - freezeAfterMs;
    // A roster made later than a lesson has its seven days, too: its first names must not be the last.
    if (since.getTime() <= due) await freezeUntil(roomId, due);
  }
}

/** Freezes what is due in every room that has a roster. */
export async function freezeWhatIsDue(): Promise<void> {
  const rooms = await (await db())
    .selectDistinct({ roomId: enrolments.roomId })
    .from(enrolments)
    .where(isNull(enrolments.removedAt));
  await beforeInputsChange(rooms.map(({ roomId }) => roomId));
}

/** When each room's roster was begun; rooms without one are left out. */
async function rosterStarts(roomIds: readonly string[]): Promise<Map<string, Date>> {
  if (roomIds.length === 0) return new Map();
  const rows = await (await db())
    .select({ roomId: enrolments.roomId, since: min(enrolments.createdAt) })
    .from(enrolments)
    .where(and(inArray(enrolments.roomId, [...roomIds]), isNull(enrolments.removedAt)))
    .groupBy(enrolments.roomId);
  return new Map(rows.flatMap(({ roomId, since }) => (since ? [[roomId, since] as const] : [])));
}

async function freezeUntil(roomId: string, due: number): Promise<void> {
  const first = await firstStart(roomId);
  if (first === null) return;
  const room = await lessonRoom(roomId);
  const { freshAt } = await syncRoom(roomId);
  for (let start = first - day; start < due; start += stretch) {
    const range = { start, end: Math.min(start + stretch, due) };
    // An erasure or a purge came between reading and writing: what there is now is read again.
    while (!(await freezeRange(room, freshAt, range, due)));
  }
}

/** False when it has to be done again. */
async function freezeRange(
  room: RoomContext['room'],
  freshAt: number | null,
  range: RoomContext['range'],
  due: number,
): Promise<boolean> {
  const [context] = await loadContexts([{ room, freshAt }], range, nothingRuns);
  if (!context) return true;
  const lessons = planRoom(context).filter(({ id, window }) => window.end <= due && !context.frozen.has(id));
  const judged = lessons.map((planned) => judge(context, planned, new Set()));
  const ready = judged.filter(({ state, roster }) => state === 'final' && roster.length > 0);
  if (ready.length === 0) return true;
  const inputs = ready.map((one) => inputsOf(context, one, 'age'));
  return (await db()).transaction(async (tx) => {
    if (!(await besidesWritersStill(tx, context.edition))) return false;
    await saveFrozen(tx, inputs, { replace: false });
    return true;
  });
}
