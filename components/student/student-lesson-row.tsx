import Link from 'next/link';
import { thereWords } from '@/components/absences/absence-words';
import { shortDayWords } from '@/components/absences/day';
import { SaidBy } from '@/components/absences/said-by';
import { anchorOf } from '@/components/lesson/anchor';
import { clockRange } from '@/components/lesson/lesson-time';
import { titleOf, wordOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { Badge, LiveBadge } from '@/components/ui/badge';
import { formatPercent } from '@/lib/format/number';
import type { StudentLesson } from '@/lib/students/schema';
import { noStatusWords } from './lesson-rows';

type RowProps = { lesson: StudentLesson; userId: string; soFar: number | null };

const cell = 'min-w-0 lg:px-2 lg:py-2 lg:align-top';

/** One lesson: when, where, status, how long, why, and what staff said. */
export function StudentLessonRow({ lesson, userId, soFar }: RowProps) {
  const { date, startedAt, endedAt, timeZone, roomName, title, status, correction } = lesson;
  return (
    <tr className="border-line border-t focus-within:bg-hover hover:bg-hover max-lg:grid max-lg:grid-cols-[minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-0.5 max-lg:px-4 max-lg:py-3">
      <th scope="row" className={`${cell} text-left font-normal lg:pl-4`}>
        <Link
          data-row
          prefetch={false}
          href={`${lessonPath(lesson.lessonId)}${anchorOf({ rosterId: '', userId })}`}
          className="inline-flex max-w-full items-center rounded-inner font-medium tabular-nums hover:underline max-lg:-my-2.5 max-lg:min-h-11"
        >
          {shortDayWords(date)}
          <span className="sr-only"> {date.slice(0, 4)}</span>
        </Link>
        <span className="block text-12 text-faint tabular-nums">
          {clockRange({ start: startedAt, end: endedAt }, timeZone)}
        </span>
      </th>
      <td className={`${cell} max-lg:col-start-1 max-lg:row-start-2`}>
        <bdi title={roomName} className="block truncate">
          {roomName}
        </bdi>
        {title === roomName || title === '' ? null : (
          <bdi className="block truncate text-12 text-faint">{title}</bdi>
        )}
      </td>
      <td className={`${cell} max-lg:col-start-2 max-lg:row-start-1 max-lg:justify-self-end`}>
        <StatusWords lesson={lesson} />
      </td>
      <td
        className={`${cell} whitespace-nowrap text-right tabular-nums max-lg:col-start-2 max-lg:row-start-2`}
      >
        {lesson.state === 'not-held' ? <span className="text-faint">–</span> : thereWords(lesson)}
      </td>
      <td className={`${cell} text-right text-soft tabular-nums max-lg:hidden`}>
        {soFar === null || status === null ? '–' : formatPercent(soFar / 100)}
      </td>
      <td className={`${cell} break-words text-soft max-lg:col-span-2 lg:pr-4`}>
        {lesson.reason}
        {correction ? (
          <div className="mt-1 text-ink">
            <SaidBy said={correction} zone={timeZone} />
          </div>
        ) : null}
      </td>
    </tr>
  );
}

function StatusWords({ lesson: { status, computedStatus, correction, state } }: { lesson: StudentLesson }) {
  if (status === null) {
    return state === 'live' ? <LiveBadge /> : <Badge tone="neutral">{noStatusWords[state]}</Badge>;
  }
  const was = correction !== null && computedStatus !== null && computedStatus !== status;
  return (
    <span className="inline-flex items-start gap-1.5">
      <StatusLetter mark={status} />
      <span>
        {titleOf(wordOf[status])}
        {was ? (
          <span className="block text-12 text-faint">
            <span className="sr-only">computed </span>
            <s>{wordOf[computedStatus]}</s>
          </span>
        ) : null}
      </span>
    </span>
  );
}
