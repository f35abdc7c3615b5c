import 'server-only';
import { isTaught, listed } from '@/lib/absences/list';
import { roomsTaught } from '@/lib/absences/rooms';
import type { Absences } from '@/lib/absences/schema';
import { requireRight } from '@/lib/access/rights';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { isoOrNull } from '@/lib/lessons/dto';
import { judge } from '@/lib/lessons/judge';
import { freshFor, lessonsOfDays } from '@/lib/register/collect';
import { seenRooms } from '@/lib/rooms/seen';
import { dayOf } from '@/lib/timetable/dates';
import { localDate } from '@/lib/timetable/zone';

const hour = 3_600_000;
const nobody: ReadonlySet<string> = new Set();

/**
 * Who was not (wholly) there on a day, over all rooms this staff may see; while lessons run, who is not here yet. Each room's
 * lessons of that date in its own zone; without a date today's in the workspace's.
 */
export async function getAbsences(
  staff: Staff,
  date = localDate(Date.now(), env().timeZone),
): Promise<Absences> {
  requireRight(staff, 'attendance:read');
  const rooms = await seenRooms(staff);
  // The day of every zone: the first begins 14 hours before UTC's, the last ends 12 hours after it.
  const range = {
    start: dayOf(date) * 24 * hour - 14 * hour,
    end: (dayOf(date) + 1) * 24 * hour + 12 * hour,
  };
  const fresh = await freshFor(rooms, range.end);
  const taught = await roomsTaught(rooms, range, fresh.running);
  const found = await lessonsOfDays(taught, { from: date, to: date }, fresh);
  const lessons = found
    .flatMap(({ context, lessons }) =>
      lessons.map((planned) => ({ context, judged: judge(context, planned, nobody) })),
    )
    .filter(({ judged }) => isTaught(judged));
  return {
    date,
    timeZone: env().timeZone,
    freshAt: isoOrNull(fresh.freshAt),
    lessons: lessons.length,
    absences: listed(lessons),
  };
}
