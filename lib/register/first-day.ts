import 'server-only';
import { firstStart } from '@/lib/lessons/reach';
import type { Days } from '@/lib/register/days';
import type { RoomRow } from '@/lib/rooms/rows';
import type { RoomSettings } from '@/lib/settings/schema';
import { localDate } from '@/lib/timetable/zone';

/**
 * The days without those before the room's first session, and the first day somebody gave a slot: a timetable from ever
 * would else fill a register with lessons nobody could have held. To be asked after the archive was brought up to date.
 */
export async function sinceItBegan(
  room: RoomRow,
  { timeZone, timetable }: RoomSettings,
  { from, to }: Days,
): Promise<Days> {
  const began = Math.min(room.createdAt.getTime(), (await firstStart(room.id)) ?? Number.POSITIVE_INFINITY);
  const days = [localDate(began, timeZone), ...timetable.flatMap((slot) => slot.from ?? [])].sort();
  const first = days[0] ?? from;
  return { from: first < from ? from : first > to ? to : first, to };
}
