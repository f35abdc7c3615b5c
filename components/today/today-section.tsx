import { type ReactNode, useId } from 'react';

/** A part of the start page: what its lessons have in common, and the lessons. */
export function TodaySection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="font-semibold text-14 text-soft">
        {title}
      </h2>
      <ul className="overflow-hidden rounded-card border border-line bg-surface">{children}</ul>
    </section>
  );
}
