import { dayNumber, type WallTime, wallTime } from './zoned';

/**
 * Times as a person reads them, in English and the same in Node and in every browser. Moments are ISO strings, zones are
 * IANA names; what is no time at all shows as a dash.
 */
const nothing = '–';
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (value: number) => String(value).padStart(2, '0');

const clockOf = ({ hour, minute }: WallTime) => `${twoDigits(hour)}:${twoDigits(minute)}`;
const dateOf = ({ day, month, year }: WallTime) => `${day} ${months[month - 1]} ${year}`;
const dayOf = (wall: WallTime) => `${weekdays[wall.weekday]} ${dateOf(wall)}`;

/** "09:05". Seconds are cut off, not rounded: 09:05:59 is 09:05, as on a clock. */
export function formatClock(iso: string, zone: string): string {
  const wall = wallTime(iso, zone);
  return wall ? clockOf(wall) : nothing;
}

/** "Tue 17 Nov 2026". */
export function formatDay(iso: string, zone: string): string {
  const wall = wallTime(iso, zone);
  return wall ? dayOf(wall) : nothing;
}

/** "Tue 17 Nov 2026, 09:05". */
export function formatDateTime(iso: string, zone: string): string {
  const wall = wallTime(iso, zone);
  return wall ? `${dayOf(wall)}, ${clockOf(wall)}` : nothing;
}

/** "2026-11-17 08:05:59 UTC": the moment without a zone to argue about; milliseconds are cut off. */
export function formatExact(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return nothing;
  return `${at.toISOString().replace('T', ' ').slice(0, -'.000Z'.length)} UTC`;
}

/**
 * How long ago, by the calendar of the zone: "today", "yesterday", "3 d ago", and from a week on the date, "10 Nov 2026".
 * What lies ahead is "today", "tomorrow" or the date.
 * @param now ISO string or epoch milliseconds
 */
export function formatAgo(iso: string, now: string | number, zone: string): string {
  const then = wallTime(iso, zone);
  const today = wallTime(now, zone);
  if (!then || !today) return nothing;
  const days = dayNumber(today) - dayNumber(then);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 1 && days < 7 ? `${days} d ago` : dateOf(then);
}

/** "Tue 17 Nov 2026", "17–19 Nov 2026", "30 Nov – 2 Dec 2026", "30 Dec 2026 – 2 Jan 2027": each thing said once. */
export function formatDayRange(fromIso: string, toIso: string, zone: string): string {
  const from = wallTime(fromIso, zone);
  const to = wallTime(toIso, zone);
  if (!from || !to) return nothing;
  if (from.year !== to.year) return `${dateOf(from)} – ${dateOf(to)}`;
  if (from.month !== to.month) return `${from.day} ${months[from.month - 1]} – ${dateOf(to)}`;
  return from.day === to.day ? dayOf(to) : `${from.day}–${dateOf(to)}`;
}

/**
 * A length of time: "0 min", "<1 min", "49 min", "1 h 05". Whole minutes are cut off, not rounded: 59:59 is no hour, and
 * somebody who was a second short of a limit is not shown as having reached it.
 */
export function formatDuration(seconds: number): string {
  if (!(seconds > 0)) return '0 min';
  if (seconds < 60) return '<1 min';
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)}`;
}
