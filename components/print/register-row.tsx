import { statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import type { RegisterLesson, RegisterStudent } from '@/lib/register/schema';
import { percentOf } from './numbers';
import { letter } from './status-mark';

type RegisterRowProps = {
  student: RegisterStudent;
  number: number;
  /** Those of the block, the first being the `from`th of the register. */
  lessons: RegisterLesson[];
  from: number;
  last: boolean;
};

// Who was there as planned stays in the background.
const looks: Partial<Record<Status, string>> = {
  late: 'text-ink',
  partial: 'text-ink',
  excused: 'text-ink',
  absent: 'font-semibold text-ink',
};

/** One student: a letter a lesson, and in the last block the sums. */
export function RegisterRow({ student, number, lessons, from, last }: RegisterRowProps) {
  return (
    <tr>
      <th scope="row" className="text-right font-normal text-soft">
        {number}
      </th>
      <th scope="row" className="break-words text-left font-medium">
        <bdi>{student.name.trim() || student.userId}</bdi>
      </th>
      {lessons.map(({ id }, index) => {
        const status = student.statuses[from + index] ?? null;
        return (
          <td key={id} className={status === null ? undefined : looks[status]}>
            {letter(status)}
          </td>
        );
      })}
      {last ? <Sums student={student} /> : null}
    </tr>
  );
}

function Sums({ student }: { student: RegisterStudent }) {
  return (
    <>
      <td className="sum">{percentOf(student.percentage)}</td>
      {statusList.map((status) => (
        <td key={status} className="sum">
          {formatCount(student.counts[status])}
        </td>
      ))}
      <td className="sum">
        {formatCount(student.attendedMinutes)} of {formatCount(student.heldMinutes)}
      </td>
      <td className={student.absencesInARow > 1 ? 'sum font-semibold' : 'sum'}>
        {formatCount(student.absencesInARow)}
      </td>
    </>
  );
}
