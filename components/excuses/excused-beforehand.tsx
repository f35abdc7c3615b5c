'use client';

import { useId, useMemo, useRef } from 'react';
import { useAllRooms } from '@/components/import/use-all-rooms';
import { Only } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import { formatCount } from '@/lib/format/number';
import { ExcuseTable } from './excuse-table';
import { useExcuses } from './use-excuses';
import { useFocusAfterLoss } from './use-focus-after-loss';

/** Who is excused on this day or later. Without anybody it is a line, and no more. */
export function ExcusedBeforehand({ today, onExcuse }: { today: string; onExcuse: () => void }) {
  const { data, error, size, setSize, isValidating, mutate } = useExcuses(today);
  const excuses = useMemo(() => data?.flatMap((page) => page.excuses) ?? [], [data]);
  const some = excuses.some(({ roomIds }) => roomIds !== null);
  const rooms = useAllRooms(some);
  const roomNames = useMemo(() => new Map(rooms.map(({ id, name }) => [id, name])), [rooms]);
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  useFocusAfterLoss(section, excuses.length);
  const more = Boolean(data?.at(-1)?.nextCursor);
  if (!data && !error) return null;
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-card border border-line bg-surface outline-none"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
        <h2 id={titleId} className="font-semibold text-14">
          Excused beforehand
        </h2>
        <p role="status" className="text-13 text-soft">
          {!data
            ? ''
            : excuses.length === 0
              ? 'Nobody, from today on.'
              : `${formatCount(excuses.length)}${more ? ' or more' : ''} from today on`}
        </p>
        {data && excuses.length === 0 ? (
          <Only may="rooms:write">
            <Button size="sm" variant="ghost" className="-my-1 ml-auto" onClick={onExcuse}>
              Excuse somebody
            </Button>
          </Only>
        ) : null}
      </div>
      {error ? (
        <ErrorNotice
          className="mx-4 mb-4"
          title="The excuses could not be loaded"
          error={error}
          busy={isValidating}
          onRetry={() => void mutate()}
        />
      ) : null}
      {excuses.length > 0 ? (
        <ExcuseTable excuses={excuses} today={today} roomNames={roomNames} named />
      ) : null}
      {more ? (
        <div className="border-line border-t px-4 py-3">
          <Button busy={isValidating && (data?.length ?? 0) < size} onClick={() => void setSize(size + 1)}>
            Show more
          </Button>
        </div>
      ) : null}
    </section>
  );
}
