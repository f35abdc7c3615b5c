import 'server-only';
import { and, between, gt } from 'drizzle-orm';
import { db } from '@/lib/db';
import { lessonEvents, sessions, timetables } from '@/lib/db/schema';
import type { Interval } from '@/lib/lessons/types';
import type { LiveSessions } from '@/lib/rooms/live-sessions';
import type { RoomRow } from '@/lib/rooms/rows';

const day = 86_400_000;
/** Staff may move a lesson by this much. */
const farthestMove = 8 * day;

/**
 * Of these rooms those in which a lesson of that time can be, in their order: with a timetable, a session then, something
 * decided about a lesson near it, or somebody in them now. All others cost nothing.
 */
export async function roomsTaught(
  rooms: readonly RoomRow[],
  { start, end }: Interval,
  { byRoom }: LiveSessions,
): Promise<RoomRow[]> {
  const handle = await db();
  const found = await Promise.all([
    handle.selectDistinct({ id: timetables.roomId }).from(timetables),
    handle
      .selectDistinct({ id: sessions.roomId })
      .from(sessions)
      .where(
        and(
          // No session lasts longer than a day; without the first bound all since ever would be read.
          between(sessions.startedAt, new Date(start - day), new Date(end)),
          gt(sessions.endedAt, new Date(start)),
        ),
      ),
    handle
      .selectDistinct({ id: lessonEvents.roomId })
      .from(lessonEvents)
      .where(between(lessonEvents.lessonAt, new Date(start - farthestMove), new Date(end + farthestMove))),
  ]);
  const taught = new Set([...byRoom.keys(), ...found.flat().map(({ id }) => id)]);
  return rooms.filter(({ id }) => taught.has(id));
}
