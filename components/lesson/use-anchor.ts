'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LessonParticipant } from '@/lib/lessons/schema';
import { anchored } from './anchor';
import type { LessonRows } from './use-lesson-rows';

/**
 * The person the address means (`#p=<rosterId>`): opened, scrolled to and given the focus once, and marked from then on.
 * @returns the key of who is marked
 */
export function useAnchor(
  participants: LessonParticipant[],
  rows: LessonRows,
  body: RefObject<HTMLTableSectionElement | null>,
): string | null {
  const [marked, setMarked] = useState<string | null>(null);
  const now = useRef({ participants, rows });
  now.current = { participants, rows };

  useEffect(() => {
    let stop = () => {};
    const go = () => {
      const { participants: all, rows: shown } = now.current;
      const person = anchored(all, window.location.hash);
      setMarked(person?.key ?? null);
      if (!person || !body.current) return;
      shown.show(person.key);
      const place = shown.rows.findIndex(({ key }) => key === person.key);
      stop();
      stop = reach(body.current, person.key, Math.max(0, place) / Math.max(1, shown.rows.length));
    };
    go();
    window.addEventListener('hashchange', go);
    return () => {
      stop();
      window.removeEventListener('hashchange', go);
    };
  }, [body]);
  return marked;
}

/**
 * Scrolls to a row and gives it the focus, as soon as it is drawn: of a long table only what is near the window is.
 * Whoever scrolls meanwhile is left alone. Returns how to stop waiting.
 * @param share where in the table the row stands, 0–1
 */
function reach(body: HTMLElement, key: string, share: number): () => void {
  const observer = new MutationObserver(() => look());
  const stop = () => {
    observer.disconnect();
    for (const own of ['wheel', 'touchstart', 'keydown']) window.removeEventListener(own, stop);
  };
  const look = () => {
    const found = body.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (found) {
      stop();
      found.scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
      return;
    }
    const { top, height } = body.getBoundingClientRect();
    if (height > 0) window.scrollTo({ top: window.scrollY + top + share * height - window.innerHeight / 2 });
  };
  observer.observe(body, { childList: true });
  for (const own of ['wheel', 'touchstart', 'keydown']) window.addEventListener(own, stop, { passive: true });
  look();
  return stop;
}
