import 'server-only';
import { and, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { requireRight, seesAll } from '@/lib/access/rights';
import type { Right, Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { roomStaff, rooms } from '@/lib/db/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { localDate } from '@/lib/timetable/zone';

/**
 * The ids of the rooms this staff may see; null for all there are. An admin's are all; a teacher's those they are assigned to
 * today or made; a viewer's those they are assigned to, also if they were a teacher once. A key may narrow them further.
 * Every other room is one that does not exist.
 */
export async function seenRoomIds(staff: Staff): Promise<ReadonlySet<string> | null> {
  if (seesAll(staff)) return null;
  const wanted = staff.key?.roomIds ?? null;
  if (staff.role === 'admin') return new Set(wanted ?? []);
  const own = new Set(await ownRoomIds(staff));
  return wanted === null ? own : new Set(wanted.filter((id) => own.has(id)));
}

/** The part of a query that leaves only rooms in `seen`; nothing for all of them. */
export const isSeen = (roomId: PgColumn, seen: ReadonlySet<string> | null): SQL | undefined =>
  // One array, not a parameter each: a statement takes only so many.
  seen === null ? undefined : sql`${roomId} = any(${sql.param([...seen])}::text[])`;

async function ownRoomIds({ id, role }: Staff): Promise<string[]> {
  const handle = await db();
  const today = localDate(Date.now(), env().timeZone);
  const assigned = handle
    .select({ id: roomStaff.roomId })
    .from(roomStaff)
    .where(and(eq(roomStaff.staffId, id), or(isNull(roomStaff.until), gte(roomStaff.until, today))));
  const made = handle.select({ id: rooms.id }).from(rooms).where(eq(rooms.createdBy, id));
  const own = await (role === 'viewer' ? assigned : assigned.union(made));
  return own.map((row) => row.id);
}

/**
 * The guard of everything about one room. Throws `not_found` for a room that is not theirs, exactly as for one there is
 * none of and before anybody else is asked about it; then `forbidden` for what they may not do there.
 * @param what what the caller asked for: a session and a lesson are as unknown as their room
 */
export async function requireRoom(staff: Staff, roomId: string, right: Right, what = 'room'): Promise<void> {
  const seen = await seenRoomIds(staff);
  if (seen !== null && !seen.has(roomId)) throw new AppError('not_found', `There is no such ${what}.`);
  requireRight(staff, right);
}
