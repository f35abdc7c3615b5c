'use client';

import useSWR, { useSWRConfig } from 'swr';
import type { AppError } from '@/lib/errors';
import { send } from '@/lib/http/fetcher';
import type {
  AccessList,
  Erased,
  Hold,
  Purge,
  PurgeList,
  Retention,
  RetentionChange,
} from '@/lib/privacy/schema';
import { accessKey, erasePath, holdKey, purgesKey, retentionKey } from './privacy-key';

export const useRetention = () => useSWR<Retention, AppError>(retentionKey());
export const usePurges = () => useSWR<PurgeList, AppError>(purgesKey());
export const useHold = (userId: string) => useSWR<Hold, AppError>(holdKey(userId));
export const useAccess = (userId: string) => useSWR<AccessList, AppError>(accessKey(userId));

/** Chooses periods, and announces and stops purges; what is shown is read anew after each. */
export function usePrivacyChanges() {
  const { mutate } = useSWRConfig();
  return {
    choose: async (change: RetentionChange) => {
      const chosen = await send<Retention>('PUT', retentionKey(), change);
      await Promise.all([mutate(retentionKey(), chosen, false), mutate(purgesKey())]);
    },
    announce: async (before: string) => {
      await send<Purge>('POST', purgesKey(), { before });
      await mutate(purgesKey());
    },
    stop: async (id: string) => {
      await send('DELETE', `${purgesKey()}/${encodeURIComponent(id)}`);
      await mutate(purgesKey());
    },
  };
}

/** Holds and erases one student. */
export function useStudentChanges(userId: string) {
  const { mutate } = useSWRConfig();
  const again = () => Promise.all([mutate(holdKey(userId)), mutate(accessKey(userId))]);
  return {
    hold: async (reason: string) => {
      await send<Hold>('PUT', holdKey(userId), { reason });
      await again();
    },
    endHold: async () => {
      await send('DELETE', holdKey(userId));
      await again();
    },
    erase: (confirm: string) => send<Erased>('POST', erasePath(userId), { confirm }),
  };
}
