import { longestFirst, nameOf, peakOf } from '@/components/attendance/summary';
import { people } from '@/components/charts/steps';
import { formatCount } from '@/lib/format/number';
import { formatClock, formatDuration } from '@/lib/format/time';
import type { LessonEvent, LessonEventKind, LessonReport } from '@/lib/lessons/schema';

/** "58 of 60 min"; of more than two hours "2 h 25 of 3 h 00". */
export function heldWords({ heldSeconds, plannedSeconds }: LessonReport['lesson']): string {
  const held = formatDuration(heldSeconds);
  const planned = formatDuration(plannedSeconds);
  if (held === planned) return planned;
  if (plannedSeconds > 7_200 || heldSeconds < 60) return `${held} of ${planned}`;
  return `${Math.floor(heldSeconds / 60)} of ${Math.floor(plannedSeconds / 60)} min`;
}

/** The bar chart in words. */
export function describeLesson({ lesson, participants }: LessonReport): string {
  const sorted = longestFirst(participants);
  const most = sorted[0];
  const least = sorted.at(-1);
  if (!most || !least) return 'Nobody was in this lesson.';
  const length = `The lesson was held for ${formatDuration(lesson.heldSeconds)}.`;
  if (most === least)
    return `${nameOf(most)} was present for ${formatDuration(most.presentSeconds)}. ${length}`;
  return [
    `Presence of ${formatCount(sorted.length)} participants, longest first:`,
    `from ${nameOf(most)} with ${formatDuration(most.presentSeconds)}`,
    `to ${nameOf(least)} with ${formatDuration(least.presentSeconds)}. ${length}`,
  ].join(' ');
}

/** The area chart in words. */
export function describeLessonSeries({ lesson, series }: LessonReport): string {
  const peak = peakOf(series);
  if (!peak) return 'Nobody was in this lesson.';
  const clock = (iso: string) => formatClock(iso, lesson.timeZone);
  const { start, end } = lesson.window;
  return `People in the room, window ${clock(start)} to ${clock(end)}: at most ${people(peak.count)}, first at ${clock(peak.at)}.`;
}

const did: Record<LessonEventKind, string> = {
  window: 'Set the window',
  held: 'Said whether it was held',
  split: 'Split the lesson',
  merge: 'Merged two lessons',
  sign: 'Signed',
  statuses: 'Set statuses',
  links: 'Linked guests',
  reapply: 'Applied roster and rule',
};
export const eventWords = ({ kind }: LessonEvent): string => did[kind];

/** "Ada Kern, Ben Hansen and 3 more". */
export function someNames(names: string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${formatCount(more)} more` : names.join(', ');
}
