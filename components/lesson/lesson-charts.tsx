'use client';

import { useMemo, useState } from 'react';
import { nameOf } from '@/components/attendance/summary';
import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import type { Item } from '@/components/charts/bars';
import { PresenceBars } from '@/components/charts/presence-bars';
import { PresenceSteps } from '@/components/charts/presence-steps';
import type { LessonReport } from '@/lib/lessons/schema';
import { chartTone } from './lesson-tone';
import { describeLesson, describeLessonSeries } from './lesson-words';

/** How long each was there, in the colours of the statuses; how many were there when is folded away. */
export function LessonCharts({ report, frame }: { report: LessonReport; frame: TimelineFrame }) {
  const { lesson, participants, series } = report;
  const [open, setOpen] = useState(false);
  const items = useMemo(
    () =>
      participants.map(
        (person): Item => ({
          key: person.key,
          name: nameOf(person),
          seconds: person.presentSeconds,
          ...chartTone(person),
        }),
      ),
    [participants],
  );
  const points = useMemo(() => series.map(({ at, count }) => ({ at: Date.parse(at), count })), [series]);
  const held = lesson.heldSeconds > 0;
  return (
    <>
      <PresenceBars
        items={items}
        wholeSeconds={held ? lesson.heldSeconds : lesson.plannedSeconds}
        wholeName={held ? 'held' : 'planned'}
        note=" Colours as the statuses in the table; grey: guests."
        summary={describeLesson(report)}
      />
      <details
        className="group print:hidden"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className="inline-flex min-h-11 items-center text-13 text-soft hover:text-ink md:min-h-8">
          Presence over time
        </summary>
        {open ? (
          <PresenceSteps
            series={points}
            start={frame.span.start}
            end={frame.span.end}
            zone={frame.zone}
            summary={describeLessonSeries(report)}
          />
        ) : null}
      </details>
    </>
  );
}
