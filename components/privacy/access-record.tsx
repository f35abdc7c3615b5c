'use client';

import { ErrorNotice } from '@/components/ui/error-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { accessesShown } from './privacy-key';
import { accessWords } from './privacy-words';
import { useAccess } from './use-privacy';

/** Who saw or took this record, latest first. */
export function AccessRecord({ userId }: { userId: string }) {
  const { data, error, isValidating, mutate } = useAccess(userId);
  return (
    <section aria-label="Record of access">
      <h3 className="mb-1 font-medium text-13">Record of access</h3>
      {error ? (
        <ErrorNotice
          title="The record of access could not be loaded"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      ) : null}
      {data || error ? null : <Skeleton className="h-16" />}
      {data?.events.length === 0 ? <p className="text-13 text-soft">Nobody looked at it yet.</p> : null}
      {data && data.events.length > 0 ? (
        <ul className="divide-y divide-line text-13">
          {data.events.map(({ id, at, action, by }) => (
            <li key={id} className="flex flex-wrap gap-x-3 py-1.5">
              <span className="w-40 text-soft tabular-nums">
                <Time at={at} style="datetime" />
              </span>
              <span className="min-w-0 flex-1">{accessWords(action)}</span>
              <bdi className="text-soft">{by ?? 'Rollcall'}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {data && data.nextCursor !== null ? (
        <p className="mt-1 text-12 text-soft">
          The latest {accessesShown}. All of them are in the audit log.
        </p>
      ) : null}
    </section>
  );
}
