import { min } from 'drizzle-orm';
import { frozenLessons, lessonEvents, sessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { dateOf, dayOf } from '@/lib/timetable/dates';
import { dayAt } from './cutoff';

/** A file of attendance takes this many days. */
const mostDays = 400;

/** The first day of which something is kept; null when nothing is. */
export async function oldestDay(db: Db): Promise<string | null> {
  const rows = await Promise.all([
    db.select({ at: min(sessions.startedAt) }).from(sessions),
    db.select({ at: min(lessonEvents.lessonAt) }).from(lessonEvents),
    db.select({ at: min(frozenLessons.startedAt) }).from(frozenLessons),
  ]);
  const found = rows.flat().flatMap(({ at }) => (at ? [at.getTime()] : []));
  return found.length === 0 ? null : dayAt(new Date(Math.min(...found)));
}

/** Where the attendance of the days from `oldest` to the one before `before` can be downloaded. */
export function exportUrls(oldest: string | null, before: string): string[] {
  const urls: string[] = [];
  const last = dayOf(before) - 1;
  for (let from = oldest === null ? last + 1 : dayOf(oldest); from <= last; from += mostDays) {
    const to = Math.min(last, from + mostDays - 1);
    urls.push(`/api/attendance.csv?from=${dateOf(from)}&to=${dateOf(to)}`);
  }
  return urls;
}
