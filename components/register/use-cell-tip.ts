'use client';

import { type FocusEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Place, placeOf } from './grid-keys';

/** Where the tip stands: over the middle of its cell, or under it where there is no room above. Pixels. */
export type TipAt = { place: Place; x: number; top: number; bottom: number };

/** A cell is asked about when somebody stays a moment. Milliseconds. */
const moment = 220;

const marked = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;

/** Which cell somebody stays on, by pointer or by focus. Scrolling, a press and Escape let it go. */
export function useCellTip() {
  const [tip, setTip] = useState<TipAt | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const cell = useRef<HTMLElement | null>(null);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    cell.current = null;
    setTip(null);
  }, []);
  const show = useCallback(
    (target: EventTarget | null) => {
      const found = marked(target);
      if (found === cell.current) return;
      hide();
      const place = placeOf(found?.dataset.cell);
      if (!found || !place) return;
      cell.current = found;
      timer.current = setTimeout(() => {
        if (!found.isConnected) return;
        const { left, width, top, bottom } = found.getBoundingClientRect();
        setTip({ place, x: left + width / 2, top, bottom });
      }, moment);
    },
    [hide],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!tip) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    window.addEventListener('scroll', hide, { passive: true, capture: true });
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('scroll', hide, { capture: true });
      window.removeEventListener('keydown', onKey);
    };
  }, [tip, hide]);

  const handlers = {
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') show(event.target);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => {
      if (event.target.matches(':focus-visible')) show(event.target);
    },
    onBlur: hide,
  };
  return { tip, handlers };
}
