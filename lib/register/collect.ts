import 'server-only';
import { freshAt as freshnessOf, syncRoom, syncUnread, syncWorkspace } from '@/lib/archive/service';
import { loadContexts, nothingRuns, type RoomContext } from '@/lib/lessons/context';
import { planRoom } from '@/lib/lessons/judge';
import type { PlannedLesson } from '@/lib/lessons/types';
import { type Days, hullOf } from '@/lib/register/days';
import { allLiveSessions, type LiveSessions } from '@/lib/rooms/live-sessions';
import type { RoomRow } from '@/lib/rooms/rows';
import { settingsOf } from '@/lib/settings/rows';
import { dayRange } from '@/lib/timetable/zone';

const hour = 3_600_000;
/** 100ms' longest session, and an hour for clocks. */
const longestSession = 13 * hour;

/** A room's lessons, oldest first, and what they are judged by. */
export type RoomLessons = { context: RoomContext; lessons: PlannedLesson[] };

/** Until when the archive is complete, epoch milliseconds, and what runs now. */
export type Fresh = { freshAt: number | null; running: LiveSessions };

/**
 * The lessons of these rooms on these days, each room's in its own zone. What is new is asked of 100ms first: once,
 * however many rooms, and not at all for days that were over when the archive was last complete.
 * @param fresh what `freshFor` said, for who had to ask it before
 */
export async function lessonsOfDays(
  rooms: readonly RoomRow[],
  days: Days,
  fresh?: Fresh,
): Promise<RoomLessons[]> {
  if (rooms.length === 0) return [];
  const settings = await settingsOf(rooms);
  const zones = [...new Set([...settings.values()].map((one) => one.settings.timeZone))];
  const range = hullOf(days, zones);
  const { freshAt, running } = fresh ?? (await freshFor(rooms, range.end));
  const contexts = await loadContexts(
    rooms.map((room) => ({ room, freshAt })),
    range,
    running,
  );
  return contexts.map((context) => ({
    context,
    lessons: planRoom(context, dayRange(days.from, days.to, context.settings.timeZone)),
  }));
}

/**
 * Asks 100ms what is new in these rooms until `end`. One room is asked for by itself: it is complete long before a big
 * workspace is.
 */
export async function freshFor(rooms: readonly RoomRow[], end: number): Promise<Fresh> {
  const [first, ...others] = rooms;
  const scope = others.length === 0 ? first?.id : undefined;
  const known = await freshnessOf(scope);
  if (known !== null && end + longestSession < known) return { freshAt: known, running: nothingRuns };
  const [fresh, running] = await Promise.all([
    scope === undefined ? syncWorkspace() : syncRoom(scope),
    allLiveSessions(),
  ]);
  if (scope === undefined) await syncUnread(rooms.map(({ id }) => id));
  return { freshAt: fresh.freshAt, running };
}
