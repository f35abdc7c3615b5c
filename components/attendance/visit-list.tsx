'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Participant } from '@/lib/attendance/schema';
import { formatCount } from '@/lib/format/number';
import { formatDuration, formatExact } from '@/lib/format/time';
import { columnCount } from './columns';
import { detailsId, type RowProps } from './participant-row';
import { nameOf } from './summary';
import type { TimelineFrame } from './timeline-frame';
import { formatClockSeconds, leaveWords, visitSeconds } from './visit-words';

const fewVisits = 50;

type VisitListProps = Pick<RowProps, 'participant' | 'frame' | 'line' | 'index' | 'measure'>;

/** Each visit of a participant with its exact times, as a line of the table. */
export function VisitList({ participant, frame, line, index, measure }: VisitListProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={line} className="max-lg:block">
      <td colSpan={columnCount} className="bg-sunken px-4 py-2 max-lg:block lg:pl-8">
        <VisitItems id={detailsId(participant.key)} participant={participant} frame={frame} />
      </td>
    </tr>
  );
}

type VisitItemsProps = {
  id?: string;
  participant: Pick<Participant, 'key' | 'name' | 'visits'>;
  frame: TimelineFrame;
};

/** The visits, the first fifty at once and the rest on demand. */
export function VisitItems({ id, participant, frame }: VisitItemsProps) {
  const [all, setAll] = useState(false);
  const visits = participant.visits.map((visit, index) => ({ visit, number: index + 1 }));
  const shown = all ? visits : visits.slice(0, fewVisits);
  const { session, span, zone } = frame;
  return (
    <>
      <ol
        id={id}
        aria-label={`Visits of ${nameOf(participant)}`}
        className="flex max-w-sm flex-col gap-1 text-13 tabular-nums"
      >
        {shown.map(({ visit, number }) => (
          <li key={number} className="flex gap-4">
            <span className="w-6 text-right text-faint">{number}</span>
            <span className="flex-1">
              <time dateTime={visit.joinedAt} title={formatExact(visit.joinedAt)}>
                {formatClockSeconds(visit.joinedAt, zone)}
              </time>
              {' – '}
              <span title={visit.leftAt === null ? undefined : formatExact(visit.leftAt)}>
                {leaveWords(visit, session, zone)}
              </span>
            </span>
            <span className="text-right">{formatDuration(visitSeconds(visit, frame.until ?? span.end))}</span>
          </li>
        ))}
      </ol>
      {shown.length < visits.length ? (
        <Button size="sm" variant="ghost" className="mt-1" onClick={() => setAll(true)}>
          Show all {formatCount(visits.length)} visits
        </Button>
      ) : null}
    </>
  );
}
