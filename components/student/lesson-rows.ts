import { type Mark, titleOf, wordOf } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { StudentLesson } from '@/lib/students/schema';

/** A status, `none` for lessons without one, or those somebody corrected; '' is all. */
export type LessonGroup = '' | 'corrected' | Mark;
export type StudentLessonFilter = { roomId: string; group: LessonGroup };

const studentMark = ({ status }: StudentLesson): Mark => status ?? 'none';

export const filterLessons = (
  lessons: readonly StudentLesson[],
  { roomId, group }: StudentLessonFilter,
): StudentLesson[] =>
  lessons.filter(
    (lesson) =>
      (roomId === '' || lesson.roomId === roomId) &&
      (group === '' || (group === 'corrected' ? lesson.correction !== null : studentMark(lesson) === group)),
  );

const marks: Mark[] = ['absent', 'partial', 'late', 'present', 'excused', 'none'];

/** The groups that occur, each with how many are in it. */
export function lessonGroups(lessons: readonly StudentLesson[]): { group: LessonGroup; label: string }[] {
  const counted: [LessonGroup, string, number][] = [
    ...marks.map((mark): [LessonGroup, string, number] => [
      mark,
      titleOf(wordOf[mark]),
      lessons.filter((lesson) => studentMark(lesson) === mark).length,
    ]),
    ['corrected', 'Corrected', lessons.filter(({ correction }) => correction !== null).length],
  ];
  return counted
    .filter(([, , count]) => count > 0)
    .map(([group, label, count]) => ({ group, label: `${label} (${formatCount(count)})` }));
}

/** What stands where there is no status. */
export const noStatusWords: Record<StudentLesson['state'], string> = {
  live: 'running',
  provisional: 'no status yet',
  final: 'no status',
  signed: 'no status',
  'not-held': 'not held',
};
