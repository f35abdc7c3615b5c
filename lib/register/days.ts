import { dateOf, dayOf } from '@/lib/timetable/dates';
import { dayRange, localDate } from '@/lib/timetable/zone';

/** First and last day, `YYYY-MM-DD`, inclusive, in each room's own zone. */
export type Days = { from: string; to: string };

/** How far back a register goes when nobody says: about a half-year term and its holidays. */
const defaultDays = 180;

/** The days asked for; what is left out ends today in the zone, and begins 180 days before the end. */
export function daysOr({ from, to }: Partial<Days>, now: number, zone: string): Days {
  const last = to ?? laterOf(localDate(now, zone), from);
  return { from: from ?? dateOf(dayOf(last) - defaultDays), to: last };
}

const laterOf = (one: string, other: string | undefined) =>
  other !== undefined && other > one ? other : one;

/** From the first moment of these days in any of the zones to the last, epoch milliseconds. */
export function hullOf({ from, to }: Days, zones: readonly string[]) {
  const ranges = zones.map((zone) => dayRange(from, to, zone));
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
