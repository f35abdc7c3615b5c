import { formatCount } from '@/lib/format/number';
import { formatShare } from '@/lib/format/share';
import { formatDayRange } from '@/lib/format/time';

/** Whole minutes of some seconds, cut off: "49", "<1", "1,350". */
export const minutesOf = (seconds: number): string =>
  seconds > 0 && seconds < 60 ? '<1' : formatCount(Math.floor(Math.max(0, seconds) / 60));

/** A percentage of 0–100 as "82 %"; a dash where nothing counts. */
export const percentOf = (percentage: number | null): string =>
  percentage === null ? '–' : formatShare(percentage / 100);

/** A number and its unit stay in one line. */
export const glued = (text: string): string => text.replace(/(\d) (%|min\b)/g, '$1\u00a0$2');

const noonOf = (date: string): string => `${date}T12:00:00.000Z`;

/** "1 Sep – 22 Nov 2026" of two dates, `YYYY-MM-DD`. */
export const daysOf = (from: string, to: string): string => formatDayRange(noonOf(from), noonOf(to), 'UTC');

/** "1 lesson", "2 lessons", "1,200 lessons". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
