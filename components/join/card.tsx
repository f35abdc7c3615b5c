import { type ReactNode, useId } from 'react';

/** A part of the join page under its own heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-card border border-line bg-surface">
      <h2 id={id} className="px-4 pt-3 font-semibold text-14">
        {title}
      </h2>
      {children}
    </section>
  );
}
