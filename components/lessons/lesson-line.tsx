'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useState } from 'react';
import { shortDay, windowWords } from '@/components/lesson/lesson-time';
import { MovedOffer } from '@/components/lesson/moved-offer';
import { StateBadge } from '@/components/lesson/state-badge';
import { statusList } from '@/components/lesson/status';
import { CountChip } from '@/components/lesson/status-chip';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { Time } from '@/components/ui/time';
import { useZone } from '@/components/ui/zone';
import { formatCount } from '@/lib/format/number';
import { formatDay, formatExact } from '@/lib/format/time';
import type { LessonSummary } from '@/lib/lessons/schema';

/* On a phone a row is a card: the cells flow as lines of facts under the date. */
const cell = 'md:h-11 md:px-3 md:first:pl-4 md:last:pr-4';
const row =
  'relative flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-4 py-2.5 has-[a:hover]:bg-hover md:table-row md:py-0';

/** One lesson: when, what, how far, who in numbers. The link covers the row, so that the whole row can be clicked. */
export function LessonLine({ lesson, titled }: { lesson: LessonSummary; titled: boolean }) {
  const zone = useZone();
  const { window } = lesson;
  // Many rows in sight would be many pages fetched ahead: only the one pointed at is.
  const [near, setNear] = useState(false);
  return (
    <tr className={row}>
      <th scope="row" className={clsx(cell, 'text-left font-medium text-14 md:text-13')}>
        <Link
          data-row
          prefetch={near ? null : false}
          onPointerEnter={() => setNear(true)}
          onFocus={() => setNear(true)}
          href={lessonPath(lesson.id)}
          className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          <time dateTime={window.start} title={formatExact(window.start)} className="whitespace-nowrap">
            {shortDay(window.start, zone)}
            <span className="sr-only"> {formatDay(window.start, zone).slice(-4)}</span>
          </time>
          <span className="sr-only">
            {' '}
            <Time at={window.start} style="time" />
          </span>
        </Link>
      </th>
      <td className={clsx(cell, 'whitespace-nowrap tabular-nums')}>
        {windowWords(window, lesson.state, zone)}
        {window.source === 'estimated' && lesson.state !== 'live' ? (
          <span className="text-faint" title="Estimated from who was there">
            {' '}
            est.
          </span>
        ) : null}
      </td>
      <td className={clsx(cell, 'min-w-0 text-soft', titled ? 'max-md:w-full' : 'hidden')}>
        {window.source === 'estimated' ? (
          <span className="text-faint">outside the timetable</span>
        ) : (
          <bdi className="line-clamp-1 break-all">{lesson.title}</bdi>
        )}
      </td>
      <td className={cell}>
        <StateBadge state={lesson.state} />
      </td>
      <td className={clsx(cell, 'w-full md:w-auto', lesson.movedFrom && 'md:py-2')}>
        <Statuses lesson={lesson} />
        {lesson.movedFrom ? (
          <div className="mt-1.5">
            <MovedOffer window={window} movedFrom={lesson.movedFrom} />
          </div>
        ) : null}
      </td>
      <td className={clsx(cell, 'whitespace-nowrap empty:hidden md:text-right md:empty:table-cell')}>
        {lesson.toDecide > 0 ? (
          <span className="font-medium text-late">
            {formatCount(lesson.toDecide)}
            <span className="md:sr-only"> to decide</span>
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** Each status that occurs; while it runs, who is in; without a roster, how many came. */
function Statuses({ lesson: { state, counts } }: { lesson: LessonSummary }) {
  if (state === 'live') {
    return (
      <span className="tabular-nums">
        {formatCount(counts.here)} {counts.roster > 0 ? `of ${formatCount(counts.roster)} ` : ''}here
        {counts.notHereYet > 0 ? (
          <span className="text-soft"> · {formatCount(counts.notHereYet)} not here yet</span>
        ) : null}
      </span>
    );
  }
  const strangers = counts.guests + counts.unexpected;
  const people = `${formatCount(strangers)} ${strangers === 1 ? 'guest' : 'guests'}`;
  if (state === 'not-held') return null;
  return (
    <span className="flex flex-wrap items-center gap-1">
      {counts.roster === 0 ? <span className="text-soft">no roster</span> : null}
      {statusList.map((status) =>
        counts[status] > 0 ? <CountChip key={status} status={status} count={counts[status]} /> : null,
      )}
      {strangers > 0 ? <span className="px-1 text-12 text-soft tabular-nums">{people}</span> : null}
    </span>
  );
}
