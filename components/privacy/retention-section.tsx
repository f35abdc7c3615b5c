'use client';

import { Part } from '@/components/student/part';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { RetentionForm } from './retention-form';
import { useRetention } from './use-privacy';

/** The periods, in plain words and to be changed. */
export function RetentionSection() {
  const { data, error, isValidating, mutate } = useRetention();
  return (
    <Part title="How long records are kept">
      <div className="flex flex-col gap-4 px-4 pb-4">
        {error ? (
          <ErrorNotice
            title="The periods could not be loaded"
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data ? <RetentionForm key={data.updatedAt} retention={data} /> : null}
        {data || error ? null : <Skeleton className="h-40" />}
      </div>
    </Part>
  );
}
