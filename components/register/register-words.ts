import { titleOf, wordOf } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import { formatShare } from '@/lib/format/share';
import { formatClock, formatDay } from '@/lib/format/time';
import type { LessonState, Status } from '@/lib/lessons/schema';
import type { RegisterLesson, RegisterStudent, StatusCounts } from '@/lib/register/schema';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The parts of a `YYYY-MM-DD` a head shows: "17" and "Nov". */
export const dayParts = (date: string): { day: string; month: string } => ({
  day: String(Number(date.slice(8, 10))),
  month: months[Number(date.slice(5, 7)) - 1] ?? '',
});

/** "17 Nov" of a `YYYY-MM-DD`. */
export function dayMonth(date: string): string {
  const { day, month } = dayParts(date);
  return `${day} ${month}`;
}

/** "Tue 17 Nov 2026, 09:00", and the title where it says more than the room does. */
export function lessonName(lesson: RegisterLesson, zone: string, roomName: string): string {
  const when = `${formatDay(lesson.startedAt, zone)}, ${formatClock(lesson.startedAt, zone)}`;
  return lesson.title === '' || lesson.title === roomName ? when : `${when}, ${lesson.title}`;
}

/** What a head says of a lesson's state besides its date; a signed one needs no word. */
export const stateWords: Record<LessonState, string> = {
  live: 'live',
  provisional: 'provisional',
  final: 'not signed',
  signed: 'signed',
  'not-held': 'not held',
};

/** A status in a word, or why there is none. */
export function statusWord(status: Status | null, state: LessonState): string {
  if (status !== null) return wordOf[status];
  if (state === 'live') return 'still running';
  return state === 'not-held' ? 'not held' : 'not on the roster';
}
export const statusTitle = (status: Status | null, state: LessonState): string =>
  titleOf(statusWord(status, state));

/** "412 of 540"; a dash when nothing counts. */
export const minutesWords = ({
  attendedMinutes,
  heldMinutes,
}: Pick<RegisterStudent, 'attendedMinutes' | 'heldMinutes'>): string =>
  heldMinutes === 0 ? '–' : `${formatCount(attendedMinutes)} of ${formatCount(heldMinutes)}`;

/** "83 %", with a decimal where rounding would contradict the limit; a dash when nothing counts. */
export const percentWords = (percentage: number | null, limit?: number): string =>
  percentage === null ? '–' : formatShare(percentage / 100, limit === undefined ? undefined : limit / 100);

/** Lessons attended of those that count, a partial one as half: 11, 13.5. */
export const attendedLessons = ({ present, late, partial }: StatusCounts): number =>
  present + late + partial / 2;
export const countedLessons = ({ present, late, partial, absent }: StatusCounts): number =>
  present + late + partial + absent;

/** "3 lessons", "1 student". */
export const many = (count: number, one: string): string =>
  `${formatCount(count)} ${count === 1 ? one : `${one}s`}`;
