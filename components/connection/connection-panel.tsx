'use client';

import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHead } from '@/components/ui/page-head';
import { Time } from '@/components/ui/time';
import type { ConnectionCheck } from '@/lib/connection/schema';
import { CheckRow } from './check-row';
import { ConnectionSkeleton } from './connection-skeleton';
import { useConnection } from './use-connection';

/** Everything Rollcall depends on, what is wrong first said in one line. */
export function ConnectionPanel() {
  const { data, error, isValidating, mutate } = useConnection();
  return (
    <>
      <PageHead
        title="Connection"
        meta={
          data ? (
            <span role="status">
              {summary(data.checks)} · looked at <Time at={data.checkedAt} style="datetime" />
            </span>
          ) : (
            'Whether 100ms, the database and the settings are as Rollcall needs them. Nothing is changed.'
          )
        }
        actions={
          <Button busy={isValidating && data !== undefined} onClick={() => void mutate()}>
            Look again
          </Button>
        }
      />
      {error && (
        <ErrorNotice
          className="mb-4"
          title="The connection could not be looked at"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      {!data && !error && <ConnectionSkeleton />}
      {data && (
        <ul className="rounded-card border border-line bg-surface">
          {data.checks.map((check) => (
            <CheckRow key={check.id} {...check} />
          ))}
        </ul>
      )}
    </>
  );
}

function summary(checks: ConnectionCheck[]): string {
  const count = (state: ConnectionCheck['state']) => checks.filter((check) => check.state === state).length;
  const [broken, look] = [count('fail'), count('warn')];
  if (broken + look === 0) return 'Everything is fine';
  const parts = [broken > 0 && `${broken} broken`, look > 0 && `${look} to look at`].filter(Boolean);
  return parts.join(', ');
}
