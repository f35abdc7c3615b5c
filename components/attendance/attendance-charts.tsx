'use client';

import { useMemo } from 'react';
import type { Item } from '@/components/charts/bars';
import { PresenceBars } from '@/components/charts/presence-bars';
import { PresenceSteps } from '@/components/charts/presence-steps';
import type { Attendance } from '@/lib/attendance/schema';
import { describePresence, describeSeries, isGuest, nameOf } from './summary';
import type { TimelineFrame } from './timeline-frame';

/** With more names than this a half page is too narrow for them. */
const namesInHalf = 36;
const mostNamed = 60;

/** The two pictures beside the table: how long each was there, and how many were there when. */
export function AttendanceCharts({ attendance, frame }: { attendance: Attendance; frame: TimelineFrame }) {
  const { session, participants, series } = attendance;
  const items = useMemo(
    () =>
      participants.map(
        (participant): Item => ({
          key: participant.key,
          name: nameOf(participant),
          seconds: participant.presentSeconds,
          muted: isGuest(participant),
        }),
      ),
    [participants],
  );
  const points = useMemo(() => series.map(({ at, count }) => ({ at: Date.parse(at), count })), [series]);
  const wide = participants.length > namesInHalf && participants.length <= mostNamed;
  return (
    <div className={wide ? 'grid gap-4' : 'grid gap-4 lg:grid-cols-2'}>
      <PresenceBars
        items={items}
        wholeSeconds={session.durationSeconds}
        summary={describePresence(attendance)}
      />
      <PresenceSteps
        series={points}
        start={frame.span.start}
        end={frame.span.end}
        zone={frame.zone}
        summary={describeSeries(attendance, frame.zone)}
      />
    </div>
  );
}
