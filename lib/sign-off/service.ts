import 'server-only';
import { requireRight } from '@/lib/access/rights';
import type { Staff } from '@/lib/auth/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { isoOrNull } from '@/lib/lessons/dto';
import { lessonsOfDays } from '@/lib/register/collect';
import { type Days, daysOr } from '@/lib/register/days';
import { type DaysQuery, requireFewDays } from '@/lib/register/query';
import { seenRooms } from '@/lib/rooms/seen';
import { toUnsignedLesson } from '@/lib/sign-off/lesson';
import { roomsWithRoster } from '@/lib/sign-off/rows';
import type { SignOff } from '@/lib/sign-off/schema';
import { unsignedAmong } from '@/lib/sign-off/unsigned';
import { dateOf, dayOf } from '@/lib/timetable/dates';

const defaultDays = 30;

/**
 * The lessons of these days that wait for a signature, newest first, over all rooms this staff may see; without days the
 * last 30. Throws `forbidden` for who is no admin, `bad_request` for more than 400 days.
 */
export async function getSignOff(staff: Staff, query: DaysQuery = {}): Promise<SignOff> {
  if (staff.role !== 'admin') {
    throw new AppError('forbidden', 'Only an admin sees which lessons of all teachers wait for a signature.');
  }
  requireRight(staff, 'attendance:read');
  const days = daysOf(query, Date.now());
  requireFewDays(days);
  const seen = await seenRooms(staff);
  const withRoster = await roomsWithRoster(seen.map(({ id }) => id));
  const collected = await lessonsOfDays(
    seen.filter(({ id }) => withRoster.has(id)),
    days,
  );
  const unsigned = await unsignedAmong(collected);
  return {
    ...days,
    freshAt: isoOrNull(collected[0]?.context.freshAt ?? null),
    lessons: unsigned.map(({ context, judged }) => toUnsignedLesson(context, judged)),
  };
}

function daysOf(query: DaysQuery, now: number): Days {
  const { to } = daysOr(query, now, env().timeZone);
  return { from: query.from ?? dateOf(dayOf(to) - defaultDays), to };
}
