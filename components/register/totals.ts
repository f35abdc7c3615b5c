import { statusList } from '@/components/lesson/status';
import type { Status } from '@/lib/lessons/schema';
import type { Register, StatusCounts } from '@/lib/register/schema';
import { attendedLessons, countedLessons } from './register-words';

export const noCounts = (): StatusCounts => ({ present: 0, late: 0, partial: 0, absent: 0, excused: 0 });

/** A lesson in numbers: how often each status, and the share who attended as a percentage counts it, 0–100 or null. */
export type LessonTotal = { counts: StatusCounts; share: number | null };

/** One total a lesson, in the register's order, over everybody in it. */
export function lessonTotals({ lessons, students }: Pick<Register, 'lessons' | 'students'>): LessonTotal[] {
  const totals = lessons.map(noCounts);
  for (const { statuses } of students) {
    for (const [place, status] of statuses.entries()) {
      const total = totals[place];
      if (status !== null && total) total[status] += 1;
    }
  }
  return totals.map((counts) => ({ counts, share: shareOf(counts) }));
}

/** Everybody's statuses together. */
export function classTotal(totals: readonly LessonTotal[]): LessonTotal {
  const counts = noCounts();
  for (const total of totals) for (const status of statusList) counts[status] += total.counts[status];
  return { counts, share: shareOf(counts) };
}

const shareOf = (counts: StatusCounts): number | null => {
  const counted = countedLessons(counts);
  return counted === 0 ? null : (attendedLessons(counts) / counted) * 100;
};

/** "20 present, 2 late and 1 absent". */
export function countsWords(counts: StatusCounts): string {
  const told = statusList.filter((status) => counts[status] > 0).map((status) => said(counts, status));
  const last = told.pop();
  if (last === undefined) return 'no statuses';
  return told.length === 0 ? last : `${told.join(', ')} and ${last}`;
}
const said = (counts: StatusCounts, status: Status): string => `${counts[status]} ${status}`;
