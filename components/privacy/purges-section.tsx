'use client';

import { useState } from 'react';
import { Part } from '@/components/student/part';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Purge } from '@/lib/privacy/schema';
import { NewPurgeDialog } from './new-purge-dialog';
import { PastPurges } from './past-purges';
import { PlannedPurge } from './planned-purge';
import { usePurges } from './use-privacy';

const waits = ({ doneAt, stoppedAt }: Purge) => doneAt === null && stoppedAt === null;

/** What goes next, and what went. */
export function PurgesSection() {
  const { data, error, isValidating, mutate } = usePurges();
  const [asking, setAsking] = useState(false);
  const planned = data?.purges.find(waits);
  const past = data?.purges.filter((one) => !waits(one)) ?? [];
  return (
    <Part
      title="Planned purge"
      aside={
        data && !planned ? (
          <Button size="sm" className="ml-auto" onClick={() => setAsking(true)}>
            Purge older records…
          </Button>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4 px-4 pb-4">
        {error ? (
          <ErrorNotice
            title="Purges could not be loaded"
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data || error ? null : <Skeleton className="h-24" />}
        {planned ? <PlannedPurge purge={planned} /> : null}
        {data && !planned ? (
          <p className="text-13 text-soft">
            Nothing is going to be deleted. A purge stands here for 14 days before it is done.
          </p>
        ) : null}
        {past.length > 0 ? <PastPurges purges={past} /> : null}
      </div>
      <NewPurgeDialog open={asking} onOpenChange={setAsking} />
    </Part>
  );
}
