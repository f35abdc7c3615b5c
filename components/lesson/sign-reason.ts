import { formatCount } from '@/lib/format/number';
import { formatClock } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { isUndecided } from './status';

/** Why a lesson cannot be signed now, in a few words; null when it can. A signed one needs no more. */
export function unsignable({ lesson, counts, participants }: LessonReport, now: number): string | null {
  switch (lesson.state) {
    case 'live':
      return 'It is still running';
    case 'not-held':
      return 'It was not held';
    case 'provisional':
      return now < Date.parse(lesson.owned.end)
        ? `Not final before ${formatClock(lesson.owned.end, lesson.timeZone)}`
        : '100ms has not told everything yet';
    default:
  }
  if (counts.roster === 0) return 'The room has no roster';
  const open = participants.filter(isUndecided).length;
  if (open > 0) return `Decide ${formatCount(open)} ${open === 1 ? 'status' : 'statuses'} first`;
  return null;
}
