import { collator, plain } from '@/components/attendance/arrange';
import type { Register, RegisterLesson, RegisterStudent } from '@/lib/register/schema';
import { isInRow, isLow } from './look-after';
import type { RegisterChoice, RegisterSort } from './register-query';

/** A student with what comparing and finding needs, worked out once. */
export type Entry = { student: RegisterStudent; rank: number; words: string };
/** A lesson and its place among all lessons of the register. */
export type Column = { lesson: RegisterLesson; place: number };

/** Students by name; nameless ones last. */
export const indexStudents = (students: readonly RegisterStudent[]): Entry[] =>
  [...students]
    .sort(
      (a, b) =>
        Number(a.name.trim() === '') - Number(b.name.trim() === '') ||
        collator.compare(a.name, b.name) ||
        (a.rosterId < b.rosterId ? -1 : 1),
    )
    .map((student, rank) => ({
      student,
      rank,
      words: plain([student.name, student.userId].join('\n')),
    }));

/** Over, held, and without a signature. */
export const isUnsigned = ({ state }: RegisterLesson): boolean =>
  state === 'final' || state === 'provisional';

/** The lessons shown. */
export const arrangeLessons = (lessons: Register['lessons'], unsigned: boolean): Column[] =>
  lessons.map((lesson, place) => ({ lesson, place })).filter(({ lesson }) => !unsigned || isUnsigned(lesson));

type Wanted = Pick<RegisterChoice, 'status' | 'limit' | 'below' | 'run' | 'inRow' | 'sort'> & {
  text: string;
};

/** The students that match everything chosen, in order. Equal ones stand by name. */
export function arrangeStudents(
  entries: readonly Entry[],
  columns: readonly Column[],
  wanted: Wanted,
): RegisterStudent[] {
  const text = plain(wanted.text.trim());
  const { status } = wanted;
  const sign = wanted.sort.down ? -1 : 1;
  return entries
    .filter(
      ({ student, words }) =>
        (text === '' || words.includes(text)) &&
        (!wanted.below || isLow(student, wanted.limit)) &&
        (!wanted.inRow || isInRow(student, wanted.run)) &&
        (status === '' || columns.some(({ place }) => student.statuses[place] === status)),
    )
    .sort((a, b) => withoutLast(wanted.sort, a, b) || sign * compare(wanted.sort, a, b) || a.rank - b.rank)
    .map(({ student }) => student);
}

/** Who has no percentage yet stands last, whichever way it is sorted. */
function withoutLast({ key }: RegisterSort, a: Entry, b: Entry): number {
  if (key !== 'percent') return 0;
  return Number(a.student.percentage === null) - Number(b.student.percentage === null);
}

function compare({ key }: RegisterSort, a: Entry, b: Entry): number {
  switch (key) {
    case 'name':
      return a.rank - b.rank;
    case 'percent':
      return (a.student.percentage ?? 0) - (b.student.percentage ?? 0);
    case 'absences':
      return a.student.counts.absent - b.student.counts.absent;
  }
}
