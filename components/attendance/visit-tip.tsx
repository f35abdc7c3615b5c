'use client';

import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react';

type Tip = { text: string; x: number; y: number };
type Marked = HTMLElement | SVGElement;

const tipped = (target: EventTarget | null): Marked | null => {
  const mark = target instanceof Element ? target.closest<Marked>('[data-tip]') : null;
  return mark?.dataset.tip ? mark : null;
};

/**
 * One tooltip for everything with `data-tip`: spread `handlers` on what holds it. Works for pointer and finger, and for
 * the keyboard where what has the focus bears one.
 */
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
    const mark = tipped(event.target);
    if (!mark) return setTip(null);
    const box = mark.getBoundingClientRect();
    // Long bars reach far; the tip stays where the eyes are.
    show(mark, box.width > 160 ? event.clientX : box.left + box.width / 2);
  };
  const show = (mark: Marked, x: number) => {
    const half = Math.min(window.innerWidth / 2, 110 + (mark.dataset.tip ?? '').length);
    const text = mark.dataset.tip ?? '';
    setTip({
      text,
      x: Math.min(window.innerWidth - half, Math.max(half, x)),
      y: mark.getBoundingClientRect().top,
    });
  };
  const onFocus = (event: FocusEvent) => {
    const mark = tipped(event.target);
    if (!mark?.matches(':focus-visible')) return;
    const box = mark.getBoundingClientRect();
    show(mark, box.left + Math.min(box.width, 160) / 2);
  };
  const onBlur = () => setTip(null);
  // A lifted finger also leaves; its tip stays until the next touch.
  const onPointerLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') setTip(null);
  };
  const handlers = { onPointerOver, onPointerLeave, onFocus, onBlur };
  const element = tip ? (
    <div
      role="tooltip"
      style={{ left: tip.x, top: tip.y - 6 }}
      className="pointer-events-none fixed z-20 -translate-x-1/2 -translate-y-full w-max max-w-[min(28rem,100vw)] rounded-inner border border-line bg-raised px-2 py-1 text-12 tabular-nums shadow-pop"
    >
      {tip.text}
    </div>
  ) : null;
  return { handlers, element };
}
