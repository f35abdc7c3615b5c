'use client';

import { Download, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { useZone } from '@/components/ui/zone';
import type { AuditEvent, AuditPage } from '@/lib/audit/schema';
import { formatCount } from '@/lib/format/number';
import { AuditFilters } from './audit-filters';
import { type AuditFilter, auditFile, auditListKey, isFiltered, noFilter } from './audit-key';
import { AuditListSkeleton, AuditSkeleton } from './audit-skeleton';
import { AuditTable } from './audit-table';
import { useActors } from './use-actors';
import { useAudit, useAuditFilter } from './use-audit';

type AuditPanelProps = {
  filter: AuditFilter;
  /** The first page, started by the server and not yet waited for. */
  first: First<AuditPage[]>;
};

/** For admins: who did what, when. */
export function AuditPanel({ filter, first }: AuditPanelProps) {
  return (
    <FirstAnswers answers={{ [auditListKey(filter)]: first }} waiting={<AuditSkeleton />}>
      <Panel />
    </FirstAnswers>
  );
}

function Panel() {
  const zone = useZone();
  const { filter, setFilter } = useAuditFilter();
  const { events, error, isValidating, hasMore, loadingMore, showMore, retry } = useAudit(filter);
  const actors = useActors(events, filter.actor);
  return (
    <>
      <PageHead
        title="Audit"
        meta={`Who did what, and when. Lines are only ever added. Times are those of ${zone}.`}
        filters={<AuditFilters filter={filter} actors={actors} onFilter={setFilter} />}
        actions={
          // By hand, because the router would ask for a page there.
          <Button onClick={() => window.location.assign(auditFile(filter))}>
            <Download aria-hidden="true" />
            Export CSV
          </Button>
        }
      />
      <div className="flex flex-col gap-4 pb-12" aria-busy={isValidating || undefined}>
        <p role="status" className="sr-only">
          {events && `${formatCount(events.length)}${hasMore ? ' or more' : ''} lines`}
        </p>
        {filter.target === '' ? null : (
          <Narrowed events={events} target={filter.target} onAll={() => setFilter({ target: '' })} />
        )}
        {error ? (
          <ErrorNotice
            title={events ? 'The log is not up to date' : 'The log could not be loaded'}
            error={error}
            busy={isValidating}
            onRetry={retry}
          />
        ) : null}
        {!events && !error ? <AuditListSkeleton /> : null}
        {events ? (
          <div className="rounded-card border border-line bg-surface">
            {events.length > 0 ? (
              <AuditTable
                events={events}
                onTarget={filter.target === '' ? (target) => setFilter({ target }) : null}
              />
            ) : (
              <NoEvents filter={filter} onClear={() => setFilter(noFilter)} />
            )}
          </div>
        ) : null}
        {events && hasMore ? (
          <div className="flex justify-center">
            <Button busy={loadingMore} onClick={showMore}>
              Show more
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}

type NarrowedProps = { events: AuditEvent[] | undefined; target: string; onAll: () => void };

/** That only one thing's lines are shown, and the way back to all. */
function Narrowed({ events, target, onAll }: NarrowedProps) {
  const subject = events?.find((event) => event.target === target)?.subject;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
      <p className="min-w-0 break-words">
        Only what was done to <bdi className="font-medium">{subject?.name ?? target}</bdi>
      </p>
      <Button size="sm" onClick={onAll}>
        <X aria-hidden="true" />
        Show all
      </Button>
    </div>
  );
}

function NoEvents({ filter, onClear }: { filter: AuditFilter; onClear: () => void }) {
  return isFiltered(filter) ? (
    <Empty title="Nothing like that was done" action={<Button onClick={onClear}>Clear the filters</Button>}>
      No line of the log passes all the filters above.
    </Empty>
  ) : (
    <Empty title="Nothing was done yet">
      Sign-ins, changes, join tokens, exports and looks at records of students will stand here.
    </Empty>
  );
}
