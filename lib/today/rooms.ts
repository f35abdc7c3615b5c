import 'server-only';
import { and, between, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { isSeen } from '@/lib/access/rooms';
import { db } from '@/lib/db';
import { enrolments, rooms, sessions, timetables } from '@/lib/db/schema';
import type { Interval } from '@/lib/lessons/types';
import type { RoomRow } from '@/lib/rooms/rows';

type Seen = ReadonlySet<string> | null;

/** Of the rooms somebody sees (null: all) those in which a lesson can run or come: live ones, and those with a timetable. */
export async function roomsOfNow(live: readonly string[], seen: Seen): Promise<RoomRow[]> {
  const planned = (await db()).select({ id: timetables.roomId }).from(timetables);
  const running = live.length > 0 ? inArray(rooms.id, [...live]) : undefined;
  return roomsWhere(and(isSeen(rooms.id, seen), or(inArray(rooms.id, planned), running)));
}

/** Of the rooms somebody sees those in which a lesson of that time can wait for a signature: with a roster, and with a session then. */
export async function roomsToSign({ start, end }: Interval, seen: Seen): Promise<RoomRow[]> {
  const handle = await db();
  const taught = handle
    .selectDistinct({ id: sessions.roomId })
    .from(sessions)
    .where(between(sessions.startedAt, new Date(start), new Date(end)));
  const withRoster = handle
    .selectDistinct({ id: enrolments.roomId })
    .from(enrolments)
    .where(isNull(enrolments.removedAt));
  return roomsWhere(and(isSeen(rooms.id, seen), inArray(rooms.id, taught), inArray(rooms.id, withRoster)));
}

const roomsWhere = async (where: SQL | undefined): Promise<RoomRow[]> =>
  (await db()).select().from(rooms).where(where);
