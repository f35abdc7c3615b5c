import { formatClock } from '@/lib/format/time';
import { localDate } from '@/lib/timetable/zone';

/** `YYYY-MM-DD HH:mm:ss` as a clock in the zone shows it; milliseconds are cut off. `''` for no time. */
export function localStamp(iso: string | null, zone: string): string {
  if (iso === null) return '';
  // No zone of today is off by parts of a minute: its seconds are those of UTC.
  const seconds = new Date(iso).toISOString().slice(17, 19);
  return `${localDate(Date.parse(iso), zone)} ${formatClock(iso, zone)}:${seconds}`;
}

/** Whole minutes, cut off as everywhere: a second short of a limit is not shown as having reached it. */
export const wholeMinutes = (seconds: number): number => Math.floor(seconds / 60);

/**
 * A percentage of 0–100 with one decimal, cut off for the same reason. What is a hair below a tenth only because of how
 * numbers are stored is that tenth.
 */
export const tenths = (percent: number): number => Math.floor(percent * 10 + 1e-6) / 10;
