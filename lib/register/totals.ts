import { type CountedLesson, percentage } from '@/lib/lessons/percentage';
import type { Status } from '@/lib/lessons/schema';
import type { RegisterStudent, StatusCounts } from '@/lib/register/schema';

const minute = 60_000;

export type Totals = Pick<RegisterStudent, 'counts' | 'percentage' | 'attendedMinutes' | 'heldMinutes'>;

/** How somebody stands over these lessons. Minutes are cut off once, from the sum. */
export function totalsOf(lessons: readonly CountedLesson[]): Totals {
  const { percentage: share, attendedMs, heldMs } = percentage(lessons);
  return {
    counts: countsOf(lessons),
    percentage: share,
    attendedMinutes: Math.floor(attendedMs / minute),
    heldMinutes: Math.floor(heldMs / minute),
  };
}

/** How often each status was given. */
function countsOf(lessons: Iterable<{ status: Status | null }>): StatusCounts {
  const counts = { present: 0, late: 0, partial: 0, absent: 0, excused: 0 };
  for (const { status } of lessons) if (status !== null) counts[status] += 1;
  return counts;
}
