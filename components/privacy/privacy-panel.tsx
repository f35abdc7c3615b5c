'use client';

import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { Skeleton } from '@/components/ui/skeleton';
import type { PurgeList, Retention, StoredTable } from '@/lib/privacy/schema';
import { purgesKey, retentionKey } from './privacy-key';
import { PurgesSection } from './purges-section';
import { RetentionSection } from './retention-section';
import { StoredSection } from './stored-section';

type PrivacyPanelProps = {
  retention: First<Retention>;
  purges: First<PurgeList>;
  tables: readonly StoredTable[];
};

/** How long records are kept, what goes next, and what there is. */
export function PrivacyPanel({ retention, purges, tables }: PrivacyPanelProps) {
  const answers = { [retentionKey()]: retention, [purgesKey()]: purges };
  return (
    <>
      <PageHead
        title="Privacy"
        meta="How long records of students are kept. One student’s record is exported, held and erased on their page."
      />
      <div className="flex max-w-3xl flex-col gap-4 pb-12">
        <FirstAnswers answers={answers} waiting={<Skeleton className="h-96" />}>
          <RetentionSection />
          <PurgesSection />
        </FirstAnswers>
        <StoredSection tables={tables} />
      </div>
    </>
  );
}
