import { statusList, titleOf } from '@/components/lesson/status';
import { StatusLetter } from '@/components/lesson/status-chip';
import { formatCount, formatPercent } from '@/lib/format/number';
import { formatDuration } from '@/lib/format/time';
import type { Student } from '@/lib/students/schema';

/** How somebody stands in all: the percentage, what it is made of, and the minutes beside it. */
export function StudentSummary({ student }: { student: Student }) {
  const { percentage, counts, attendedMinutes, heldMinutes } = student;
  return (
    <dl className="grid grid-cols-5 gap-px overflow-hidden rounded-card border border-line bg-surface lg:grid-cols-[minmax(0,1.4fr)_repeat(5,minmax(0,1fr))_minmax(0,1.6fr)]">
      <div className="px-3 py-3 outline outline-line max-lg:col-span-3 md:px-4">
        <dt className="text-12 text-soft">Attendance</dt>
        <dd className="font-semibold text-28 tabular-nums tracking-tight">
          {percentage === null ? '–' : formatPercent(percentage / 100)}
        </dd>
      </div>
      <div className="px-3 py-3 outline outline-line max-lg:col-span-2 md:px-4 lg:order-last">
        <dt className="text-12 text-soft">Time there</dt>
        <dd className="font-semibold text-16 tabular-nums md:text-20">
          {formatDuration(attendedMinutes * 60)}
          <span className="block font-normal text-12 text-soft">
            of {formatDuration(heldMinutes * 60)} held
          </span>
        </dd>
      </div>
      {statusList.map((status) => (
        <div key={status} className="min-w-0 px-2 py-2 outline outline-line md:px-4 md:py-3">
          <dt className="text-12 text-soft">{titleOf(status)}</dt>
          <dd className="mt-0.5 flex items-center gap-1.5 font-semibold text-16 tabular-nums md:text-20">
            <StatusLetter mark={status} />
            {formatCount(counts[status])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
