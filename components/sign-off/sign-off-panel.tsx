'use client';

import { useMemo, useRef } from 'react';
import { dayWords } from '@/components/absences/day';
import { DayInput } from '@/components/absences/day-input';
import { FreshLine } from '@/components/lesson/fresh-line';
import { Empty } from '@/components/ui/empty';
import { ErrorNotice } from '@/components/ui/error-notice';
import { Select } from '@/components/ui/field';
import { type First, FirstAnswers } from '@/components/ui/first-answers';
import { PageHead } from '@/components/ui/page-head';
import { useListKeys } from '@/components/ui/use-list-keys';
import { formatCount } from '@/lib/format/number';
import type { SignOff } from '@/lib/sign-off/schema';
import { groupSignOff, oldestDate } from './groups';
import { SignOffGroupPart } from './sign-off-group';
import { type SignOffRange, type SignOffView, signOffKey } from './sign-off-key';
import { SignOffListSkeleton, SignOffSkeleton } from './sign-off-skeleton';
import { useSignOff, useSignOffView } from './use-sign-off';

type SignOffPanelProps = {
  range: SignOffRange;
  /** The first answer, started by the server and not yet waited for. */
  first: First<SignOff>;
};

/** For admins: which lessons wait for a signature, and whose. */
export function SignOffPanel({ range, first }: SignOffPanelProps) {
  return (
    <FirstAnswers answers={{ [signOffKey(range)]: first }} waiting={<SignOffSkeleton />}>
      <Panel />
    </FirstAnswers>
  );
}

function Panel() {
  const { view, setView } = useSignOffView();
  const { data, error, isValidating, mutate } = useSignOff(view);
  const list = useRef<HTMLDivElement>(null);
  useListKeys({ list });
  return (
    <>
      <PageHead
        title="To sign"
        back={{ href: '/', label: 'Today' }}
        meta={<span role="status">{data ? countWords(data) : 'Lessons that wait for a signature'}</span>}
        filters={<Filters view={view} data={data} onView={setView} />}
      />
      <div ref={list} className="flex flex-col gap-4 pb-12" aria-busy={isValidating || undefined}>
        {data ? <FreshLine freshAt={data.freshAt} asking={isValidating} /> : null}
        {error ? (
          <ErrorNotice
            title={data ? 'This list is not up to date' : 'The lessons could not be loaded'}
            error={error}
            busy={isValidating}
            onRetry={() => void mutate()}
          />
        ) : null}
        {data ? <Groups data={data} by={view.by} /> : null}
        {!data && !error ? <SignOffListSkeleton /> : null}
      </div>
    </>
  );
}

/** "12 lessons, the oldest since Tue 17 Nov 2026" */
function countWords({ lessons }: SignOff): string {
  const oldest = oldestDate(lessons);
  if (oldest === null) return 'No lesson waits for a signature.';
  const count = `${formatCount(lessons.length)} ${lessons.length === 1 ? 'lesson waits' : 'lessons wait'} for a signature`;
  return `${count}, the oldest since ${dayWords(oldest)}`;
}

type FiltersProps = {
  view: SignOffView;
  data: SignOff | undefined;
  onView: (part: Partial<SignOffView>) => void;
};

function Filters({ view, data, onView }: FiltersProps) {
  const field = 'max-md:flex-1 max-md:px-2 md:w-36';
  return (
    <search className="flex w-full flex-wrap items-center gap-2 text-13 text-soft">
      <Select
        aria-label="Group"
        className="w-auto max-md:w-full"
        value={view.by}
        onChange={(event) => onView({ by: event.target.value === 'day' ? 'day' : 'teacher' })}
      >
        <option value="teacher">By teacher</option>
        <option value="day">By day</option>
      </Select>
      <DayInput
        label="First day"
        date={view.from || (data?.from ?? '')}
        onDate={(from) => onView({ from })}
        className={field}
      />
      <span aria-hidden="true">to</span>
      <DayInput
        label="Last day"
        date={view.to || (data?.to ?? '')}
        onDate={(to) => onView({ to })}
        className={field}
      />
    </search>
  );
}

function Groups({ data, by }: { data: SignOff; by: 'teacher' | 'day' }) {
  const groups = useMemo(() => groupSignOff(data.lessons, by), [data, by]);
  if (groups.length === 0) {
    return (
      <div className="rounded-card border border-line bg-surface">
        <Empty title="Everything is signed">
          No lesson from {dayWords(data.from)} to {dayWords(data.to)} waits for a signature. Lessons of rooms
          without a roster are not signed.
        </Empty>
      </div>
    );
  }
  return groups.map((group) => <SignOffGroupPart key={group.key} group={group} by={by} />);
}
