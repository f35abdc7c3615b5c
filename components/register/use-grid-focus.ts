'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cellName, nextPlace, type Place, placeOf, revealing } from './grid-keys';
import { leading, leadingWidth, size } from './grid-size';
import type { GridWindow } from './use-grid-window';

type Grid = { students: number; lessons: number; trailing: number; window: GridWindow };

/**
 * One stop of the Tab key for the whole grid: the cell that was last looked at, from which the keys lead on. A cell far
 * away is drawn before it gets the focus; when the one with the focus is scrolled out of the drawing, the grid's box keeps
 * it, and the next key comes back.
 */
export function useGridFocus(
  box: RefObject<HTMLElement | null>,
  { students, lessons, trailing, window: drawn }: Grid,
) {
  const [place, setPlace] = useState<Place>({ row: 1, col: 0 });
  const wanted = useRef(false);
  const held = useRef<HTMLElement | null>(null);
  const extent = { rows: students + 2, cols: leading + lessons + trailing };
  const active: Place = {
    row: Math.min(place.row, extent.rows - 1),
    col: Math.min(place.col, extent.cols - 1),
  };
  const there = isDrawn(active, extent.rows, lessons, drawn);

  useLayoutEffect(() => {
    if (wanted.current) {
      const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${cellName(active)}"]`);
      if (!cell) return;
      wanted.current = false;
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (held.current && !held.current.isConnected) {
      held.current = null;
      if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    }
  });

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const found = placeOf(event.target.dataset.cell);
    if (!found) return;
    held.current = event.target;
    wanted.current = false;
    setPlace(found);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget) held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey || !box.current) return;
    const page = Math.max(1, Math.floor((box.current.clientHeight - size.head - size.foot) / size.row) - 1);
    const next = nextPlace(active, event, extent, page);
    if (!next) return;
    event.preventDefault();
    if (there && next.row === active.row && next.col === active.col) return;
    wanted.current = true;
    setPlace(next);
    reveal(box.current, next, extent.rows, lessons);
  };
  return { active, there, extent, handlers: { onFocus, onBlur, onKeyDown } };
}

function isDrawn({ row, col }: Place, rows: number, lessons: number, drawn: GridWindow): boolean {
  const student = row - 1;
  const lesson = col - leading;
  const last = drawn.columns.first + drawn.columns.shown.length - 1;
  return (
    (row === 0 || row === rows - 1 || (student >= drawn.rows.first && student <= drawn.rows.last)) &&
    (lesson < 0 || lesson >= lessons || (lesson >= drawn.columns.first && lesson <= last))
  );
}

/** Scrolls the box so that a cell is seen beside what sticks. Head, foot and the first columns always are. */
function reveal(box: HTMLElement, { row, col }: Place, rows: number, lessons: number): void {
  if (row > 0 && row < rows - 1) {
    box.scrollTop = revealing(size.head + (row - 1) * size.row, size.row, {
      offset: box.scrollTop,
      extent: box.clientHeight,
      before: size.head,
      after: size.foot,
    });
  }
  if (col < leading) return;
  const lesson = col - leading;
  box.scrollLeft =
    lesson >= lessons
      ? box.scrollWidth
      : revealing(leadingWidth + lesson * size.lesson, size.lesson, {
          offset: box.scrollLeft,
          extent: box.clientWidth,
          before: leadingWidth,
          after: 0,
        });
}
