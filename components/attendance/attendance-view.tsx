'use client';

import { type ReactNode, Suspense, useMemo } from 'react';
import { timeTicks } from '@/components/charts/ticks';
import { Empty } from '@/components/ui/empty';
import { useZone } from '@/components/ui/zone';
import type { Attendance } from '@/lib/attendance/schema';
import { AttendanceCharts } from './attendance-charts';
import { AttendanceCounts } from './attendance-counts';
import { AttendanceHead } from './attendance-head';
import { TableSkeleton } from './attendance-skeleton';
import { AttendanceTable } from './attendance-table';
import { LiveWords } from './live-words';
import { sessionSpan } from './span';
import { hereNow } from './summary';
import type { TimelineFrame } from './timeline-frame';

type ViewProps = { attendance: Attendance; actions: ReactNode };

/** The attendance of a session: head, numbers, charts, table. */
export function AttendanceView({ attendance, actions }: ViewProps) {
  const zone = useZone();
  const { session, participants } = attendance;
  const frame = useMemo((): TimelineFrame => {
    const span = sessionSpan(session);
    return { session, span, ticks: timeTicks(span.start, span.end, zone, 6), zone };
  }, [session, zone]);
  return (
    <>
      <AttendanceHead session={session} zone={zone} actions={actions} />
      <div className="flex flex-col gap-4 pb-12">
        {session.live ? <LiveWords here={hereNow(attendance)} /> : null}
        <AttendanceCounts attendance={attendance} zone={zone} />
        {participants.length === 0 ? (
          <NobodyHere live={session.live} />
        ) : (
          <>
            <AttendanceCharts attendance={attendance} frame={frame} />
            {/* Apart, so that what stands above is shown and answers before hundreds of rows are ready. */}
            <Suspense fallback={<TableSkeleton />}>
              <AttendanceTable attendance={attendance} frame={frame} />
            </Suspense>
          </>
        )}
      </div>
    </>
  );
}

function NobodyHere({ live }: { live: boolean }) {
  return (
    <div className="rounded-card border border-line bg-surface">
      <Empty title={live ? 'Nobody is in this session yet' : 'Nobody was in this session'}>
        {live
          ? 'Who joins appears here within seconds. Recorders and other bots are not counted.'
          : 'Only recorders or other bots were connected; they are not people and are not counted.'}
      </Empty>
    </div>
  );
}
