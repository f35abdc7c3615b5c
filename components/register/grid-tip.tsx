'use client';

import type { Register, RegisterStudent } from '@/lib/register/schema';
import type { Column } from './arrange-register';
import { CellTip, TipBox } from './cell-tip';
import { leading } from './grid-size';
import { type Limits, reasonsFor } from './look-after';
import { countsWords, type LessonTotal } from './totals';
import type { TipAt } from './use-cell-tip';

type GridTipProps = Limits & {
  at: TipAt;
  register: Register;
  students: RegisterStudent[];
  columns: Column[];
  totals: LessonTotal[];
};

/** What there is to say of a cell, if anything. Loaded when a cell is first looked at. */
export function GridTip({ at, register, students, columns, totals, limit, run }: GridTipProps) {
  const { row, col } = at.place;
  const student = students[row - 1];
  const column = columns[col - leading];
  if (student && column) {
    return (
      <CellTip
        at={at}
        student={student}
        lesson={column.lesson}
        place={column.place}
        zone={register.timeZone}
        roomName={register.roomName}
      />
    );
  }
  if (student && (col === 2 || col === leading + columns.length)) {
    const reasons = reasonsFor(student, register.lessons, { limit, run });
    return reasons.length > 0 ? <TipBox at={at}>{reasons.join(' · ')}</TipBox> : null;
  }
  const total = row === students.length + 1 && column ? totals[column.place] : undefined;
  return total ? <TipBox at={at}>{countsWords(total.counts)}</TipBox> : null;
}
