import clsx from 'clsx';
import { letterOf, statusList } from '@/components/lesson/status';
import { formatClock, formatDateTime } from '@/lib/format/time';
import type { Register, RegisterLesson } from '@/lib/register/schema';
import { fullDays, monthsOf } from './register-blocks';
import { Head } from './table';

type RegisterHeadProps = { lessons: RegisterLesson[]; all: Register; last: boolean };

/** Months, days and what a lesson is, over the columns; on every page again. */
export function RegisterHead({ lessons, all, last }: RegisterHeadProps) {
  const full = fullDays(all.lessons);
  const starts = monthStarts(lessons);
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        {monthsOf(lessons).map(({ key, label, span }) => (
          <th
            key={key}
            scope="colgroup"
            colSpan={span}
            className="overflow-hidden whitespace-nowrap border-line-strong border-l px-1 text-left font-semibold"
          >
            {label}
          </th>
        ))}
        {last ? <td colSpan={8} className="border-ink border-l-2" /> : null}
      </tr>
      <tr>
        <Head number>#</Head>
        <Head>Name</Head>
        {lessons.map((lesson) => (
          <th
            key={lesson.id}
            scope="col"
            aria-label={formatDateTime(lesson.startedAt, all.timeZone)}
            className={clsx(
              'border-b border-b-ink border-l px-0 py-0.5 text-center align-bottom font-normal leading-4',
              starts.has(lesson.id) ? 'border-l-line-strong' : 'border-l-line',
            )}
          >
            <span className="block text-soft">{weekday(lesson.date)}</span>
            <span className="block font-semibold">{Number(lesson.date.slice(8))}</span>
            {full.has(lesson.date) ? (
              <span className="block tracking-tight">{formatClock(lesson.startedAt, all.timeZone)}</span>
            ) : null}
            <span className="block min-h-4 text-soft">{signs[lesson.state]}</span>
          </th>
        ))}
        {last ? <SumHeads /> : null}
      </tr>
    </thead>
  );
}

const signs: Record<RegisterLesson['state'], string> = {
  live: 'now',
  provisional: 'prov.',
  final: '',
  signed: '✓',
  'not-held': 'n/h',
};

function SumHeads() {
  return (
    <>
      <Head number className="border-l-2 border-l-ink">
        %
      </Head>
      {statusList.map((status) => (
        <Head key={status} number>
          {letterOf[status]}
        </Head>
      ))}
      <Head number>Minutes of held</Head>
      <Head number>A in a row</Head>
    </>
  );
}

const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const weekday = (date: string): string => weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';

/** The lessons at which a month begins. */
function monthStarts(lessons: readonly RegisterLesson[]): Set<string> {
  let month = '';
  return new Set(
    lessons.flatMap(({ id, date }) => {
      const same = date.startsWith(month) && month !== '';
      month = date.slice(0, 7);
      return same ? [] : [id];
    }),
  );
}
