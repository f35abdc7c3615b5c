'use client';

import { formatAgo, formatClock, formatDateTime, formatDay, formatExact } from '@/lib/format/time';
import { useNow } from './use-now';
import { useZone } from './zone';

type Style = 'time' | 'date' | 'datetime' | 'ago';

/** A moment as a person reads it, in the workspace's zone; hover gives seconds and UTC. An unknown one is a dash. */
export function Time({ at, style }: { at: string | null; style: Style }) {
  if (at === null) return <span>–</span>;
  return style === 'ago' ? <Ago at={at} /> : <Moment at={at} style={style} />;
}

function Moment({ at, style }: { at: string; style: Exclude<Style, 'ago'> }) {
  const zone = useZone();
  const format = { time: formatClock, date: formatDay, datetime: formatDateTime }[style];
  return (
    <time dateTime={at} title={formatExact(at)} className="whitespace-nowrap">
      {format(at, zone)}
    </time>
  );
}

function Ago({ at }: { at: string }) {
  const zone = useZone();
  const now = useNow();
  return (
    // Server and browser may stand on two sides of midnight; the browser's word replaces the server's at the next tick.
    <time dateTime={at} title={formatExact(at)} className="whitespace-nowrap" suppressHydrationWarning>
      {formatAgo(at, now, zone)}
    </time>
  );
}
