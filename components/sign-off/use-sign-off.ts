'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { SignOff } from '@/lib/sign-off/schema';
import { readSignOff, type SignOffRange, type SignOffView, signOffKey, signOffPath } from './sign-off-key';

/** The lessons that wait for a signature. While other days are asked for, those before stay in sight. */
export const useSignOff = (range: SignOffRange) =>
  useSWR<SignOff, AppError>(signOffKey(range), { keepPreviousData: true });

/** Days and grouping, kept in the address. */
export function useSignOffView(): { view: SignOffView; setView: (part: Partial<SignOffView>) => void } {
  const params = useSearchParams();
  const view = readSignOff({ from: params.get('from'), to: params.get('to'), by: params.get('by') });
  const { from, to, by } = view;
  const setView = useCallback(
    (part: Partial<SignOffView>) =>
      window.history.replaceState(null, '', signOffPath({ from, to, by, ...part })),
    [from, to, by],
  );
  return { view, setView };
}
