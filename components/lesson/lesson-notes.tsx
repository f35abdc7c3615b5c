import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import { formatClock } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';

const minute = 60_000;

/** What the lines and marks of the timelines mean; only those that occur. */
export function LessonNotes({
  report: { lesson, participants },
  frame,
}: {
  report: LessonReport;
  frame: TimelineFrame;
}) {
  const { rule, base, timeZone } = lesson;
  const clock = (at: number) => formatClock(new Date(at).toISOString(), timeZone);
  const limits = (frame.lesson?.limits ?? []).map(({ at, kind }) =>
    kind === 'late' ? `late after ${clock(at - minute)}` : `early before ${clock(at)}`,
  );
  const share = `at least ${rule.minPresencePercent} % of ${base === 'held' ? 'the time held' : 'the planned time'}`;
  const open = lesson.state !== 'live' && participants.some((person) => person.open);
  return (
    <ul className="flex flex-col gap-1 border-line border-t px-4 py-3 text-12 text-soft">
      <li>
        Grey ground: held. Upright lines: {clock(Date.parse(lesson.window.start))} and{' '}
        {clock(Date.parse(lesson.window.end))}, {sources[lesson.window.source]}.
        {limits.length > 0 ? ` Dashed: ${limits.join(', ')}.` : ''}
      </li>
      <li>
        Rule: {share}; presence counts from {rule.countsFromMinutes} min
        {lesson.window.source === 'estimated'
          ? '. With an estimated window nobody is late or left early.'
          : '.'}
      </li>
      {open ? (
        <li>† and striped bars: 100ms never reported the leave, so the real presence may be shorter.</li>
      ) : null}
    </ul>
  );
}

const sources: Record<LessonReport['lesson']['window']['source'], string> = {
  timetable: 'as in the timetable',
  estimated: 'estimated from who was there',
  staff: 'set by staff',
};
