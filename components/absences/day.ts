import { formatDay } from '@/lib/format/time';

const dayMs = 86_400_000;
const startOf = (date: string): number => Date.parse(`${date}T00:00:00.000Z`);

/** Whether a text is a date of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(startOf(text)) &&
  new Date(startOf(text)).toISOString().startsWith(text);

/** The date some days later, or earlier: calendar days, without a zone. */
export const dayPlus = (date: string, days: number): string =>
  new Date(startOf(date) + days * dayMs).toISOString().slice(0, 10);

/** "Tue 17 Nov 2026" of a date. */
export const dayWords = (date: string): string => formatDay(`${date}T12:00:00.000Z`, 'UTC');

/** "Tue 17 Nov", where the year goes without saying. */
export const shortDayWords = (date: string): string => dayWords(date).replace(/ \d+$/, '');
