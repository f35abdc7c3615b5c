'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { Attendance } from '@/lib/attendance/schema';
import type { AppError } from '@/lib/errors';
import { fetcher } from '@/lib/http/fetcher';

export const attendanceKey = (sessionId: string): string =>
  `/api/sessions/${encodeURIComponent(sessionId)}/attendance`;

/** A live session moves; an ended one never does. Very large answers are asked for less often. Milliseconds, 0 is never. */
function pause(attendance: Attendance | undefined): number {
  if (!attendance?.session.live) return 0;
  return attendance.participants.length > 2_500 ? 30_000 : 10_000;
}

/** The attendance of a session. While it is live the numbers are renewed, as long as the page is seen. */
export function useAttendance(sessionId: string) {
  const [every, setEvery] = useState(0);
  const answer = useSWR<Attendance, AppError>(attendanceKey(sessionId), fetcher, {
    refreshInterval: every,
    revalidateIfStale: false,
    revalidateOnFocus: every > 0,
  });
  const wanted = pause(answer.data);
  if (wanted !== every) setEvery(wanted);
  return answer;
}
