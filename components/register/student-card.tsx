'use client';

import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { letterOf, statusList } from '@/components/lesson/status';
import { CountChip } from '@/components/lesson/status-chip';
import type { RegisterStudent } from '@/lib/register/schema';
import type { Column } from './arrange-register';
import { isInRow, isLow, type Limits } from './look-after';
import { personPath, studentPath } from './paths';
import { dayParts, lessonName, minutesWords, percentWords, statusWord } from './register-words';
import { cellLook } from './status-look';

type CardProps = Limits & {
  student: RegisterStudent;
  /** The latest lessons, oldest first. */
  latest: Column[];
  zone: string;
  roomName: string;
};

/** A student's row where there is no room for one: the sums, and the last letters, each a way to its lesson. */
export function StudentCard({ student, latest, limit, run, zone, roomName }: CardProps) {
  const { counts } = student;
  const low = isLow(student, limit);
  return (
    <>
      <div className="flex items-center gap-3">
        <Link
          href={personPath(student.userId)}
          prefetch={false}
          className="inline-flex min-h-11 min-w-0 flex-1 items-center font-medium text-14 hover:underline"
        >
          <bdi className="truncate">{student.name}</bdi>
        </Link>
        <p className={clsx('font-semibold text-16 tabular-nums', low && 'text-absent')}>
          {percentWords(student.percentage, limit)}
          {low ? <span className="sr-only">, below {limit} %</span> : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-soft tabular-nums">
        <span className="flex flex-wrap gap-1">
          {statusList.map((status) =>
            counts[status] > 0 ? <CountChip key={status} status={status} count={counts[status]} /> : null,
          )}
        </span>
        {isInRow(student, run) ? (
          <span className="inline-flex items-center gap-1 font-medium text-absent">
            <TriangleAlert aria-hidden="true" className="size-3.5" />
            {student.absencesInARow} in a row
          </span>
        ) : null}
        <span className="ml-auto whitespace-nowrap">{minutesWords(student)} min</span>
      </div>
      <ul aria-label={`Latest lessons of ${student.name}`} className="-mx-1 mt-1 grid grid-cols-8">
        {latest.map(({ lesson, place }) => {
          const status = student.statuses[place] ?? null;
          return (
            <li key={lesson.id}>
              <Link
                href={studentPath(lesson.id, student)}
                prefetch={false}
                aria-label={`${statusWord(status, lesson.state)}, ${lessonName(lesson, zone, roomName)}`}
                className="flex min-h-11 flex-col items-center justify-center gap-0.5"
              >
                <span
                  aria-hidden="true"
                  className={clsx(
                    'grid size-6 place-items-center rounded-inner font-semibold text-12',
                    status === null ? 'text-faint' : cellLook[status],
                  )}
                >
                  {status === null ? '·' : letterOf[status]}
                </span>
                <span aria-hidden="true" className="text-12 text-faint leading-none tracking-tight">
                  {dayParts(lesson.date).day}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
