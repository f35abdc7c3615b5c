'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** A row that goes takes the focus with it: it then goes on from what held the row. */
export function useFocusAfterLoss(holder: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (fewer && document.activeElement === document.body) holder.current?.focus({ preventScroll: true });
  }, [count, holder]);
}
