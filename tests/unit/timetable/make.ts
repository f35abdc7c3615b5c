import type { Occurrence, TimetableVersion } from '@/lib/lessons/types';
import type { Exception, Slot } from '@/lib/settings/schema';
import { occurrences } from '@/lib/timetable/occurrences';
import { dayRange } from '@/lib/timetable/zone';

/** Tuesday 09:00–10:00 each week, unless said otherwise. 17 November 2026 is a Tuesday. */
export const slot = (rest: Partial<Slot> = {}): Slot => ({
  id: 'tue',
  weekday: 2,
  start: '09:00',
  end: '10:00',
  ...rest,
});

export const version = (
  slots: readonly Slot[],
  timeZone = 'Europe/Berlin',
  since: string | null = null,
): TimetableVersion => ({ since: since === null ? null : Date.parse(since), timeZone, slots });

export const utc = (ms: number): string => new Date(ms).toISOString().replace(':00.000Z', 'Z');

/** What takes place from one date to another in the first version's zone, both included. */
export function between(
  from: string,
  to: string,
  versions: readonly TimetableVersion[],
  exceptions: readonly Exception[] = [],
): Occurrence[] {
  return occurrences(versions, exceptions, dayRange(from, to, versions[0]?.timeZone ?? 'UTC'));
}

/** `tue 2026-11-17T08:00Z 2026-11-17T09:00Z` */
export const lines = (found: readonly Occurrence[]): string[] =>
  found.map(({ slotId, start, end }) => `${slotId} ${utc(start)} ${utc(end)}`);
export const dates = (found: readonly Occurrence[]): string[] => found.map(({ date }) => date);
