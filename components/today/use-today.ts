'use client';

import useSWR from 'swr';
import type { AppError } from '@/lib/errors';
import type { Today } from '@/lib/today/schema';

export const todayKey = (): string => '/api/today';

/** What is on now, waits, and comes next; asked every half minute while somebody looks, oftener while a lesson runs. */
export const useToday = () =>
  useSWR<Today, AppError>(todayKey(), {
    refreshInterval: (today) => (today && today.now.length > 0 ? 10_000 : 30_000),
    refreshWhenHidden: false,
  });
