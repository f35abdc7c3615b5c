'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import type { Entry } from './arrange';
import { RosterRow } from './roster-row';
import type { RosterActions } from './use-roster-actions';

// Most rosters are a class: they need no code for thousands of rows.
const VirtualRoster = dynamic(() => import('./virtual-roster').then((part) => part.VirtualRoster));

/** Above this only the rows near the window are drawn. */
const plainRows = 100;

const columns = [
  { label: 'Name', width: '' },
  { label: 'User id', width: 'w-[17%]' },
  { label: 'E-mail', width: 'w-[20%]' },
  { label: 'External id', width: 'w-[12%]' },
  { label: 'First day', width: 'w-26' },
  { label: 'Last day', width: 'w-46' },
] as const;

type RosterTableProps = {
  rows: Entry[];
  body: RefObject<HTMLTableSectionElement | null>;
  actions: RosterActions;
};

/** The roster as a table; on a phone a list of cards with the same facts in the same order. */
export function RosterTable({ rows, body, actions }: RosterTableProps) {
  return (
    <table
      aria-rowcount={rows.length + 1}
      className="w-full border-line border-t text-13 max-lg:block lg:table-fixed"
    >
      <caption className="sr-only">People on the roster, by name</caption>
      <thead className="text-left text-12 text-faint max-lg:sr-only">
        <tr aria-rowindex={1} className="h-9">
          {columns.map(({ label, width }) => (
            <th key={label} scope="col" className={`px-3 font-medium first:pl-4 ${width}`}>
              {label}
            </th>
          ))}
          <th scope="col" className="w-14">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} className="max-lg:block">
        {rows.length > plainRows ? (
          <VirtualRoster rows={rows} body={body} columns={columns.length + 1} actions={actions} />
        ) : (
          rows.map((entry, index) => (
            <RosterRow key={entry.person.id} entry={entry} line={index + 2} actions={actions} />
          ))
        )}
      </tbody>
    </table>
  );
}
