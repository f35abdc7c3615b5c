import { letterOf, statusList, wordOf } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import type { BlockProps } from './register-blocks';

/** How many had each status, lesson by lesson: under the last row, and only there. */
export function RegisterTotals({ register: { students, lessons }, from, to, last }: BlockProps) {
  const count = (place: number, status: Status) =>
    students.filter(({ statuses }) => statuses[place] === status).length;
  return (
    <tbody className="register break-inside-avoid border-ink border-t-2">
      {statusList.map((status, index) => (
        <tr key={status}>
          <th scope="row" colSpan={2} className="text-left font-normal">
            <b className="mr-1 inline-block w-5 text-right font-semibold">{letterOf[status]}</b>{' '}
            {wordOf[status]}
          </th>
          {lessons.slice(from, to).map((lesson, place) => (
            <td key={lesson.id}>
              {lesson.state === 'not-held' || lesson.state === 'live'
                ? '–'
                : formatCount(count(from + place, status))}
            </td>
          ))}
          {last && index === 0 ? (
            <td colSpan={8} rowSpan={statusList.length} className="border-l-2 border-l-ink" />
          ) : null}
        </tr>
      ))}
    </tbody>
  );
}
