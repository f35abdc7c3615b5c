import 'server-only';
import { inArray } from 'drizzle-orm';
import { db } from '@/lib/db';
import { enrolments } from '@/lib/db/schema';
import { loadContexts } from '@/lib/lessons/context';
import { planRoom } from '@/lib/lessons/judge';
import { freshFor, type RoomLessons } from '@/lib/register/collect';
import { type Days, hullOf } from '@/lib/register/days';
import { sinceItBegan } from '@/lib/register/first-day';
import type { RoomRow } from '@/lib/rooms/rows';
import { settingsOf } from '@/lib/settings/rows';
import { dateOf, dayOf } from '@/lib/timetable/dates';
import { dayRange } from '@/lib/timetable/zone';

/** As many days of a room are held in memory at once. */
const stretchDays = 31;

/**
 * The lessons of these rooms on these days like `lessonsOfDays`, but a room and a month at a time, as they are asked for:
 * what was given is not kept, however long the range is. Rooms that never had a roster are passed over.
 * @param fromStart somebody named the first day; else a room's begins when the room began
 */
export async function* lessonsInTurn(
  rooms: readonly RoomRow[],
  days: Days,
  fromStart: boolean,
): AsyncGenerator<RoomLessons> {
  const walked = await withRoster(rooms);
  if (walked.length === 0) return;
  const inForce = await settingsOf(walked);
  const zones = [...new Set([...inForce.values()].map(({ settings }) => settings.timeZone))];
  const { freshAt, running } = await freshFor(walked, hullOf(days, zones).end);
  for (const room of walked) {
    const settings = inForce.get(room.id)?.settings;
    if (!settings) continue;
    for (const { from, to } of stretches(fromStart ? days : await sinceItBegan(room, settings, days))) {
      const range = dayRange(from, to, settings.timeZone);
      const [context] = await loadContexts([{ room, freshAt }], range, running);
      if (context) yield { context, lessons: planRoom(context) };
    }
  }
}

/** Somebody taken off a roster stays in the table, so a room without any row has no lesson with a student in it. */
async function withRoster(rooms: readonly RoomRow[]): Promise<RoomRow[]> {
  if (rooms.length === 0) return [];
  const ids = rooms.map(({ id }) => id);
  const rows = await (await db())
    .selectDistinct({ roomId: enrolments.roomId })
    .from(enrolments)
    .where(inArray(enrolments.roomId, ids));
  const found = new Set(rows.map(({ roomId }) => roomId));
  return rooms.filter(({ id }) => found.has(id));
}

function stretches({ from, to }: Days): Days[] {
  const parts: Days[] = [];
  const last = dayOf(to);
  for (let day = dayOf(from); day <= last; day += stretchDays)
    parts.push({ from: dateOf(day), to: dateOf(Math.min(day + stretchDays - 1, last)) });
  return parts;
}
