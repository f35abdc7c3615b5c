'use client';

import { type PointerEvent, useEffect, useState } from 'react';

type Tip = { text: string; x: number; y: number };

/** One tooltip for all bars with `data-tip`: spread `handlers` on what holds them. Works for pointer and finger. */
export function useVisitTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    if (!tip) return;
    const hide = () => setTip(null);
    window.addEventListener('scroll', hide, { passive: true });
    window.addEventListener('pointerdown', hide);
    return () => {
      window.removeEventListener('scroll', hide);
      window.removeEventListener('pointerdown', hide);
    };
  }, [tip]);

  const onPointerOver = (event: PointerEvent) => {
    const mark = event.target instanceof Element ? event.target.closest<SVGElement>('[data-tip]') : null;
    const text = mark?.dataset.tip;
    if (!mark || !text) return setTip(null);
    const box = mark.getBoundingClientRect();
    const middle = box.left + box.width / 2;
    // Long bars reach far; the tip stays where the eyes are.
    const x = box.width > 160 ? event.clientX : middle;
    setTip({ text, x: Math.min(window.innerWidth - 110, Math.max(110, x)), y: box.top });
  };
  // A lifted finger also leaves; its tip stays until the next touch.
  const onPointerLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') setTip(null);
  };
  const handlers = { onPointerOver, onPointerLeave };
  const element = tip ? (
    <div
      role="tooltip"
      style={{ left: tip.x, top: tip.y - 6 }}
      className="pointer-events-none fixed z-20 -translate-x-1/2 -translate-y-full whitespace-nowrap rounded-inner border border-line bg-raised px-2 py-1 text-12 tabular-nums shadow-pop"
    >
      {tip.text}
    </div>
  ) : null;
  return { handlers, element };
}
