'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { Attendance } from '@/lib/attendance/schema';
import { isAppError } from '@/lib/errors';
import { fetcher } from '@/lib/http/fetcher';

export const attendanceKey = (sessionId: string): string =>
  `/api/sessions/${encodeURIComponent(sessionId)}/attendance`;

/** A live session moves; an ended one never does. Very large answers are asked for less often. Milliseconds, 0 is never. */
function pause(attendance: Attendance | undefined): number {
  if (!attendance?.session.live) return 0;
  return attendance.participants.length > 2_500 ? 30_000 : 10_000;
}

/** Asking again can help when the line, Rollcall or 100ms failed, not when the question was wrong. */
const canPass = (error: unknown) => !isAppError(error) || error.status >= 500 || error.status === 429;

/** The attendance of a session. While it is live the numbers are renewed, as long as the page is seen. */
export function useAttendance(sessionId: string, fallback?: Promise<Attendance | undefined>) {
  const [every, setEvery] = useState(0);
  const { data, error, isValidating, mutate } = useSWR<Attendance | undefined>(
    attendanceKey(sessionId),
    (url: string) => fetcher<Attendance>(url),
    {
      fallbackData: fallback,
      refreshInterval: every,
      revalidateIfStale: false,
      revalidateOnFocus: every > 0,
      shouldRetryOnError: canPass,
    },
  );
  const wanted = pause(data);
  if (wanted !== every) setEvery(wanted);
  return { data, error: error as unknown, busy: isValidating, retry: () => void mutate() };
}
