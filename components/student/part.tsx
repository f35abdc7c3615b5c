import { type ReactNode, useId } from 'react';

/** A part of the record: what it is of, and at the right what else can be done with it. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      tabIndex={-1}
      className="min-w-0 rounded-card border border-line bg-surface outline-none"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <h2 id={id} className="font-semibold text-14">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
