'use client';

import { ListFilter } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { useZone } from '@/components/ui/zone';
import type { AuditEvent } from '@/lib/audit/schema';
import { formatCount } from '@/lib/format/number';
import { formatDateTime, formatExact } from '@/lib/format/time';
import { actionWords, actorWords, detailWords, subjectKind } from './audit-words';

type AuditRowProps = {
  event: AuditEvent;
  /** Null when the log is narrowed to this already. */
  onTarget: ((target: string) => void) | null;
};

const cell = 'min-w-0 md:px-3 md:py-2 md:align-top md:first:pl-4 md:last:pr-4';

/** One line of the log: when, who, what, and about what. On a phone a card with what was done on top. */
export function AuditRow({ event, onTarget }: AuditRowProps) {
  const zone = useZone();
  const { at, count, result, details, keyId, address } = event;
  const more = [detailWords(details), address === null ? '' : `from ${address}`].filter(
    (text) => text !== '',
  );
  return (
    <tr className="border-line border-t max-md:flex max-md:flex-col max-md:gap-0.5 max-md:px-4 max-md:py-3 max-md:first:border-t-0">
      <td className={`${cell} whitespace-nowrap text-soft tabular-nums max-md:order-4 max-md:text-12`}>
        <time dateTime={at} title={`${formatExact(at)}, request ${event.requestId ?? 'unknown'}`}>
          {formatDateTime(at, zone)}
        </time>
      </td>
      <td className={`${cell} break-words max-md:order-2`}>
        <bdi>{actorWords(event)}</bdi>
        {keyId === null ? null : <span className="text-soft"> by API key</span>}
      </td>
      <th scope="row" className={`${cell} text-left font-medium max-md:order-1 max-md:text-14`}>
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <span>
            {actionWords(event.action)}
            {count ? (
              <span className="font-normal text-soft tabular-nums"> · {formatCount(count)}</span>
            ) : null}
          </span>
          {result === 'failed' ? <Badge tone="bad">refused</Badge> : null}
        </span>
        {more.length > 0 ? (
          <span className="block break-words font-normal text-12 text-soft">
            <bdi>{more.join(' · ')}</bdi>
          </span>
        ) : null}
      </th>
      <td className={`${cell} max-md:order-3`}>
        <Target event={event} onTarget={onTarget} />
      </td>
    </tr>
  );
}

/** What it was done to, by its name of today, with a way to all else that was done to it. */
function Target({ event: { target, subject }, onTarget }: AuditRowProps) {
  if (target === null) return <span className="text-faint max-md:hidden">–</span>;
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0 flex-1 break-words">
        {subject === null ? (
          <code className="break-all font-mono text-12 text-soft">{target}</code>
        ) : (
          <>
            <span className="text-soft">{subjectKind(subject)} </span>
            {subject.path === null ? (
              <bdi>{subject.name}</bdi>
            ) : (
              <Link
                prefetch={false}
                href={subject.path}
                className="rounded-inner underline decoration-line-strong underline-offset-2 hover:decoration-current max-md:inline-flex max-md:min-h-11 max-md:items-center"
              >
                <bdi>{subject.name}</bdi>
              </Link>
            )}
          </>
        )}
      </span>
      {onTarget === null ? null : (
        <IconButton
          label={`Only what was done to ${subject?.name ?? target}`}
          className="md:-my-1.5"
          onClick={() => onTarget(target)}
        >
          <ListFilter aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
