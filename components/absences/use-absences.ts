'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import useSWR from 'swr';
import type { Absences } from '@/lib/absences/schema';
import type { AppError } from '@/lib/errors';
import { absencesKey, absencesPath, readDate } from './absences-key';

/** Who was missing on a day; '' is today. Asked again while somebody looks: oftener while a lesson of that day runs. */
export const useAbsences = (date: string) =>
  useSWR<Absences, AppError>(absencesKey(date), {
    refreshInterval: (day) => (day?.absences.some(({ state }) => state === 'live') ? 20_000 : 60_000),
    refreshWhenHidden: false,
  });

/** The day in the address ('' is today), so that it can be shared and survives a reload. */
export function useDate(): { date: string; setDate: (date: string) => void } {
  const params = useSearchParams();
  const setDate = useCallback(
    (next: string) => window.history.replaceState(null, '', absencesPath(next)),
    [],
  );
  return { date: readDate({ date: params.get('date') }), setDate };
}
