const hour = 3_600_000;
const day = 24 * hour;

/** A calendar day at the school: `monthDay` such as `10-03`, `weekday` 1 = Monday to 7 = Sunday. */
export type SchoolDay = { midnight: number; weekday: number; monthDay: string };

/** 01:00 UTC of a month's last Sunday, when clocks change in the EU. */
function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0));
  return end.getTime() - end.getUTCDay() * day + hour;
}

/** Berlin is UTC+2 from the last Sunday of March to that of October, else UTC+1. */
function berlinOffset(atMs: number): number {
  const year = new Date(atMs).getUTCFullYear();
  return atMs >= lastSunday(year, 2) && atMs < lastSunday(year, 9) ? 2 * hour : hour;
}

/** Epoch milliseconds of `HH:mm` on that day in Berlin. */
export function berlinTime(schoolDay: SchoolDay, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const asIfUtc = schoolDay.midnight + hours * hour + minutes * 60_000;
  return asIfUtc - berlinOffset(asIfUtc - hour);
}

/** The days in Berlin from one instant to another. `midnight` is that day's 00:00 written as if in UTC. */
export function berlinDays(fromMs: number, toMs: number): SchoolDay[] {
  const days: SchoolDay[] = [];
  const localDay = (atMs: number) => Math.floor((atMs + berlinOffset(atMs)) / day) * day;
  for (let midnight = localDay(fromMs); midnight <= localDay(toMs); midnight += day) {
    const date = new Date(midnight);
    days.push({ midnight, weekday: date.getUTCDay() || 7, monthDay: date.toISOString().slice(5, 10) });
  }
  return days;
}

const holidays = new Set(['01-01', '05-01', '10-03', '12-24', '12-25', '12-26', '12-31']);
export const isSchoolDay = ({ weekday, monthDay }: SchoolDay) => weekday <= 5 && !holidays.has(monthDay);
