import clsx from 'clsx';
import { formatCount } from '@/lib/format/number';
import type { LessonParticipant, Status } from '@/lib/lessons/schema';
import { letterOf, type Mark, markOf, wordOf } from './status';

const looks: Partial<Record<Mark, string>> = {
  present: 'bg-present-soft text-present',
  late: 'bg-late-soft text-late',
  partial: 'bg-partial-soft text-partial',
  absent: 'bg-absent-soft text-absent',
  excused: 'bg-excused-soft text-excused',
  here: 'bg-live-soft text-live',
  notHereYet: 'bg-absent-soft text-absent',
};
const signs: Partial<Record<Mark, string>> = {
  ...letterOf,
  guest: '?',
  unexpected: '?',
  here: '●',
  gone: '○',
};
const quiet = 'bg-guest-soft text-guest';

/** The letter alone, in its colour; whoever uses it says the word beside it. */
export function StatusLetter({ mark }: { mark: Mark }) {
  const sign = signs[mark];
  if (sign === undefined) return null;
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'inline-grid h-5 min-w-5 shrink-0 place-items-center rounded-inner px-1 font-semibold text-12',
        looks[mark] ?? quiet,
        'print:border print:border-line-strong',
      )}
    >
      {sign}
    </span>
  );
}

/** "A absent": letter and word. A corrected status says so, and what it was before. */
export function StatusChip({ person }: { person: LessonParticipant }) {
  const mark = markOf(person);
  const was = person.correction !== null && person.computedStatus !== person.status;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <StatusLetter mark={mark} />
      <span className="min-w-0">
        <span className={clsx('whitespace-nowrap', looks[mark] ? 'text-ink' : 'text-soft')}>
          {wordOf[mark]}
        </span>
        {was && person.computedStatus !== null ? (
          <span className="block whitespace-nowrap text-12 text-faint">
            <span className="sr-only">computed </span>
            <s>{wordOf[person.computedStatus]}</s>
          </span>
        ) : null}
      </span>
    </span>
  );
}

type CountChipProps = { status: Status; count: number };

/** "P 21" in a list; screen readers hear "21 present". */
export function CountChip({ status, count }: CountChipProps) {
  return (
    <span
      title={`${formatCount(count)} ${status}`}
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-inner px-1.5 text-12 tabular-nums',
        looks[status],
        'print:border print:border-line-strong',
      )}
    >
      <span aria-hidden="true" className="font-semibold">
        {letterOf[status]}
      </span>
      {formatCount(count)}
      <span className="sr-only"> {wordOf[status]}</span>
    </span>
  );
}
