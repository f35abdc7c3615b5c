import { formatCount, formatPercent } from '@/lib/format/number';
import { formatDuration } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { type Mark, statusList, titleOf } from './status';
import { StatusLetter } from './status-chip';

/** The lesson in numbers: statuses when it is over, who is in while it runs. */
export function LessonCounts({ report: { lesson, counts } }: { report: LessonReport }) {
  const strangers = counts.guests + counts.unexpected;
  const average = formatDuration(counts.averageSeconds);
  const share =
    lesson.heldSeconds > 0
      ? `${formatPercent(Math.min(1, counts.averageSeconds / lesson.heldSeconds))} of held`
      : '';
  const live = lesson.state === 'live';
  const strangersNote = counts.unexpected > 0 ? `${formatCount(counts.unexpected)} of other rooms` : '';
  const tail = (
    <>
      <Count mark="guest" label="Guests" count={strangers} note={strangersNote} />
      <Count
        label="Average"
        value={average}
        note={share}
        className={live ? 'max-md:col-span-4 print:col-span-1' : 'max-md:col-span-2 print:col-span-1'}
      />
    </>
  );
  if (live) {
    return (
      <Strip columns="md:grid-cols-5">
        <Count mark="notHereYet" label="Not here yet" count={counts.notHereYet} note="" />
        <Count
          mark="here"
          label="Here"
          count={counts.here}
          note={counts.roster > 0 ? `of ${formatCount(counts.roster)}` : ''}
        />
        <Count mark="gone" label="Gone" count={counts.gone} note="" />
        {tail}
      </Strip>
    );
  }
  return (
    <Strip columns="md:grid-cols-7">
      {statusList.map((status) => (
        <Count
          key={status}
          mark={status}
          label={titleOf(status)}
          count={counts[status]}
          note={status === 'present' ? `of ${formatCount(counts.roster)}` : noteOf(status, counts.leftEarly)}
        />
      ))}
      {tail}
    </Strip>
  );
}

const noteOf = (status: string, leftEarly: number): string =>
  status === 'partial' && leftEarly > 0 ? `${formatCount(leftEarly)} left early` : '';

function Strip({ columns, children }: { columns: string; children: React.ReactNode }) {
  return (
    <dl
      className={`grid grid-cols-4 gap-px print:grid-cols-7 overflow-hidden rounded-card border border-line bg-surface ${columns}`}
    >
      {children}
    </dl>
  );
}

type CountProps = { mark?: Mark; label: string; note: string; className?: string } & (
  | { count: number }
  | { value: string }
);

/** A number with what it counts; the line for its note stays, so that nothing jumps when one comes. */
function Count({ mark, label, note, className = '', ...rest }: CountProps) {
  const value = 'count' in rest ? formatCount(rest.count) : rest.value;
  const letter = mark ? <StatusLetter mark={mark} /> : null;
  return (
    <div
      className={`flex min-w-0 flex-col px-2.5 py-2 outline outline-line md:px-4 md:py-3 print:px-2 ${className}`}
    >
      <dt className="flex min-h-5 items-center gap-1.5 whitespace-nowrap text-12 text-soft max-md:order-last">
        <span className="contents max-md:hidden">{letter}</span>
        {label}
      </dt>
      <dd className="flex items-center gap-1.5 font-semibold text-16 tabular-nums tracking-tight md:tracking-normal md:mt-0.5 md:text-20">
        <span className="contents md:hidden">{letter}</span>
        {value}
      </dd>
      <dd className="min-h-4 truncate text-12 text-faint tabular-nums max-md:hidden">{note}</dd>
    </div>
  );
}
