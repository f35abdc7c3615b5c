'use client';

import type { RefObject } from 'react';
import { VirtualRows } from '@/components/attendance/virtual-rows';
import type { Absence } from '@/lib/absences/schema';
import { AbsenceRow, type AbsenceRowContext } from './absence-row';
import { absenceColumnCount, rowIdOf } from './absence-rows';

type VirtualAbsencesProps = {
  rows: Absence[];
  ids: ReadonlySet<string>;
  context: AbsenceRowContext;
  body: RefObject<HTMLTableSectionElement | null>;
};

/** The rows of a day on which hundreds are missing: only those near the window. */
export function VirtualAbsences({ rows, ids, context, body }: VirtualAbsencesProps) {
  return (
    <VirtualRows
      count={rows.length}
      body={body}
      columns={absenceColumnCount}
      cardHeight={150}
      keyOf={(index) => {
        const row = rows[index];
        return row ? rowIdOf(row) : index;
      }}
      render={(index, measured) => {
        const row = rows[index];
        return row ? (
          <AbsenceRow
            absence={row}
            line={index + 2}
            chosen={!row.excused && ids.has(rowIdOf(row))}
            {...measured}
            {...context}
          />
        ) : null;
      }}
    />
  );
}
