'use client';

import { SortHead } from '@/components/attendance/table-head';
import { TimelineScale } from '@/components/attendance/timeline';
import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import { lessonColumns } from './lesson-arrange';
import type { LessonRows } from './use-lesson-rows';
import type { Selection } from './use-selection';

type LessonTableHeadProps = { rows: LessonRows; selection: Selection; frame: TimelineFrame };

/** Column heads that sort, the box that chooses all, and the clock over the timelines. */
export function LessonTableHead({ rows, selection, frame }: LessonTableHeadProps) {
  return (
    <>
      <colgroup className="max-lg:hidden print:table-column-group">
        <col className="w-10 print:hidden" />
        {lessonColumns.map((column) => (
          <col key={column.key} className={column.width} />
        ))}
        <col className="w-[25%] xl:w-[31%] print:w-[20%]" />
      </colgroup>
      <thead className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line)] text-12 text-soft max-lg:hidden print:static print:table-header-group">
        <tr aria-rowindex={1} className="h-9">
          <td className="pl-2 print:hidden">
            {selection.possible ? (
              <label className="grid size-8 cursor-pointer place-items-center">
                <input
                  type="checkbox"
                  aria-label="Choose everybody shown"
                  className="size-4 accent-accent"
                  checked={selection.all}
                  onChange={selection.toggleAll}
                />
              </label>
            ) : null}
          </td>
          {lessonColumns.map((column) => (
            <SortHead
              key={column.key}
              column={column}
              sort={rows.sort}
              onSort={rows.sortBy}
              {...(column.key === 'name' ? { indent: 'ml-4' } : {})}
            />
          ))}
          <th scope="col" className="pr-4 pl-6 text-left font-normal">
            <span className="sr-only">Timeline of visits</span>
            <div className="print:hidden">
              <TimelineScale frame={frame} />
            </div>
          </th>
        </tr>
      </thead>
    </>
  );
}
