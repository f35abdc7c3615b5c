import { dayNumber, wallTime } from '@/lib/format/zoned';

const day = 86_400_000;
const twoDigits = (value: number) => String(value).padStart(2, '0');

/** "2026-11-17" of a moment, in a zone. */
export function dateIn(at: string | number, zone: string): string {
  const wall = wallTime(at, zone);
  return wall ? `${wall.year}-${twoDigits(wall.month)}-${twoDigits(wall.day)}` : '';
}

/**
 * The moment at which clocks of a zone show this date and time ("2026-11-17", "09:00"); null when that is no time. One that
 * does not exist moves forward, one that exists twice is the first: as everywhere with lessons.
 */
export function momentOf(date: string, clock: string, zone: string): number | null {
  const wanted = Date.parse(`${date}T${clock}:00.000Z`);
  if (Number.isNaN(wanted) || !/^\d\d:\d\d$/.test(clock)) return null;
  // The zone's distance from UTC the day before and after: between them lies at most one change of clocks.
  const [before, after] = [wanted - day, wanted + day].map((at) => offsetAt(at, zone));
  if (before === undefined || after === undefined) return null;
  const candidates = [wanted - before, wanted - after].sort((a, b) => a - b);
  const found = candidates.find((at) => at + offsetAt(at, zone) === wanted);
  return found ?? wanted - before;
}

/** Milliseconds that the wall clock of a zone is ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const wall = wallTime(at, zone);
  if (!wall) return 0;
  const shown = dayNumber(wall) * day + (wall.hour * 60 + wall.minute) * 60_000;
  return shown - Math.floor(at / 60_000) * 60_000;
}

/** The next date, "2026-11-18". */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + day).toISOString().slice(0, 10);

/** A window by its first day and two clock times; an end at or before the start is on the next day. ISO strings, or null. */
export function windowOf(
  date: string,
  from: string,
  to: string,
  zone: string,
): { start: string; end: string } | null {
  const start = momentOf(date, from, zone);
  const end = momentOf(to <= from ? dayAfter(date) : date, to, zone);
  if (start === null || end === null || end <= start) return null;
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
