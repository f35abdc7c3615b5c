import clsx from 'clsx';
import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode };

type SheetHeadProps = {
  /** What this paper is: "Attendance of a lesson". */
  kind: string;
  title: string;
  /** Of when it is, and in which zone. */
  of: ReactNode;
  facts: Fact[];
  /** Facts beside the title: across there is more room at the side than below. */
  wide?: boolean;
};

/** The top of the first page. */
export function SheetHead({ kind, title, of, facts, wide = false }: SheetHeadProps) {
  return (
    <div
      className={clsx(
        'flex flex-col gap-3 border-ink border-b-2 pb-3',
        wide &&
          'md:flex-row md:items-end md:justify-between print:flex-row print:items-end print:justify-between',
      )}
    >
      <div className="min-w-0">
        <p className="font-medium text-12 text-soft">{kind}</p>
        <h1 className="break-words font-semibold text-20 tracking-tight">
          <bdi>{title}</bdi>
        </h1>
        <p className="break-words text-14">{of}</p>
      </div>
      <dl className={clsx('flex flex-wrap gap-x-8 gap-y-1', wide && 'md:max-w-[60%] print:max-w-[60%]')}>
        {facts.map(({ label, value }) => (
          <div key={label} className="flex min-w-0 gap-1.5">
            <dt className="shrink-0 text-soft">{label}</dt>
            <dd className="min-w-0 break-words font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A part of the sheet under a heading that stays with what follows. */
export function SheetPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h2 className="mb-1 break-after-avoid font-semibold text-13">{title}</h2>
      {children}
    </section>
  );
}

/** What must not be overlooked: in a box, above everything else. */
export function SheetWarning({ children }: { children: ReactNode }) {
  return <p className="border-2 border-ink px-3 py-2 mt-4 font-medium text-13">{children}</p>;
}
