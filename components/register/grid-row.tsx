'use client';

import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { letterOf, statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import type { RegisterStudent } from '@/lib/register/schema';
import { tipId } from './cell-tip';
import { Gap } from './grid-head';
import { cellName } from './grid-keys';
import { leading, size } from './grid-size';
import { isBare } from './lesson-mark';
import { isInRow, isLow, type Limits } from './look-after';
import { personPath, studentPath } from './paths';
import { attendedLessons, countedLessons, minutesWords, percentWords, statusWord } from './register-words';
import { cellLook } from './status-look';
import type { GridWindow } from './use-grid-window';

export type RowProps = {
  student: RegisterStudent;
  /** Its row in the grid; the head is 0. */
  row: number;
  columns: GridWindow['columns'];
  lessons: number;
  /** The column that takes the focus, -1 when it is in another row. */
  activeCol: number;
  /** The active cell's note is open. */
  told: boolean;
} & Limits;

const ground = 'border-line border-b px-1 group-hover:bg-sunken';
const cell = `${ground} text-right tabular-nums`;
const stays = 'sticky z-10 bg-surface';

// Whole, because there are hundreds of these cells: a letter that leads to the lesson, at this student.
const statusCell = 'border-line border-b p-0 group-hover:bg-sunken';
const bareCell = `${statusCell} bg-sunken`;
const letter =
  'mx-auto block size-6.5 rounded-inner text-center font-semibold text-12 leading-6.5 hover:outline hover:outline-line-strong';
const letterClass: Record<Status | 'none', string> = {
  present: `${letter} ${cellLook.present}`,
  late: `${letter} ${cellLook.late}`,
  partial: `${letter} ${cellLook.partial}`,
  absent: `${letter} ${cellLook.absent}`,
  excused: `${letter} ${cellLook.excused}`,
  none: `${letter} text-faint`,
};

/** One student: who, how much, each lesson, and the sums. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { student, row, columns, lessons, activeCol, told, limit, run } = props;
  const { counts } = student;
  const stop = (col: number) => ({
    'data-cell': cellName({ row, col }),
    tabIndex: col === activeCol ? 0 : -1,
    'aria-describedby': told && col === activeCol ? tipId : undefined,
  });
  const after = leading + lessons;
  const low = isLow(student, limit);
  const inRow = isInRow(student, run);
  return (
    <tr aria-rowindex={row + 1} style={{ height: size.row }} className="group">
      <th
        scope="row"
        aria-colindex={1}
        style={{ left: 0 }}
        className={clsx(ground, stays, 'pl-4 text-left font-medium')}
      >
        <a
          href={personPath(student.userId)}
          data-row
          {...stop(0)}
          className="-mx-1 block truncate rounded-inner px-1 hover:underline"
        >
          <bdi>{student.name}</bdi>
        </a>
      </th>
      <td
        aria-colindex={2}
        style={{ left: size.name }}
        title={`${attendedLessons(counts)} of ${countedLessons(counts)} lessons`}
        className={clsx(cell, stays, 'pr-2 text-soft')}
        {...stop(1)}
      >
        {attendedLessons(counts)}
      </td>
      <td
        aria-colindex={3}
        style={{ left: size.name + size.attended }}
        className={clsx(cell, stays, 'border-r pr-2', low ? 'font-semibold text-absent' : 'text-ink')}
        {...stop(2)}
      >
        {percentWords(student.percentage, limit)}
        {low ? <span className="sr-only">, below {limit} %</span> : null}
      </td>
      <Gap width={columns.before} />
      {columns.shown.map(({ lesson, place }, index) => {
        const col = leading + columns.first + index;
        const status = student.statuses[place] ?? null;
        return (
          <td
            key={lesson.id}
            aria-colindex={col + 1}
            className={isBare(lesson.state) ? bareCell : statusCell}
          >
            <a
              href={studentPath(lesson.id, student)}
              aria-label={statusWord(status, lesson.state)}
              className={letterClass[status ?? 'none']}
              {...stop(col)}
            >
              {status === null ? '·' : letterOf[status]}
            </a>
          </td>
        );
      })}
      <Gap />
      <td
        aria-colindex={after + 1}
        className={clsx(cell, 'border-l pr-2', inRow ? 'font-semibold text-absent' : 'text-soft')}
        {...stop(after)}
      >
        {inRow ? <TriangleAlert aria-hidden="true" className="mr-1 inline size-3.5 align-[-2px]" /> : null}
        {student.absencesInARow === 0 ? <span className="text-faint">–</span> : student.absencesInARow}
      </td>
      {statusList.map((status, index) => (
        <td
          key={status}
          aria-colindex={after + 2 + index}
          className={clsx(cell, 'pr-2', counts[status] === 0 ? 'text-faint' : 'text-ink')}
          {...stop(after + 1 + index)}
        >
          {formatCount(counts[status])}
        </td>
      ))}
      <td
        aria-colindex={after + 7}
        className={clsx(cell, 'whitespace-nowrap pr-4 text-soft')}
        {...stop(after + 6)}
      >
        {minutesWords(student)}
      </td>
    </tr>
  );
});
