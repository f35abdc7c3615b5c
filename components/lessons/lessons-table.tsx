'use client';

import clsx from 'clsx';
import { useRef } from 'react';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useZone } from '@/components/ui/zone';
import type { LessonSummary } from '@/lib/lessons/schema';
import { LessonLine } from './lesson-line';
import { byWeek } from './use-lessons';
import { mondayOf, weekWords } from './weeks';

const head = 'h-9 px-3 font-medium text-12 text-faint first:pl-4 last:pr-4';

type LessonsTableProps = {
  lessons: LessonSummary[];
  /** The zone the room's head names. */
  workspace: string;
};

/** A table of lessons by weeks; on a phone a list of cards with the same facts. A click anywhere in a row opens it. */
export function LessonsTable({ lessons, workspace }: LessonsTableProps) {
  const zone = useZone();
  const list = useRef<HTMLDivElement>(null);
  useListKeys({ list });
  const titled = new Set(lessons.map(({ title }) => title)).size > 1;
  return (
    <div ref={list} className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="block w-full text-13 md:table">
        <caption className="sr-only">Lessons of this room, newest first</caption>
        <thead className="sr-only border-line border-b text-left md:not-sr-only md:table-header-group">
          <tr>
            <th scope="col" className={head}>
              Date
            </th>
            <th scope="col" className={head}>
              Time
            </th>
            <th scope="col" className={clsx(head, !titled && 'md:sr-only')}>
              Title
            </th>
            <th scope="col" className={head}>
              State
            </th>
            <th scope="col" className={head}>
              Statuses
            </th>
            <th scope="col" className={clsx(head, 'text-right')}>
              To decide
            </th>
          </tr>
        </thead>
        {byWeek(lessons, (iso) => mondayOf(iso, zone)).map((week) => (
          <tbody key={week.key} className="block md:table-row-group">
            <tr className="block md:table-row">
              <th
                scope="rowgroup"
                colSpan={6}
                className="block border-line border-t bg-canvas px-4 py-1 text-left font-medium text-12 text-soft md:table-cell"
              >
                {weekWords(week.key)}
              </th>
            </tr>
            {week.lessons.map((lesson) => (
              <LessonLine key={lesson.id} lesson={lesson} titled={titled} />
            ))}
          </tbody>
        ))}
      </table>
      {zone === workspace ? null : (
        <p className="border-line border-t px-4 py-2 text-12 text-faint">These times are in {zone}.</p>
      )}
    </div>
  );
}
