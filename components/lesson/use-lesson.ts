'use client';

import { useCallback, useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import type { LessonReport } from '@/lib/lessons/schema';

export const lessonKey = (lessonId: string): string => `/api/lessons/${encodeURIComponent(lessonId)}`;

/** A running lesson moves; one that is over but provisional soon will not; the others change by people only. Milliseconds. */
function pause(report: LessonReport | undefined): number {
  switch (report?.lesson.state) {
    case 'live':
      return 10_000;
    case 'provisional':
      return 60_000;
    default:
      return 0;
  }
}

/** A lesson's report. While it runs the numbers are renewed, as long as the page is seen. */
export function useLesson(lessonId: string | null) {
  // Kept here because SWR asks a function for the pause only once while it has no answer of its own.
  const [every, setEvery] = useState(0);
  const answer = useSWR<LessonReport, AppError>(lessonId === null ? null : lessonKey(lessonId), {
    refreshInterval: every,
    refreshWhenHidden: false,
  });
  const wanted = pause(answer.data);
  if (wanted !== every) setEvery(wanted);
  return answer;
}

/** Whether a cached answer sums up lessons (of a room, a day, a student, those to sign), or decides over several. */
const isOverview = (key: string): boolean =>
  /^(\$inf\$)?\/api\/(today|absences|excuses|sign-off|students\/[^/?]+|rooms\/[^/]+\/(lessons|register))(\?|$)/.test(
    key,
  );

/** Asks anew for the lists a change of a lesson makes untrue: at once where they are seen, else when somebody looks. */
export function useRenewOverviews(): () => void {
  const { cache, mutate } = useSWRConfig();
  return useCallback(() => {
    for (const key of [...cache.keys()].filter(isOverview)) void mutate(key);
  }, [cache, mutate]);
}
