'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import type { Purge } from '@/lib/privacy/schema';
import { countWords } from './privacy-words';
import { usePrivacyChanges } from './use-privacy';

/** What goes, when, and the two things to do before: keep a copy, or stop it. */
export function PlannedPurge({ purge }: { purge: Purge }) {
  const [stopping, setStopping] = useState(false);
  const { stop } = usePrivacyChanges();
  const { id, before, dueAt, expected, exportUrls, requestedBy } = purge;
  return (
    <section
      aria-label="Planned purge"
      className="flex flex-col gap-3 rounded-card border border-late bg-late-soft px-4 py-3"
    >
      <p className="font-medium text-14">
        Everything from before {before} goes on <Time at={dueAt} style="date" />.
      </p>
      <ul className="list-disc pl-5 text-13 tabular-nums">
        {countWords(expected).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="text-12 text-soft">
        {requestedBy === null ? (
          'Because of the period chosen above.'
        ) : (
          <>
            Asked for by <bdi>{requestedBy}</bdi>.
          </>
        )}{' '}
        Records on hold stay. What went cannot be brought back, from 100ms neither.
      </p>
      <div className="flex flex-wrap gap-2 max-md:flex-col">
        {exportUrls.map((url, index) => (
          <ButtonLink key={url} prefetch={false} href={url} download>
            <Download aria-hidden="true" />
            Download what will go{exportUrls.length > 1 ? ` (${index + 1} of ${exportUrls.length})` : ''}
          </ButtonLink>
        ))}
        <Button variant="danger" onClick={() => setStopping(true)}>
          Stop
        </Button>
      </div>
      <ConfirmDialog
        open={stopping}
        onOpenChange={setStopping}
        title="Stop this purge?"
        body="Nothing is deleted. While a period for attendance stands, Rollcall announces a purge again in 14 days."
        confirmLabel="Stop the purge"
        onConfirm={async () => {
          await stop(id);
          toast.success('Purge stopped');
        }}
      />
    </section>
  );
}
