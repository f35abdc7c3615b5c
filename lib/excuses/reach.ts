import 'server-only';
import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm';
import { isSeen, seenRoomIds } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { enrolments, excuses } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import type { Excuse } from '@/lib/excuses/schema';
import { isKnownTo } from '@/lib/roster/reach';

type Seen = ReadonlySet<string> | null;

/**
 * The part of a query that leaves the excuses somebody sees: of people who are or were on a roster they see, for at least one
 * of their rooms. Nothing for who sees every room.
 */
export async function excusesSeen(seen: Seen): Promise<SQL | undefined> {
  if (seen === null) return undefined;
  const enrolled = (await db())
    .select({ one: sql`1` })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.personId, excuses.personId),
        isNull(enrolments.removedAt),
        isSeen(enrolments.roomId, seen),
      ),
    );
  const touching = sql`${excuses.roomIds} ?| ${sql.param([...seen])}::text[]`;
  return and(exists(enrolled), or(isNull(excuses.roomIds), touching));
}

/** An excuse as it is told to who sees these rooms: the others are not named. */
export const asSeen = (excuse: Excuse, seen: Seen): Excuse => ({
  ...excuse,
  roomIds: excuse.roomIds && (seen === null ? excuse.roomIds : excuse.roomIds.filter((id) => seen.has(id))),
});

/**
 * Lets on who may take an excuse back. Throws `not_found` for one they do not see, as for one there is none of, and
 * `forbidden` for one that is also for rooms they do not see.
 */
export async function requireWholeExcuse(
  staff: Staff,
  excuse: { personId: string; roomIds: readonly string[] | null } | null,
): Promise<void> {
  if (excuse === null) throw noExcuse();
  const seen = await seenRoomIds(staff);
  if (seen === null) return;
  const { personId, roomIds } = excuse;
  const touches = roomIds === null || roomIds.some((id) => seen.has(id));
  if (!touches || !(await isKnownTo(staff, personId))) throw noExcuse();
  if (roomIds?.every((id) => seen.has(id))) return;
  throw new AppError('forbidden', 'This excuse is for other rooms too. Ask an admin to change it.');
}

export const noExcuse = () => new AppError('not_found', 'There is no such excuse.');
