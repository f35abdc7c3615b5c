/** A moment as a clock and a calendar on the wall of a zone show it. Month 1–12; `weekday` 0 is Sunday. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  weekday: number;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl formatter costs a hundred times what using it does; a page needs one or two zones. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/**
 * Takes a moment apart in an IANA zone; null when it is no time. Only numbers come from Intl: its words, commas and
 * blanks differ between the ICU of Node and that of a browser, and a page must read the same on both.
 */
export function wallTime(at: string | number, zone: string): WallTime | null {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  const found: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(date)) found[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = found;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour, minute, weekday };
}

/** Days since 1970 of a wall time's date: differences count calendar days, also where one has 23 or 25 hours. */
export const dayNumber = ({ year, month, day }: WallTime): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;
