'use client';

import { ArrowDownUp } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { formatCount } from '@/lib/format/number';
import { type SortKey, startsDown } from './arrange';
import { columns } from './columns';
import { FindInput } from './find-input';
import type { TableView } from './use-table-view';

type TableFiltersProps = {
  view: TableView;
  roles: string[];
  total: number;
  input: RefObject<HTMLInputElement | null>;
};

/** Finding people: by name or user id, by role; on cards also the order. */
export function TableFilters({ view, roles, total, input }: TableFiltersProps) {
  const { filter, setFilter, rows } = view;
  const filtered = filter.text.trim() !== '' || filter.role !== '';
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 py-3 print:hidden">
      <FindInput input={input} text={filter.text} onText={(text) => setFilter({ ...filter, text })} />
      {roles.length > 1 ? (
        <Select
          aria-label="Role"
          className="w-auto max-w-44"
          value={filter.role}
          onChange={(event) => setFilter({ ...filter, role: event.target.value })}
        >
          <option value="">All roles</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
        </Select>
      ) : null}
      <SortChoice view={view} />
      <p role="status" className="ml-auto text-13 text-soft tabular-nums max-md:w-full">
        {filtered ? `${formatCount(rows.length)} of ${formatCount(total)}` : formatCount(total)}{' '}
        {total === 1 ? 'participant' : 'participants'}
      </p>
    </search>
  );
}

function SortChoice({ view: { sort, setSort } }: { view: TableView }) {
  return (
    <div className="flex gap-2 max-md:w-full lg:hidden">
      <Select
        aria-label="Sort by"
        className="flex-1"
        value={sort.key}
        onChange={(event) => {
          const key = event.target.value as SortKey;
          setSort({ key, down: startsDown(key) });
        }}
      >
        {columns.map((column) => (
          <option key={column.key} value={column.key}>
            Sort by {column.key === 'percent' ? 'share of session' : column.label.toLowerCase()}
          </option>
        ))}
      </Select>
      <IconButton
        label={sort.down ? 'Descending: turn around' : 'Ascending: turn around'}
        onClick={() => setSort({ ...sort, down: !sort.down })}
      >
        <ArrowDownUp aria-hidden="true" />
      </IconButton>
    </div>
  );
}
