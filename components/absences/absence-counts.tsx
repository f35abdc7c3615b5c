import clsx from 'clsx';
import type { Mark } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import type { Absences } from '@/lib/absences/schema';
import { formatCount } from '@/lib/format/number';
import { countAbsences } from './absence-rows';

/** The day in numbers. Who is not here yet is counted only while lessons run. */
export function AbsenceCounts({ day: { absences, lessons } }: { day: Absences }) {
  const counts = countAbsences(absences);
  const running = absences.some(({ state }) => state === 'live');
  return (
    <dl
      className={clsx(
        'grid grid-cols-4 gap-px overflow-hidden rounded-card border border-line bg-surface',
        running ? 'max-md:grid-cols-3 md:grid-cols-6' : 'md:grid-cols-5',
      )}
    >
      {running ? <Count mark="notHereYet" label="Not here yet" count={counts.notHereYet} /> : null}
      <Count mark="absent" label="Absent" count={counts.absent} />
      <Count mark="partial" label="Partial" count={counts.partial} />
      <Count mark="excused" label="Excused" count={counts.excused} />
      <Count label="Unexcused" count={counts.open} />
      <Count
        label={lessons === 1 ? 'Lesson' : 'Lessons'}
        count={lessons}
        className={running ? undefined : 'max-md:hidden'}
      />
    </dl>
  );
}

type CountProps = { mark?: Mark; label: string; count: number; className?: string | undefined };

function Count({ mark, label, count, className }: CountProps) {
  return (
    <div
      className={clsx('flex min-w-0 flex-col px-2.5 py-2 outline outline-line md:px-4 md:py-3', className)}
    >
      <dt className="whitespace-nowrap text-12 text-soft max-md:order-last">{label}</dt>
      <dd className="flex items-center gap-1.5 font-semibold text-16 tabular-nums md:mt-0.5 md:text-20">
        {mark ? <StatusLetter mark={mark} /> : null}
        {formatCount(count)}
      </dd>
    </div>
  );
}
