import { dayWords } from '@/components/absences/day';
import { collator } from '@/components/attendance/arrange';
import type { UnsignedLesson } from '@/lib/sign-off/schema';

/** Lessons that wait for the same person, or are of the same day; oldest first. */
export type SignOffGroup = { key: string; title: string; lessons: UnsignedLesson[] };

const nobody = 'No staff seen in the lesson';

/** Whoever was in the lesson longest is the one to sign it; a lesson waits for one person only. */
const teacherOf = ({ teachers }: UnsignedLesson): string => teachers[0] ?? nobody;

const oldestFirst = (a: UnsignedLesson, b: UnsignedLesson): number =>
  Date.parse(a.startedAt) - Date.parse(b.startedAt) || collator.compare(a.roomName, b.roomName);

/** The lessons in groups: whoever, or whichever day, has waited longest comes first. */
export function groupSignOff(lessons: readonly UnsignedLesson[], by: 'teacher' | 'day'): SignOffGroup[] {
  const groups = new Map<string, SignOffGroup>();
  for (const lesson of lessons.toSorted(oldestFirst)) {
    const key = by === 'day' ? lesson.date : teacherOf(lesson);
    const group = groups.get(key);
    if (group) group.lessons.push(lesson);
    else groups.set(key, { key, title: by === 'day' ? dayWords(key) : key, lessons: [lesson] });
  }
  // By day the earliest start may be of a later date, in a zone far away.
  const all = [...groups.values()];
  return by === 'day' ? all.sort((a, b) => (a.key < b.key ? -1 : 1)) : all;
}

/** The date of the lesson that has waited longest; null when none waits. */
export const oldestDate = (lessons: readonly UnsignedLesson[]): string | null =>
  lessons.reduce<string | null>(
    (oldest, { date }) => (oldest === null || date < oldest ? date : oldest),
    null,
  );
