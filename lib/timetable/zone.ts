import { Temporal } from 'temporal-polyfill';
import type { Interval } from '@/lib/attendance/intervals';
import { wallTime } from '@/lib/format/zoned';
import { dateOf, dayOf } from './dates';

/** Conversions already made, by zone. A zone's rules never change while the process runs; the same dates are asked for again and again. */
const known = new Map<string, Map<string, number>>();
const mostKnown = 20_000;

/**
 * When a clock in the zone shows `clock` (HH:MM) on `date`, in epoch milliseconds. A time that does not exist there moves
 * forward by the length of the gap, one that exists twice is the first.
 */
export function momentOf(date: string, clock: string, zone: string): number {
  let moments = known.get(zone);
  if (!moments || moments.size >= mostKnown) {
    moments = new Map();
    known.set(zone, moments);
  }
  const local = `${date}T${clock}`;
  let moment = moments.get(local);
  if (moment === undefined) {
    moment = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
    moments.set(local, moment);
  }
  return moment;
}

/** The date a calendar in the zone shows at a moment, `YYYY-MM-DD`. Throws RangeError when `ms` is no time. */
export function localDate(ms: number, zone: string): string {
  const wall = wallTime(ms, zone);
  if (!wall) throw new RangeError('not a time');
  return dateOf(Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000);
}

/** From the first moment of `from` to the last of `to` in the zone, also where a day begins at 01:00. Both `YYYY-MM-DD`. */
export const dayRange = (from: string, to: string, zone: string): Interval => ({
  start: startOfDay(from, zone),
  end: startOfDay(dateOf(dayOf(to) + 1), zone),
});

const startOfDay = (date: string, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

export { slotsOverlap } from './overlap';
