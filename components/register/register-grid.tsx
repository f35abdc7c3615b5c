'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type MouseEvent, type RefObject, useRef } from 'react';
import type { Register, RegisterStudent } from '@/lib/register/schema';
import type { Column } from './arrange-register';
import { GridFoot } from './grid-foot';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { leading, leadingWidth, size, trailing, trailingWidth } from './grid-size';
import type { Limits } from './look-after';
import type { RegisterSort } from './register-query';
import type { LessonTotal } from './totals';
import { useCellTip } from './use-cell-tip';
import { useGridFocus } from './use-grid-focus';
import { useGridWindow } from './use-grid-window';

const GridTip = dynamic(() => import('./grid-tip').then((part) => part.GridTip), { ssr: false });

type GridProps = Limits & {
  register: Register;
  students: RegisterStudent[];
  columns: Column[];
  totals: LessonTotal[];
  whole: LessonTotal;
  sort: RegisterSort;
  onSort: (sort: RegisterSort) => void;
  body: RefObject<HTMLTableSectionElement | null>;
};

// A table to read, and a grid to walk through.
const grid = { role: 'grid' };

/** Students down, lessons across: a grid to walk with the keys, each cell a way to the lesson. */
export function RegisterGrid(props: GridProps) {
  const { register, students, columns, totals, whole, limit, run, sort, onSort, body } = props;
  const router = useRouter();
  const box = useRef<HTMLElement>(null);
  const drawn = useGridWindow(box, students.length, columns);
  const focus = useGridFocus(box, {
    students: students.length,
    lessons: columns.length,
    trailing,
    window: drawn,
  });
  const { tip, handlers } = useCellTip();
  const { active } = focus;
  const activeCol = (row: number) => (focus.there && row === active.row ? active.col : -1);

  // Hundreds of cells share one ear; they stay links, to be opened elsewhere too.
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href');
    if (!path) return;
    event.preventDefault();
    router.push(path);
  };

  return (
    <>
      <section
        ref={box}
        aria-label="Register, scrolls"
        tabIndex={focus.there ? -1 : 0}
        onClick={onClick}
        onKeyDown={focus.handlers.onKeyDown}
        onFocus={(event) => {
          focus.handlers.onFocus(event);
          handlers.onFocus(event);
        }}
        onBlur={(event) => {
          focus.handlers.onBlur(event);
          handlers.onBlur();
        }}
        onPointerOver={handlers.onPointerOver}
        onPointerLeave={handlers.onPointerLeave}
        onPointerDown={handlers.onPointerDown}
        // Rows come and go: a browser that held on to one of them would scroll back.
        className="-outline-offset-2 relative [overflow-anchor:none] max-h-[max(22rem,calc(100dvh-7rem))] overflow-auto overscroll-x-contain border-line border-t"
      >
        <table
          {...grid}
          aria-rowcount={students.length + 2}
          aria-colcount={leading + columns.length + trailing}
          style={{ width: leadingWidth + columns.length * size.lesson + trailingWidth }}
          className="min-w-full table-fixed border-separate border-spacing-0 text-13"
        >
          <caption className="sr-only">Register: students down, lessons across, oldest first</caption>
          <GridHead
            drawn={drawn}
            columns={columns}
            activeCol={activeCol(0)}
            sort={sort}
            onSort={onSort}
            zone={register.timeZone}
            roomName={register.roomName}
          />
          <tbody ref={body}>
            <Blank height={drawn.rows.before} />
            {students.slice(drawn.rows.first, drawn.rows.last + 1).map((student, index) => {
              const row = drawn.rows.first + index + 1;
              return (
                <GridRow
                  key={student.rosterId}
                  student={student}
                  row={row}
                  columns={drawn.columns}
                  lessons={columns.length}
                  activeCol={activeCol(row)}
                  told={tip !== null && tip.place.row === row && row === active.row}
                  limit={limit}
                  run={run}
                />
              );
            })}
            <Blank height={drawn.rows.after} />
          </tbody>
          <GridFoot
            row={students.length + 1}
            drawn={drawn}
            lessons={columns.length}
            activeCol={activeCol(students.length + 1)}
            totals={totals}
            whole={whole}
          />
        </table>
      </section>
      {tip ? <GridTip at={tip} {...props} /> : null}
    </>
  );
}

/** The room of rows that are not drawn; nothing to anybody. */
function Blank({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr {...{ 'aria-hidden': true }}>
      <td style={{ height }} className="p-0" />
    </tr>
  );
}
