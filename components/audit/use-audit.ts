'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import useSWRInfinite from 'swr/infinite';
import { queryNow } from '@/components/ui/address';
import type { AuditPage } from '@/lib/audit/schema';
import type { AppError } from '@/lib/errors';
import { type AuditFilter, auditPageKey, auditPath, readAuditFilter } from './audit-key';

/** The events of a filter, as many pages as were asked for. */
export function useAudit(filter: AuditFilter) {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<AuditPage, AppError>(
    auditPageKey(filter),
    { keepPreviousData: true },
  );
  const last = data?.at(-1);
  return {
    events: data?.flatMap((page) => page.events),
    error,
    isValidating,
    hasMore: last !== undefined && last.nextCursor !== null,
    loadingMore: isValidating && data !== undefined && data.length < size,
    showMore: () => void setSize(size + 1),
    retry: () => void mutate(),
  };
}

/** What the log is narrowed to, kept in the address. */
export function useAuditFilter() {
  const params = useSearchParams();
  const filter = filterIn((name) => params.get(name));
  const setFilter = useCallback((part: Partial<AuditFilter>) => {
    window.history.replaceState(null, '', auditPath({ ...filterIn(queryNow()), ...part }));
  }, []);
  return { filter, setFilter };
}

const filterIn = (get: (name: string) => string | null): AuditFilter =>
  readAuditFilter({
    actor: get('actor'),
    action: get('action'),
    target: get('target'),
    from: get('from'),
    to: get('to'),
  });
