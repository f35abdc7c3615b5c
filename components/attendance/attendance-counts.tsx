import { people } from '@/components/charts/steps';
import type { Attendance } from '@/lib/attendance/schema';
import { formatCount, formatPercent } from '@/lib/format/number';
import { formatClock, formatDuration } from '@/lib/format/time';
import { averagePresence, hereNow, isGuest, peakOf } from './summary';

/** The session in five numbers. */
export function AttendanceCounts({ attendance, zone }: { attendance: Attendance; zone: string }) {
  const { session, totals } = attendance;
  const average = averagePresence(attendance);
  const peak = peakOf(attendance.series);
  const total = formatDuration(totals.presentSeconds);
  const connected = formatDuration(totals.connectedSeconds);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line md:grid-cols-5">
      <Count label="Participants" value={formatCount(totals.participants)} note={whoNote(attendance)} />
      <Count
        label="Session length"
        value={formatDuration(session.durationSeconds)}
        note={session.live ? 'so far' : ''}
      />
      <Count
        label="Average presence"
        value={formatDuration(average)}
        note={
          session.durationSeconds > 0 ? `${formatPercent(average / session.durationSeconds)} of session` : ''
        }
      />
      <Count
        label="Most at once"
        value={formatCount(totals.peakConcurrent)}
        note={peak ? `at ${formatClock(peak.at, zone)}` : ''}
      />
      <Count
        label="Total presence"
        value={total}
        note={connected === total ? '' : `${connected} connected`}
        className="max-md:col-span-2"
      />
    </dl>
  );
}

/** Who is here while it runs; how many cannot be told for sure when it is over. */
function whoNote(attendance: Attendance): string {
  if (attendance.session.live) return `${people(hereNow(attendance))} here now`;
  const guests = attendance.participants.filter(isGuest).length;
  if (guests === 0) return '';
  return `${formatCount(guests)} ${guests === 1 ? 'guest' : 'guests'}`;
}

type CountProps = { label: string; value: string; note: string; className?: string };

/** A number with what it counts; the line for its note stays, so that nothing jumps when one comes. */
function Count({ label, value, note, className = '' }: CountProps) {
  return (
    <div className={`flex flex-col bg-surface px-4 py-3 ${className}`}>
      <dt className="text-12 text-soft">{label}</dt>
      <dd className="font-semibold text-20 tabular-nums">{value}</dd>
      <dd className="min-h-4 text-12 text-faint tabular-nums">{note}</dd>
    </div>
  );
}
