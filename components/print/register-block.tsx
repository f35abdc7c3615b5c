import clsx from 'clsx';
import { daysOf } from './numbers';
import type { BlockProps } from './register-blocks';
import { RegisterHead } from './register-head';
import { RegisterRow } from './register-row';
import { RegisterTotals } from './register-totals';
import { SheetTable } from './table';

const sumColumns = {
  share: '3rem',
  present: '1.75rem',
  late: '1.75rem',
  partial: '1.75rem',
  absent: '1.75rem',
  excused: '1.75rem',
  minutes: '5.75rem',
  row: '2.75rem',
};

/** Some lessons of the register side by side, with every student; on a page of its own unless it is the first. */
export function RegisterBlock({ register, from, to, last, place }: BlockProps & { place: string | null }) {
  const lessons = register.lessons.slice(from, to);
  const [first, final] = [lessons[0], lessons.at(-1)];
  // A few lessons stay narrow beside a wide name; many share what the names leave.
  const many = lessons.length > 9;
  const names = last || lessons.length > 24 ? '12rem' : '15rem';
  const columns: Record<string, string> = { number: '1.75rem', name: many ? names : '' };
  for (const lesson of lessons) columns[lesson.id] = many ? '' : '2.25rem';
  if (last) Object.assign(columns, sumColumns);
  const days = first && final ? daysOf(first.date, final.date) : '';
  const label = place === null ? 'All lessons' : `Lessons ${from + 1}–${to} of ${register.lessons.length}`;
  return (
    <section className={clsx('mt-4', from > 0 && 'break-before-page print:mt-0')}>
      <h2 className="mb-1 break-after-avoid font-semibold text-13">
        {label} <span className="font-normal text-soft">{days}</span>
        {place === null ? null : <span className="font-normal text-soft">, block {place}</span>}
      </h2>
      <SheetTable label={label} columns={columns} minWidth="58rem">
        <RegisterHead lessons={lessons} all={register} last={last} />
        <tbody className="register">
          {register.students.map((student, index) => (
            <RegisterRow
              key={student.rosterId}
              student={student}
              number={index + 1}
              lessons={lessons}
              from={from}
              last={last}
            />
          ))}
        </tbody>
        <RegisterTotals register={register} from={from} to={to} last={last} />
      </SheetTable>
    </section>
  );
}
