'use client';

import type { RefObject } from 'react';
import { VirtualRows } from '@/components/attendance/virtual-rows';
import type { Entry } from './arrange';
import { RosterRow } from './roster-row';
import type { RosterActions } from './use-roster-actions';

type VirtualRosterProps = {
  rows: Entry[];
  body: RefObject<HTMLTableSectionElement | null>;
  columns: number;
  actions: RosterActions;
};

/** The rows of a roster of thousands: only those near the window. */
export function VirtualRoster({ rows, body, columns, actions }: VirtualRosterProps) {
  return (
    <VirtualRows
      count={rows.length}
      body={body}
      columns={columns}
      cardHeight={105}
      keyOf={(index) => rows[index]?.person.id ?? index}
      render={(index, measured) => {
        const entry = rows[index];
        return entry ? <RosterRow entry={entry} line={index + 2} {...measured} actions={actions} /> : null;
      }}
    />
  );
}
