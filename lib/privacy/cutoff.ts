import { env } from '@/lib/env';
import { noticeDays } from '@/lib/privacy/schema';
import { dateOf, dayOf } from '@/lib/timetable/dates';
import { dayRange, localDate } from '@/lib/timetable/zone';

export const dayMs = 86_400_000;
export const noticeMs = noticeDays * dayMs;

/** The day of the workspace's zone before which things are too old on the day a purge announced now is done. */
export function cutoff(days: number, now = Date.now()): { day: string; before: Date } {
  const { timeZone } = env();
  const day = dateOf(dayOf(localDate(now + noticeMs, timeZone)) - days);
  return { day, before: startOf(day) };
}

/** When a day of the workspace's zone begins. */
export const startOf = (day: string): Date => new Date(dayRange(day, day, env().timeZone).start);

/** The day of the workspace's zone that begins at a moment. */
export const dayAt = (moment: Date): string => localDate(moment.getTime(), env().timeZone);
