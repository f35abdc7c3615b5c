import { formatDayRange } from '@/lib/format/time';
import { dayNumber, wallTime } from '@/lib/format/zoned';

const day = 86_400_000;
const isoDay = (number: number) => new Date(number * day).toISOString().slice(0, 10);

/** The Monday, "2026-11-16", of the week a moment lies in, by the calendar of a zone. */
export function mondayOf(iso: string, zone: string): string {
  const wall = wallTime(iso, zone);
  return wall ? isoDay(dayNumber(wall) - ((wall.weekday + 6) % 7)) : '';
}

/** "16–22 Nov 2026" for a Monday. */
export function weekWords(monday: string): string {
  const at = Date.parse(`${monday}T00:00:00.000Z`);
  if (Number.isNaN(at)) return '';
  return formatDayRange(new Date(at).toISOString(), new Date(at + 6 * day).toISOString(), 'UTC');
}
