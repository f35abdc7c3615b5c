'use client';

import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Sort, SortKey } from './arrange';
import { type Column, columns } from './columns';
import { TimelineScale } from './timeline';
import type { TimelineFrame } from './timeline-frame';

type TableHeadProps = { sort: Sort; onSort: (key: SortKey) => void; frame: TimelineFrame };

/** Column heads that sort, and the clock over the timelines. Cards have no head: there the filters sort. */
export function TableHead({ sort, onSort, frame }: TableHeadProps) {
  return (
    <>
      <colgroup className="max-lg:hidden">
        {columns.map((column) => (
          <col key={column.key} className={column.width} />
        ))}
        <col className="w-[27%] xl:w-[32%]" />
      </colgroup>
      <thead className="sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line)] text-12 text-soft max-lg:hidden print:static">
        <tr aria-rowindex={1} className="h-9">
          {columns.map((column) => (
            <SortHead
              key={column.key}
              column={column}
              sort={sort}
              onSort={onSort}
              {...(column.key === 'name' ? { indent: 'ml-6' } : {})}
            />
          ))}
          <th scope="col" className="pr-4 pl-6 text-left font-normal">
            <span className="sr-only">Timeline of visits</span>
            <TimelineScale frame={frame} />
          </th>
        </tr>
      </thead>
    </>
  );
}

type SortHeadProps<K extends string> = {
  column: Column<K>;
  sort: { key: K; down: boolean };
  onSort: (key: K) => void;
  /** The name's head stands over the names, beside what opens the rows. */
  indent?: string;
};

/** The head of a column: a button that sorts by it, and turns the order around. */
export function SortHead<K extends string>({ column, sort, onSort, indent }: SortHeadProps<K>) {
  const active = sort.key === column.key;
  const Arrow = sort.down ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={active ? (sort.down ? 'descending' : 'ascending') : 'none'}
      className={clsx('px-1 font-medium', column.number ? 'text-right' : 'text-left')}
    >
      <button
        type="button"
        onClick={() => onSort(column.key)}
        className={clsx(
          'inline-flex h-7 max-w-full items-center gap-0.5 rounded-inner px-1 hover:bg-hover hover:text-ink',
          column.number && 'flex-row-reverse',
          indent,
          active && 'text-ink',
        )}
      >
        <span className="truncate" title={column.hint}>
          {column.label}
        </span>
        <Arrow aria-hidden="true" className={clsx('size-3 shrink-0', !active && 'invisible')} />
      </button>
    </th>
  );
}
