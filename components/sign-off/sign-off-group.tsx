'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { useId } from 'react';
import { shortDayWords } from '@/components/absences/day';
import { clockRange } from '@/components/lesson/lesson-time';
import { someNames } from '@/components/lesson/lesson-words';
import { CountChip } from '@/components/lesson/status-chip';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { useZone } from '@/components/ui/zone';
import { formatCount } from '@/lib/format/number';
import type { UnsignedLesson } from '@/lib/sign-off/schema';
import type { SignOffGroup } from './groups';

const cell = 'min-w-0 md:px-3 md:py-2.5 md:first:pl-4 md:last:pr-4';

/** One person's, or one day's, lessons that wait; a click anywhere in a row opens it. */
export function SignOffGroupPart({ group, by }: { group: SignOffGroup; by: 'teacher' | 'day' }) {
  const id = useId();
  const { title, lessons } = group;
  return (
    <section aria-labelledby={id} className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
        <h2 id={id} className="min-w-0 break-words font-semibold text-14">
          <bdi>{title}</bdi>
        </h2>
        <p className="text-13 text-soft tabular-nums">
          {formatCount(lessons.length)} {lessons.length === 1 ? 'lesson' : 'lessons'}
        </p>
      </div>
      <table className="w-full text-13 max-md:block md:table-fixed">
        <caption className="sr-only">Lessons to sign: {title}</caption>
        <thead className="sr-only">
          <tr>
            {['Lesson', 'Room', by === 'day' ? 'Teacher' : 'Staff in it', 'Waits for'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {lessons.map((lesson) => (
            <LessonRow key={lesson.id} lesson={lesson} by={by} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LessonRow({ lesson, by }: { lesson: UnsignedLesson; by: 'teacher' | 'day' }) {
  const zone = useZone();
  const { id, date, roomName, title, startedAt, endedAt, timeZone, teachers, absent, toDecide, roster } =
    lesson;
  const others = by === 'day' ? teachers : teachers.slice(1);
  return (
    <tr className="relative border-line border-t has-[a:hover]:bg-hover max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-0.5 max-md:px-4 max-md:py-2.5">
      <th scope="row" className={clsx(cell, 'text-left font-medium md:w-60')}>
        <Link
          data-row
          prefetch={false}
          href={lessonPath(id)}
          className="whitespace-nowrap tabular-nums after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {by === 'day' ? null : (
            <>
              {shortDayWords(date)}
              <span className="sr-only"> {date.slice(0, 4)}</span>,{' '}
            </>
          )}
          <span className={by === 'day' ? undefined : 'font-normal text-soft'}>
            {clockRange({ start: startedAt, end: endedAt }, timeZone)}
            {timeZone === zone ? '' : ` ${timeZone}`}
          </span>
        </Link>
      </th>
      <td className={clsx(cell, 'max-md:col-start-1 max-md:row-start-2')}>
        <span title={`${roomName}, ${title}`} className="block truncate">
          <bdi>{roomName}</bdi>
          {title === roomName || title === '' ? null : <bdi className="text-soft"> · {title}</bdi>}
        </span>
      </td>
      <td className={clsx(cell, 'truncate text-soft max-md:col-span-2 max-md:empty:hidden')}>
        {others.length > 0 ? (
          <>
            {by === 'day' ? null : <span className="text-faint">with </span>}
            <bdi>{someNames(others, 2)}</bdi>
          </>
        ) : null}
      </td>
      <td
        className={clsx(
          cell,
          'max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:self-center md:w-64',
        )}
      >
        <span className="flex flex-wrap items-center justify-end gap-2 tabular-nums">
          {absent > 0 ? (
            <>
              <CountChip status="absent" count={absent} />
              <span className="text-soft max-md:hidden">of {formatCount(roster)}</span>
            </>
          ) : null}
          {toDecide > 0 ? (
            <span className="font-medium text-late">{formatCount(toDecide)} to decide</span>
          ) : null}
          {absent + toDecide === 0 ? <span className="text-soft">nobody absent</span> : null}
        </span>
      </td>
    </tr>
  );
}
