import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, people } from '@/lib/db/schema';
import type { RoomContext } from '@/lib/lessons/context';
import { normalUserId } from '@/lib/lessons/who';

/** Of the people in these rooms' sessions those on the roster of another room, through `normalUserId`, by room id. */
export async function knownElsewhere(
  contexts: readonly RoomContext[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const strangers = new Map(contexts.map((context) => [context.room.id, strangersIn(context)]));
  const all = new Set([...strangers.values()].flatMap((ids) => [...ids]));
  const known = new Map(contexts.map(({ room }) => [room.id, new Set<string>()]));
  if (all.size === 0) return known;
  const rows = await (await db())
    .selectDistinct({ userId: people.userId, roomId: enrolments.roomId })
    .from(people)
    .innerJoin(enrolments, and(eq(enrolments.personId, people.id), isNull(enrolments.removedAt)))
    // One array, not a parameter each: a large room has more strangers than a statement has parameters.
    .where(sql`lower(btrim(${people.userId})) = any(${sql.param([...all])}::text[])`);
  for (const { userId, roomId } of rows) {
    const id = normalUserId(userId);
    for (const [room, ids] of strangers) if (room !== roomId && ids.has(id)) known.get(room)?.add(id);
  }
  return known;
}

/** Somebody on a frozen roster may be one, too: that lesson's roster decides before this does. */
function strangersIn({ sessions, roster }: RoomContext): Set<string> {
  const own = new Set(roster.map(({ userId }) => normalUserId(userId)));
  const strangers = new Set<string>();
  for (const { peers } of sessions) {
    for (const { userId } of peers) {
      const id = normalUserId(userId);
      if (id !== '' && !own.has(id)) strangers.add(id);
    }
  }
  return strangers;
}
