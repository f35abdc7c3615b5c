'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { type letterOf, statusList, titleOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import { lessonPath } from '@/components/lesson/use-lesson-keys';
import { formatClock } from '@/lib/format/time';
import type { Column } from './arrange-register';
import { cellName } from './grid-keys';
import { leading, size } from './grid-size';
import { isBare, LessonMark } from './lesson-mark';
import { type RegisterSort, type RegisterSortKey, startsDown } from './register-query';
import { dayParts, lessonName, stateWords } from './register-words';
import type { GridWindow } from './use-grid-window';

export type HeadProps = {
  drawn: GridWindow;
  /** All lessons shown, drawn or not. */
  columns: Column[];
  activeCol: number;
  sort: RegisterSort;
  onSort: (sort: RegisterSort) => void;
  zone: string;
  roomName: string;
};

const line = 'border-line border-b bg-surface font-normal';
const sticky = 'sticky z-10';

/** The heads: what sorts, and each lesson with its date and how far it has come. */
export function GridHead({ drawn, columns, activeCol, sort, onSort, zone, roomName }: HeadProps) {
  const stop = (col: number) => ({
    'data-cell': cellName({ row: 0, col }),
    tabIndex: col === activeCol ? 0 : -1,
  });
  const after = leading + columns.length;
  const sharing = useMemo(() => sharedDays(columns), [columns]);
  return (
    <thead className="sticky top-0 z-20 text-12 text-soft">
      <tr aria-rowindex={1} style={{ height: size.head }}>
        <SortHead sortKey="name" col={0} left={0} width={size.name} sort={sort} onSort={onSort} {...stop(0)}>
          Name
        </SortHead>
        <th
          scope="col"
          aria-colindex={2}
          title="Lessons attended of those that count; partial counts half"
          style={{ left: size.name, width: size.attended }}
          className={clsx(line, sticky, 'pb-2 pr-2 text-right align-bottom')}
        >
          <span {...stop(1)} className="inline-block rounded-inner">
            <span aria-hidden="true">Σ</span>
            <span className="sr-only">Lessons attended</span>
          </span>
        </th>
        <SortHead
          sortKey="percent"
          col={2}
          left={size.name + size.attended}
          width={size.percent}
          sort={sort}
          onSort={onSort}
          hint="Attendance in percent"
          {...stop(2)}
        >
          <span aria-hidden="true">%</span>
          <span className="sr-only">Percentage</span>
        </SortHead>
        <Gap width={drawn.columns.before} />
        {drawn.columns.shown.map(({ lesson }, index) => {
          const col = leading + drawn.columns.first + index;
          const { day, month } = dayParts(lesson.date);
          const name = `${lessonName(lesson, zone, roomName)}, ${stateWords[lesson.state]}`;
          return (
            <th
              key={lesson.id}
              scope="col"
              aria-colindex={col + 1}
              style={{ width: size.lesson }}
              className={clsx(line, 'p-0', isBare(lesson.state) && 'bg-sunken')}
            >
              <a
                href={lessonPath(lesson.id)}
                title={name}
                aria-label={name}
                className="-outline-offset-2 flex h-full flex-col items-center justify-end gap-0.5 pb-1.5 hover:bg-hover hover:text-ink"
                {...stop(col)}
              >
                <span className="font-semibold text-13 text-ink leading-4">{day}</span>
                <span className="text-12 leading-4 tracking-tight">
                  {sharing.has(lesson.date) ? formatClock(lesson.startedAt, zone) : month}
                </span>
                <span className="grid h-3 place-items-center">
                  <LessonMark state={lesson.state} />
                </span>
              </a>
            </th>
          );
        })}
        <Gap />
        <th
          scope="col"
          aria-colindex={after + 1}
          title="Absences in a row up to the latest lesson"
          style={{ width: size.run }}
          className={clsx(line, 'border-l px-1 pb-2 text-right align-bottom')}
        >
          <span {...stop(after)} className="inline-block rounded-inner">
            In a row
          </span>
        </th>
        {statusList.map((status, index) =>
          status === 'absent' ? (
            <SortHead
              key={status}
              sortKey="absences"
              col={after + 1 + index}
              width={size.count}
              sort={sort}
              onSort={onSort}
              hint="Absences"
              {...stop(after + 1 + index)}
            >
              <Letter status={status} />
            </SortHead>
          ) : (
            <th
              key={status}
              scope="col"
              aria-colindex={after + 2 + index}
              title={titleOf(status)}
              style={{ width: size.count }}
              className={clsx(line, 'px-1 pb-2 text-right align-bottom')}
            >
              <span {...stop(after + 1 + index)} className="inline-block rounded-inner">
                <Letter status={status} />
              </span>
            </th>
          ),
        )}
        <th
          scope="col"
          aria-colindex={after + 7}
          title="Minutes attended of minutes held"
          style={{ width: size.minutes }}
          className={clsx(line, 'pr-4 pb-2 text-right align-bottom')}
        >
          <span {...stop(after + 6)} className="inline-block rounded-inner">
            Minutes
          </span>
        </th>
      </tr>
    </thead>
  );
}

const Letter = ({ status }: { status: keyof typeof letterOf }) => (
  <>
    <StatusLetter mark={status} />
    <span className="sr-only">{titleOf(status)}</span>
  </>
);

/** The room of lessons that are not drawn; without a width, what is left of the table's. Nothing to anybody. */
export const Gap = ({ width }: { width?: number }) => (
  <td {...{ 'aria-hidden': true }} style={{ width }} className="border-line border-b p-0" />
);

/** Days with more than one lesson: there the clock tells them apart. */
function sharedDays(columns: Column[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    columns.flatMap(({ lesson: { date } }) => {
      if (seen.has(date)) return [date];
      seen.add(date);
      return [];
    }),
  );
}

type SortHeadProps = {
  sortKey: RegisterSortKey;
  col: number;
  left?: number;
  width: number;
  sort: RegisterSort;
  onSort: (sort: RegisterSort) => void;
  hint?: string;
  'data-cell': string;
  tabIndex: number;
  children: ReactNode;
};

/** A head that sorts, and turns the order around. */
function SortHead({ sortKey, col, left, width, sort, onSort, hint, children, ...stop }: SortHeadProps) {
  const active = sort.key === sortKey;
  const Arrow = sort.down ? ArrowDown : ArrowUp;
  const start = sortKey === 'name';
  return (
    <th
      scope="col"
      aria-colindex={col + 1}
      aria-sort={active ? (sort.down ? 'descending' : 'ascending') : 'none'}
      style={{ width, ...(left === undefined ? {} : { left }) }}
      className={clsx(
        line,
        left !== undefined && sticky,
        'px-1 pb-1 align-bottom',
        start ? 'pl-3 text-left' : 'text-right',
        sortKey === 'percent' && 'border-r',
      )}
    >
      <button
        type="button"
        title={hint}
        onClick={() => onSort({ key: sortKey, down: active ? !sort.down : startsDown(sortKey) })}
        className={clsx(
          '-outline-offset-1 inline-flex h-7 max-w-full items-center gap-0.5 rounded-inner px-1 font-medium hover:bg-hover hover:text-ink',
          !start && 'flex-row-reverse',
          active && 'text-ink',
        )}
        {...stop}
      >
        <span className="truncate">{children}</span>
        {active ? <Arrow aria-hidden="true" className="size-3 shrink-0" /> : null}
      </button>
    </th>
  );
}
