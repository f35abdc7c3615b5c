'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/format/number';
import type { Limits, LookAfter } from './look-after';
import { personPath } from './paths';

/** As many as stand in two lines of a desk. */
const few = 6;

type ListProps = Limits & { people: LookAfter[] };

/** Whom to look after, each with the reason. */
export function LookAfterList({ people, limit, run }: ListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, few);
  return (
    <section
      aria-labelledby="look-after"
      className="rounded-card border border-line bg-surface px-4 py-3 text-13 print:hidden"
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id="look-after" className="font-semibold text-14">
          To look after
        </h2>
        <p className="text-soft tabular-nums">
          {people.length === 0
            ? `Nobody is below ${limit} % or absent ${formatCount(run)} times in a row.`
            : formatCount(people.length)}
        </p>
        {people.length > few ? (
          <Button
            variant="ghost"
            size="sm"
            className="ml-auto"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? 'Show fewer' : `Show all ${formatCount(people.length)}`}
          </Button>
        ) : null}
      </div>
      {people.length > 0 ? (
        <ul className="mt-1 grid gap-x-6 md:grid-cols-2">
          {shown.map(({ student, reasons }) => (
            <li key={student.rosterId} className="flex min-w-0 items-baseline gap-x-2 py-0.5">
              <Link
                href={personPath(student.userId)}
                prefetch={false}
                className="inline-flex min-w-0 shrink-0 items-center font-medium hover:underline max-md:min-h-11 max-md:max-w-[45%]"
              >
                <bdi className="truncate">{student.name}</bdi>
              </Link>
              <span className="text-soft tabular-nums">{reasons.join(' · ')}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
