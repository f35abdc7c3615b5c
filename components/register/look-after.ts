import { formatCount } from '@/lib/format/number';
import { formatShare } from '@/lib/format/share';
import type { Register, RegisterLesson, RegisterStudent } from '@/lib/register/schema';
import { dayMonth } from './register-words';

export type Limits = { limit: number; run: number };
/** Somebody who needs a look, and why in a few words each. */
export type LookAfter = { student: RegisterStudent; reasons: string[] };

export const isLow = ({ percentage }: Pick<RegisterStudent, 'percentage'>, limit: number): boolean =>
  percentage !== null && percentage < limit;
export const isInRow = ({ absencesInARow }: Pick<RegisterStudent, 'absencesInARow'>, run: number): boolean =>
  absencesInARow >= run;

/** Whom to look after: those below the limit or absent in a row, the lowest percentage first. */
export function lookAfter(
  { students, lessons }: Pick<Register, 'students' | 'lessons'>,
  limits: Limits,
): LookAfter[] {
  return students
    .filter((student) => isLow(student, limits.limit) || isInRow(student, limits.run))
    .sort((a, b) => (a.percentage ?? 100) - (b.percentage ?? 100) || b.absencesInARow - a.absencesInARow)
    .map((student) => ({ student, reasons: reasonsFor(student, lessons, limits) }));
}

/** "62 %, below 80 %" and "3 absences in a row since 10 Nov", as far as they are so. */
export function reasonsFor(
  student: RegisterStudent,
  lessons: readonly RegisterLesson[],
  { limit, run }: Limits,
): string[] {
  const reasons: string[] = [];
  if (student.percentage !== null && isLow(student, limit)) {
    reasons.push(`${formatShare(student.percentage / 100, limit / 100)}, below ${limit} %`);
  }
  if (isInRow(student, run)) {
    const since = firstOfRow(student, lessons);
    const many = `${formatCount(student.absencesInARow)} ${student.absencesInARow === 1 ? 'absence' : 'absences'} in a row`;
    reasons.push(since === null ? many : `${many} since ${dayMonth(since.date)}`);
  }
  return reasons;
}

/** The first lesson of the absences somebody stands in; excused lessons and those without a status are passed over. */
export function firstOfRow(
  { statuses, absencesInARow }: Pick<RegisterStudent, 'statuses' | 'absencesInARow'>,
  lessons: readonly RegisterLesson[],
): RegisterLesson | null {
  let left = absencesInARow;
  let first: RegisterLesson | null = null;
  for (let place = statuses.length - 1; place >= 0 && left > 0; place -= 1) {
    const status = statuses[place];
    if (status === null || status === undefined || status === 'excused') continue;
    if (status !== 'absent') break;
    first = lessons[place] ?? first;
    left -= 1;
  }
  return first;
}
