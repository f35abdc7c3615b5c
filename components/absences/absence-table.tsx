'use client';

import dynamic from 'next/dynamic';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { SortHead } from '@/components/attendance/table-head';
import { useMay } from '@/components/shell/me';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useListKeys } from '@/components/ui/use-list-keys';
import { useZone } from '@/components/ui/zone';
import type { Absence } from '@/lib/absences/schema';
import { AbsenceFilters } from './absence-filters';
import { AbsenceRow, type AbsenceRowContext } from './absence-row';
import { absenceColumns, rowIdOf } from './absence-rows';
import type { AbsenceView } from './use-absence-view';
import type { Chosen } from './use-chosen';

// On most days few are missing: they need no code for thousands of rows.
const VirtualAbsences = dynamic(() => import('./virtual-absences').then((part) => part.VirtualAbsences));

/** Above this only the rows near the window are drawn. */
const plainRows = 100;

type AbsenceTableProps = {
  absences: Absence[];
  view: AbsenceView;
  chosen: Chosen;
  onExcuse: (absence: Absence) => void;
};

/** Everybody missing: who, where, how much, why, and how to reach them. */
export function AbsenceTable({ absences, view, chosen, onExcuse }: AbsenceTableProps) {
  const { filter, setFilter, sort, setSort, rows, sortBy, clear } = view;
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys({ filter: input, list: body, onClear: clear });
  const zone = useZone();
  const { toggle } = chosen;
  const may = useMay('rooms:write');
  const context = useMemo(
    (): AbsenceRowContext => ({ zone, onChoose: toggle, onExcuse: may ? onExcuse : null }),
    [zone, toggle, onExcuse, may],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.id : undefined;
    if (!may || event.key !== 'x' || id === undefined) return;
    if (rows.some((row) => !row.excused && rowIdOf(row) === id)) toggle(id, event.shiftKey);
  };

  return (
    <section
      aria-label="Missing"
      tabIndex={-1}
      id={missingId}
      className="rounded-card border border-line bg-surface outline-none"
    >
      <AbsenceFilters
        absences={absences}
        found={rows.length}
        filter={filter}
        setFilter={setFilter}
        sort={sort}
        setSort={setSort}
        input={input}
      />
      <table aria-rowcount={rows.length + 1} className="w-full text-13 max-lg:block lg:table-fixed">
        <caption className="sr-only">Who was missing, by lesson</caption>
        <colgroup className="max-lg:hidden">
          <col className="w-10" />
          {absenceColumns.map(({ key, width }) => (
            <col key={key} className={width} />
          ))}
          <col className="w-[17%]" />
          <col className="w-[19%]" />
        </colgroup>
        <thead className="sticky top-0 z-10 bg-surface text-12 text-soft shadow-[inset_0_-1px_0_var(--line)] max-lg:hidden">
          <tr aria-rowindex={1} className="h-9">
            <td className="pl-2">
              {may && chosen.possible ? (
                <label className="grid size-8 cursor-pointer place-items-center">
                  <input
                    type="checkbox"
                    aria-label="Choose all shown who are not excused"
                    className="size-4 accent-accent"
                    checked={chosen.all}
                    onChange={chosen.toggleAll}
                  />
                </label>
              ) : null}
            </td>
            {absenceColumns.map((column) => (
              <SortHead key={column.key} column={column} sort={sort} onSort={sortBy} />
            ))}
            <th scope="col" className="px-2 text-left font-medium">
              Excuse
            </th>
            <th scope="col" className="pr-4 pl-2 text-left font-medium">
              Contact
            </th>
          </tr>
        </thead>
        <tbody ref={body} className="max-lg:block" onKeyDown={onKeyDown}>
          {rows.length > plainRows ? (
            <VirtualAbsences rows={rows} body={body} ids={chosen.ids} context={context} />
          ) : (
            rows.map((absence, index) => (
              <AbsenceRow
                key={rowIdOf(absence)}
                absence={absence}
                line={index + 2}
                chosen={!absence.excused && chosen.ids.has(rowIdOf(absence))}
                {...context}
              />
            ))
          )}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <Empty title="Nobody matches" action={<Button onClick={clear}>Show all absences</Button>} />
      ) : null}
    </section>
  );
}

export const missingId = 'missing';
