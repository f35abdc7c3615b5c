'use client';

import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWidth } from './use-width';

type LivePart<M> = ComponentType<{ model: M; summary: string; width: number }>;

type ChartFigureProps = {
  title: string;
  /** What the marks are, for everybody. */
  caption: ReactNode;
  children: ReactNode;
};

/** A chart with its title and what it shows. */
export function ChartFigure({ title, caption, children }: ChartFigureProps) {
  const titleId = useId();
  return (
    <figure
      aria-labelledby={titleId}
      className="min-w-0 rounded-card border border-line bg-surface pt-4 pb-1"
    >
      <figcaption className="px-4">
        <h2 id={titleId} className="font-semibold text-14">
          {title}
        </h2>
        <p className="text-12 text-soft">{caption}</p>
      </figcaption>
      {children}
    </figure>
  );
}

type OnDemandProps<M> = { model: M; summary: string; load: () => Promise<LivePart<M>>; children: ReactNode };

/**
 * A drawing that a heavier one replaces when somebody reaches for it: by pointer, by finger, or with the button that
 * shows on focus. The heavy code then never costs those who only look. When it cannot be had, the drawing stays.
 */
export function OnDemand<M>({ model, summary, load, children }: OnDemandProps<M>) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [live, setLive] = useState<{ Part: LivePart<M>; focus: boolean } | null>(null);
  const asked = useRef(false);

  const bring = (focus: boolean) => {
    if (asked.current) return;
    asked.current = true;
    load().then(
      (Part) => setLive({ Part, focus }),
      () => {
        asked.current = false;
      },
    );
  };
  useEffect(() => {
    if (!live?.focus || !box.current) return;
    return whenThere(box.current, 'svg[tabindex]', (drawing) => drawing.focus());
  }, [live]);

  return (
    <div
      ref={box}
      onPointerEnter={() => bring(false)}
      onTouchStart={() => bring(false)}
      className="@container relative h-62 overflow-hidden [&_svg:focus-visible]:-outline-offset-2"
    >
      {live && width > 0 ? <live.Part model={model} summary={summary} width={width} /> : children}
      {live ? null : (
        <button
          type="button"
          onClick={() => bring(true)}
          className="sr-only rounded-inner bg-raised px-2 py-1 text-12 text-ink focus:not-sr-only focus:absolute focus:top-1 focus:right-3 print:hidden"
        >
          Read values with the arrow keys
        </button>
      )}
    </div>
  );
}

/** Calls back once an element is inside a box: recharts draws a moment after it is put there. Returns how to stop waiting. */
function whenThere(box: HTMLElement, selector: string, then: (element: SVGElement) => void): () => void {
  const look = () => {
    const found = box.querySelector<SVGElement>(selector);
    if (!found) return;
    observer.disconnect();
    then(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(box, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
