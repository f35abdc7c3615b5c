import { type ReactNode, useId } from 'react';

/** One group of settings: what it is called, what it does in a sentence, its fields. */
export function Section({ title, says, children }: { title: string; says: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-line border-t px-4 py-5 first:border-t-0 md:grid-cols-[14rem_minmax(0,1fr)] md:px-5"
    >
      <div>
        <h2 id={id} className="font-semibold text-14">
          {title}
        </h2>
        <p className="mt-1 max-w-prose text-13 text-soft">{says}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}
