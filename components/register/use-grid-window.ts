'use client';

import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Column } from './arrange-register';
import { firstSight, type Sight, sameSight, sightOf, spanOf } from './grid-sight';
import { size, trailingWidth } from './grid-size';

/** From this width on all sums are seen beside the latest lessons. Pixels. */
const roomy = 1_000;

/** The rows and lessons near what is seen, and the room that others leave; after the lessons it is what is left. Pixels. */
export type GridWindow = {
  rows: { first: number; last: number; before: number; after: number };
  columns: { first: number; shown: Column[]; before: number };
};

/** Draws only what is near: of 500 students and 200 lessons a few hundred cells. Begins at the latest lesson. */
export function useGridWindow(
  box: RefObject<HTMLElement | null>,
  students: number,
  columns: Column[],
): GridWindow {
  const lessons = columns.length;
  const [sight, setSight] = useState<Sight>(() => firstSight(lessons));

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => {
      const next = sightOf(element);
      setSight((last) => (sameSight(last, next) ? last : next));
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, [box]);

  // Where there is little room, it is the lessons'. Other lessons are looked at from their end, too.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || lessons === 0) return;
    const most = element.scrollWidth - element.clientWidth;
    element.scrollLeft = element.clientWidth < roomy ? most - trailingWidth + size.run : most;
  }, [box, lessons]);

  const rows = spanOf(sight.row, sight.rows, students, 4);
  const { first, last } = spanOf(sight.lesson, sight.lessons, lessons, 2);
  // The same as long as the same lessons are near: rows then need not be drawn anew.
  const near = useMemo(
    () => ({ first, shown: columns.slice(first, last + 1), before: first * size.lesson }),
    [columns, first, last],
  );
  return {
    rows: {
      ...rows,
      before: rows.first * size.row,
      after: Math.max(0, students - 1 - rows.last) * size.row,
    },
    columns: near,
  };
}
