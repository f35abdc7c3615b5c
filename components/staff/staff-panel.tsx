'use client';

import { Search, UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { dayIn } from '@/components/roster/arrange';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Input } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useNow } from '@/components/ui/use-now';
import { useZone } from '@/components/ui/zone';
import { formatCount } from '@/lib/format/number';
import { StaffDialogs } from './staff-dialogs';
import { StaffSkeleton } from './staff-skeleton';
import { StaffTable } from './staff-table';
import { useStaff } from './use-staff';
import { useStaffActions } from './use-staff-actions';

/** Everybody who may sign in, what they may, and what an admin does about it. */
export function StaffPanel() {
  const { data, error, isValidating, mutate } = useStaff();
  const actions = useStaffActions();
  const zone = useZone();
  const today = dayIn(zone, useNow());
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys({ filter: input, list: body, onClear: () => setText('') });
  const needle = text.trim().toLowerCase();
  const found = data?.filter(({ name, email, rooms }) =>
    [name, email, ...rooms.map(({ roomName }) => roomName)].some((word) =>
      word.toLowerCase().includes(needle),
    ),
  );

  return (
    <>
      <PageHead
        title="Staff"
        meta={`Who signs in, what they may, and in which rooms. Last days are days in ${zone}.`}
        filters={
          <span className="relative min-w-0 flex-1 md:w-64">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
            />
            <Input
              ref={input}
              type="search"
              aria-label="Filter the staff"
              aria-keyshortcuts="/"
              placeholder="Name, e-mail or room"
              autoComplete="off"
              className="pl-8 md:pl-8"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </span>
        }
        actions={
          <Button variant="primary" onClick={actions.invite}>
            <UserPlus aria-hidden="true" />
            Invite
          </Button>
        }
      />
      {error && (
        <ErrorNotice
          className="mb-4"
          title={data ? 'The list is not up to date' : 'The staff could not be loaded'}
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      )}
      {!data && !error && <StaffSkeleton />}
      {data && found && (
        <section aria-label="Staff" className="rounded-card border border-line bg-surface">
          <StaffTable members={found} today={today} body={body} actions={actions} />
          {found.length === 0 && (
            <Empty
              title="Nobody matches"
              action={<Button onClick={() => setText('')}>Clear the filter</Button>}
            />
          )}
          <p role="status" className="border-line border-t px-4 py-2 text-12 text-faint tabular-nums">
            {needle === ''
              ? `${formatCount(data.length)} ${data.length === 1 ? 'person' : 'people'}`
              : `${formatCount(found.length)} of ${formatCount(data.length)} people`}
          </p>
        </section>
      )}
      <StaffDialogs actions={actions} />
    </>
  );
}
