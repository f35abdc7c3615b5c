import 'server-only';
import { and, between, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments, rooms, sessions, timetables } from '@/lib/db/schema';
import type { Interval } from '@/lib/lessons/types';
import type { RoomRow } from '@/lib/rooms/rows';

/** The rooms in which a lesson can run or come: live ones, and those with a timetable. */
export async function roomsOfNow(live: readonly string[]): Promise<RoomRow[]> {
  const planned = (await db()).select({ id: timetables.roomId }).from(timetables);
  const running = live.length > 0 ? inArray(rooms.id, [...live]) : undefined;
  return roomsWhere(or(inArray(rooms.id, planned), running));
}

/** The rooms in which a lesson of that time can wait for a signature: with a roster, and with a session then. */
export async function roomsToSign({ start, end }: Interval): Promise<RoomRow[]> {
  const handle = await db();
  const taught = handle
    .selectDistinct({ id: sessions.roomId })
    .from(sessions)
    .where(between(sessions.startedAt, new Date(start), new Date(end)));
  const withRoster = handle
    .selectDistinct({ id: enrolments.roomId })
    .from(enrolments)
    .where(isNull(enrolments.removedAt));
  return roomsWhere(and(inArray(rooms.id, taught), inArray(rooms.id, withRoster)));
}

const roomsWhere = async (where: SQL | undefined): Promise<RoomRow[]> =>
  (await db()).select().from(rooms).where(where);
