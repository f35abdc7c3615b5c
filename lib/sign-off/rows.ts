import 'server-only';
import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, frozenLessons, rooms } from '@/lib/db/schema';

/** Of these rooms those in which a lesson can have a roster: today's, or one that a lesson was frozen with. */
export async function roomsWithRoster(roomIds: readonly string[]): Promise<Set<string>> {
  if (roomIds.length === 0) return new Set();
  const handle = await db();
  const one = { one: sql`1` };
  const standing = handle
    .select(one)
    .from(enrolments)
    .where(and(eq(enrolments.roomId, rooms.id), isNull(enrolments.removedAt)));
  const frozen = handle.select(one).from(frozenLessons).where(eq(frozenLessons.roomId, rooms.id));
  const rows = await handle
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(inArray(rooms.id, [...roomIds]), or(exists(standing), exists(frozen))));
  return new Set(rows.map(({ id }) => id));
}
