'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Skeleton } from '@/components/ui/skeleton';
import { useListKeys } from '@/components/ui/use-list-keys';
import type { Register } from '@/lib/register/schema';
import { lookAfter } from './look-after';
import { LookAfterList } from './look-after-list';
import { RegisterCards } from './register-cards';
import { RegisterFilters } from './register-filters';
import { RegisterGrid } from './register-grid';
import { RegisterNotes } from './register-notes';
import type { RegisterChoice } from './register-query';
import { classTotal, lessonTotals } from './totals';
import type { Choose } from './use-register';
import { everything, isNarrowed, useRows } from './use-rows';
import { useWide } from './use-wide';

const TrendChart = dynamic(() => import('./trend-chart').then((part) => part.TrendChart), {
  ssr: false,
  loading: () => <Skeleton className="h-80 rounded-card" />,
});

type ViewProps = { register: Register; choice: RegisterChoice; choose: Choose; workspace: string };

/** Whom to look after, everybody in every lesson, and how it went over time. */
export function RegisterView({ register, choice, choose, workspace }: ViewProps) {
  const { limit, run } = choice;
  const [text, setText] = useState('');
  const { rows, columns } = useRows(register, choice, text);
  const people = useMemo(() => lookAfter(register, { limit, run }), [register, limit, run]);
  const totals = useMemo(() => lessonTotals(register), [register]);
  const whole = useMemo(() => classTotal(totals), [totals]);
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const clear = useCallback(() => setText(''), []);
  useListKeys({ filter: input, list: body, onClear: clear });
  const wide = useWide();
  const showAll = () => {
    clear();
    choose(everything);
  };
  const shown = { students: rows, columns, limit, run };
  const none = columns.length === 0 ? 'Every lesson of these days is signed' : 'Nobody matches';

  return (
    <>
      <LookAfterList people={people} limit={limit} run={run} />
      <section
        aria-label="Register"
        className="overflow-clip rounded-card border border-line bg-surface print:overflow-visible"
      >
        <RegisterFilters
          choice={choice}
          choose={choose}
          text={text}
          setText={setText}
          input={input}
          found={{ students: rows.length, lessons: columns.length }}
          total={{ students: register.students.length, lessons: register.lessons.length }}
        />
        {rows.length === 0 || columns.length === 0 ? (
          <Empty
            title={none}
            action={isNarrowed(choice, text) ? <Button onClick={showAll}>Show everybody</Button> : undefined}
          />
        ) : (
          <>
            {wide === 'cards' ? null : (
              <div className="max-md:hidden">
                <RegisterGrid
                  register={register}
                  {...shown}
                  totals={totals}
                  whole={whole}
                  sort={choice.sort}
                  onSort={(sort) => choose({ sort })}
                  body={body}
                />
              </div>
            )}
            {wide === 'grid' ? null : (
              <div className="md:hidden">
                <RegisterCards {...shown} zone={register.timeZone} roomName={register.roomName} />
              </div>
            )}
          </>
        )}
        <RegisterNotes register={register} workspace={workspace} />
      </section>
      <TrendChart register={register} totals={totals} />
    </>
  );
}
