'use client';

import useSWR from 'swr';
import type { ConnectionReport } from '@/lib/connection/schema';
import type { AppError } from '@/lib/errors';
import { connectionKey } from './connection-key';

/** Looked at once, and again when asked: every look costs 100ms nine reads. */
export const useConnection = () =>
  useSWR<ConnectionReport, AppError>(connectionKey(), {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
