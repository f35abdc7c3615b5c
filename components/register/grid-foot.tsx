'use client';

import clsx from 'clsx';
import { statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import { Gap } from './grid-head';
import { cellName } from './grid-keys';
import { leading, size } from './grid-size';
import { isBare } from './lesson-mark';
import { percentWords } from './register-words';
import { countsWords, type LessonTotal } from './totals';
import type { GridWindow } from './use-grid-window';

type FootProps = {
  /** Its row in the grid; the head is 0. */
  row: number;
  drawn: GridWindow;
  lessons: number;
  activeCol: number;
  /** By place in the register. */
  totals: LessonTotal[];
  whole: LessonTotal;
};

const ground = 'border-line border-t bg-surface px-1';
const cell = `${ground} text-right tabular-nums`;

/** The class in each lesson, however few students are shown. */
export function GridFoot({ row, drawn, lessons, activeCol, totals, whole }: FootProps) {
  const stop = (col: number) => ({
    'data-cell': cellName({ row, col }),
    tabIndex: col === activeCol ? 0 : -1,
  });
  const after = leading + lessons;
  return (
    <tfoot className="sticky bottom-0 z-20 text-12 text-soft">
      <tr aria-rowindex={row + 1} style={{ height: size.foot }}>
        <th
          scope="row"
          aria-colindex={1}
          style={{ left: 0 }}
          className={clsx(ground, 'sticky z-10 pl-4 text-left font-medium')}
        >
          <span {...stop(0)} className="rounded-inner">
            Whole class, %
          </span>
        </th>
        <td
          aria-colindex={2}
          style={{ left: size.name }}
          className={clsx(cell, 'sticky z-10')}
          {...stop(1)}
        />
        <td
          aria-colindex={3}
          title={countsWords(whole.counts)}
          style={{ left: size.name + size.attended }}
          className={clsx(cell, 'sticky z-10 border-r pr-2 font-semibold text-13 text-ink')}
          {...stop(2)}
        >
          {percentWords(whole.share)}
        </td>
        <Gap width={drawn.columns.before} />
        {drawn.columns.shown.map(({ lesson, place }, index) => {
          const total = totals[place];
          const col = leading + drawn.columns.first + index;
          return (
            <td
              key={lesson.id}
              aria-colindex={col + 1}
              className={clsx(
                'border-line border-t px-0 text-center tabular-nums',
                isBare(lesson.state) ? 'bg-sunken' : 'bg-surface',
              )}
              {...stop(col)}
            >
              {total?.share == null ? '' : Math.round(total.share)}
            </td>
          );
        })}
        <Gap />
        <td aria-colindex={after + 1} className={clsx(cell, 'border-l')} {...stop(after)} />
        {statusList.map((status, index) => (
          <td
            key={status}
            aria-colindex={after + 2 + index}
            className={clsx(cell, 'pr-2')}
            {...stop(after + 1 + index)}
          >
            {formatCount(whole.counts[status])}
          </td>
        ))}
        <td aria-colindex={after + 7} className={cell} {...stop(after + 6)} />
      </tr>
    </tfoot>
  );
}
