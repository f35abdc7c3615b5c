'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import useSWR from 'swr';
import { queryNow } from '@/components/ui/address';
import type { AppError } from '@/lib/errors';
import type { SignOff } from '@/lib/sign-off/schema';
import { readSignOff, type SignOffRange, type SignOffView, signOffKey, signOffPath } from './sign-off-key';

/** The lessons that wait for a signature. While other days are asked for, those before stay in sight. */
export const useSignOff = (range: SignOffRange) =>
  useSWR<SignOff, AppError>(signOffKey(range), { keepPreviousData: true });

/** Days and grouping, kept in the address. */
export function useSignOffView(): { view: SignOffView; setView: (part: Partial<SignOffView>) => void } {
  const params = useSearchParams();
  const view = viewIn((name) => params.get(name));
  const setView = useCallback(
    (part: Partial<SignOffView>) =>
      window.history.replaceState(null, '', signOffPath({ ...viewIn(queryNow()), ...part })),
    [],
  );
  return { view, setView };
}

const viewIn = (get: (name: string) => string | null): SignOffView =>
  readSignOff({ from: get('from'), to: get('to'), by: get('by') });
