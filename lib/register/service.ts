import 'server-only';
import { requireRoom } from '@/lib/access/rooms';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import { elsewhereForStatuses } from '@/lib/lessons/named-elsewhere';
import { lessonRoom } from '@/lib/lessons/room';
import { lessonsOfDays } from '@/lib/register/collect';
import { composeRegister, formerIn } from '@/lib/register/compose';
import { type Days, daysOr } from '@/lib/register/days';
import { sinceItBegan } from '@/lib/register/first-day';
import { peopleOf } from '@/lib/register/former';
import { type DaysQuery, requireFewDays } from '@/lib/register/query';
import type { Register } from '@/lib/register/schema';
import type { RoomRow } from '@/lib/rooms/rows';
import { settingsOf } from '@/lib/settings/rows';

/**
 * Who was in which lesson of a room, over the days asked for: 180 up to today unless said otherwise. Throws `not_found`,
 * and `bad_request` for more than 400 days.
 */
export async function getRegister(staff: Staff, roomId: string, query: DaysQuery): Promise<Register> {
  await requireRoom(staff, roomId, 'attendance:read');
  const room = await lessonRoom(roomId);
  const asked = await daysAsked(room, query);
  const [collected] = await lessonsOfDays([room], asked);
  if (!collected) throw unknownRoom();
  const { context } = collected;
  const days = query.from ? asked : await sinceItBegan(room, context.settings, asked);
  const lessons = collected.lessons.filter(({ date }) => query.from || days.from <= date);
  const [elsewhere, former] = await Promise.all([
    elsewhereForStatuses([context]),
    peopleOf(formerIn(context, lessons)),
  ]);
  return composeRegister({ context, lessons, days, elsewhere: elsewhere.get(roomId), former });
}

async function daysAsked(room: RoomRow, query: DaysQuery): Promise<Days> {
  const settings = (await settingsOf([room])).get(room.id)?.settings;
  if (!settings) throw unknownRoom();
  const days = daysOr(query, Date.now(), settings.timeZone);
  requireFewDays(days);
  return days;
}

const unknownRoom = () => new AppError('not_found', 'There is no such room.');
