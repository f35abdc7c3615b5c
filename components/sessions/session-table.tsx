'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { LiveBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useZone } from '@/components/ui/zone';
import type { SessionSummary } from '@/lib/attendance/schema';
import { formatCount } from '@/lib/format/number';
import { formatDay, formatDuration } from '@/lib/format/time';

const head = 'h-9 px-3 font-medium text-12 text-faint first:pl-4 last:pr-4';
/* On a phone a row is a card: the cells flow as one line of facts under the date. */
const cell = 'md:h-11 md:px-3 md:first:pl-4 md:last:pr-4';
const row =
  'relative flex flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-t px-4 py-2.5 first:border-t-0 has-[a:hover]:bg-hover md:table-row md:py-0';

/** A table of sessions; on a phone a list of cards with the same facts. A click anywhere in a row opens it. */
export function SessionTable({ sessions }: { sessions: SessionSummary[] }) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys({ list });
  return (
    <div ref={list} className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="block w-full text-13 md:table">
        <caption className="sr-only">Sessions of this room, newest first</caption>
        <thead className="sr-only border-line border-b text-left md:not-sr-only md:table-header-group">
          <tr>
            <th scope="col" className={head}>
              Date
            </th>
            <th scope="col" className={head}>
              Time
            </th>
            <th scope="col" className={clsx(head, 'text-right')}>
              Participants
            </th>
            <th scope="col" className={clsx(head, 'text-right')}>
              Duration
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SessionRow({ session }: { session: SessionSummary }) {
  // Fifty rows in sight would be fifty pages fetched ahead: only the one pointed at is.
  const [near, setNear] = useState(false);
  return (
    <tr className={row}>
      <th scope="row" className={clsx(cell, 'w-full text-left font-medium text-14 md:w-auto md:text-13')}>
        <Link
          data-row
          prefetch={near ? null : false}
          onPointerEnter={() => setNear(true)}
          onFocus={() => setNear(true)}
          href={`/sessions/${encodeURIComponent(session.id)}`}
          // The link covers its row, so that the whole row can be clicked and the keyboard meets it once.
          className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          <Time at={session.startedAt} style="date" />
          <span className="sr-only">
            {' '}
            <Time at={session.startedAt} style="time" />
          </span>
        </Link>
      </th>
      <td className={cell}>
        <span className="inline-flex items-center gap-2">
          <Span session={session} />
          {session.live && <LiveBadge />}
        </span>
      </td>
      <td className={clsx(cell, 'text-soft md:text-right md:text-ink')}>
        {formatCount(session.participants)}
        <span className="md:hidden"> {session.participants === 1 ? 'participant' : 'participants'}</span>
      </td>
      <td className={clsx(cell, 'text-soft md:text-right md:text-ink')}>
        {formatDuration(session.durationSeconds)}
      </td>
    </tr>
  );
}

function Span({ session: { startedAt, endedAt } }: { session: SessionSummary }) {
  const zone = useZone();
  if (endedAt === null) {
    return (
      <span>
        since <Time at={startedAt} style="time" />
      </span>
    );
  }
  const nextDay = formatDay(startedAt, zone) !== formatDay(endedAt, zone);
  return (
    <span>
      <Time at={startedAt} style="time" />
      {nextDay ? ' – ' : '–'}
      <Time at={endedAt} style={nextDay ? 'datetime' : 'time'} />
    </span>
  );
}
