import { formatClock, formatDay } from '@/lib/format/time';
import type { LessonState, LessonWindowDto } from '@/lib/lessons/schema';

type Stretch = { start: string; end: string };

/** "Tue 17 Nov", for where the year goes without saying. */
export const shortDay = (iso: string, zone: string): string => formatDay(iso, zone).replace(/ \d+$/, '');

/** "09:00–10:00"; when it ends on another day that day is named too. */
export function clockRange({ start, end }: Stretch, zone: string): string {
  const lastDay = formatDay(end, zone);
  return lastDay === formatDay(start, zone)
    ? `${formatClock(start, zone)}–${formatClock(end, zone)}`
    : `${formatClock(start, zone)} – ${shortDay(end, zone)}, ${formatClock(end, zone)}`;
}

/** The same of a lesson; one outside the timetable that runs has no end yet: "since 09:00". */
export function windowWords(window: LessonWindowDto, state: LessonState, zone: string): string {
  const open = state === 'live' && window.source === 'estimated';
  return open ? `since ${formatClock(window.start, zone)}` : clockRange(window, zone);
}
