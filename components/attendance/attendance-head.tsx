import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge, LiveBadge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHead } from '@/components/ui/page-head';
import type { Attendance } from '@/lib/attendance/schema';
import { formatClock, formatDay, formatDuration } from '@/lib/format/time';

type HeadProps = { session: Attendance['session']; zone: string; actions?: ReactNode };

/** Which session this is: room, day, time with its zone, state, length. */
export function AttendanceHead({ session, zone, actions }: HeadProps) {
  const room = `/rooms/${encodeURIComponent(session.roomId)}`;
  return (
    <PageHead
      title={
        <>
          <Link href={room} className="hover:underline">
            <bdi>{session.roomName}</bdi>
          </Link>{' '}
          <span className="font-normal text-soft">· {formatDay(session.startedAt, zone)}</span>
        </>
      }
      back={{ href: `${room}/sessions`, label: 'All sessions' }}
      badge={session.live ? <LiveBadge /> : <Badge tone="neutral">Ended</Badge>}
      actions={actions}
      meta={
        <div className="flex flex-wrap items-center gap-x-2 tabular-nums">
          <span className="whitespace-nowrap">{clockRange(session, zone)}</span>
          <span className="whitespace-nowrap">{zone}</span>
          <span aria-hidden="true">·</span>
          <span className="whitespace-nowrap">
            {session.live
              ? `${formatDuration(session.durationSeconds)} so far`
              : formatDuration(session.durationSeconds)}
          </span>
          <span className="inline-flex min-w-0 items-center text-12 text-faint max-md:w-full max-md:justify-between md:ml-auto print:hidden">
            <span className="truncate">
              Session <code className="font-mono">{session.id}</code>
            </span>
            <CopyButton text={session.id} label="Copy the session id" done="Session id copied." iconOnly />
          </span>
        </div>
      }
    />
  );
}

/** "09:00–10:00", "since 09:00"; past midnight the day of the end is named too. */
function clockRange({ startedAt, endedAt }: Attendance['session'], zone: string): string {
  const start = formatClock(startedAt, zone);
  if (endedAt === null) return `since ${start}`;
  const end = formatClock(endedAt, zone);
  const lastDay = formatDay(endedAt, zone);
  return lastDay === formatDay(startedAt, zone) ? `${start}–${end}` : `${start} – ${lastDay}, ${end}`;
}
