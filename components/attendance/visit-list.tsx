'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Participant } from '@/lib/attendance/schema';
import { formatCount } from '@/lib/format/number';
import { formatDuration, formatExact } from '@/lib/format/time';
import { columnCount } from './columns';
import { detailsId } from './participant-row';
import { nameOf } from './summary';
import type { TimelineFrame } from './timeline';
import { formatClockSeconds, leaveWords, visitSeconds } from './visit-words';

const fewVisits = 50;

type VisitListProps = { participant: Participant; frame: TimelineFrame; line: number };

/** Each visit of a participant with its exact times. */
export function VisitList({ participant, frame, line }: VisitListProps) {
  const [all, setAll] = useState(false);
  const { visits } = participant;
  const shown = all ? visits : visits.slice(0, fewVisits);
  const { session, span, zone } = frame;
  return (
    <tr aria-rowindex={line} className="max-lg:block">
      <td colSpan={columnCount} className="bg-sunken px-4 py-2 max-lg:block lg:pl-8">
        <ol
          id={detailsId(participant.key)}
          aria-label={`Visits of ${nameOf(participant)}`}
          className="flex max-w-xl flex-col gap-1 text-13 tabular-nums"
        >
          {shown.map((visit, index) => (
            <li key={`${visit.joinedAt} ${visit.leftAt} ${index}`} className="flex gap-4">
              <span className="w-6 text-right text-faint">{index + 1}</span>
              <span className="flex-1">
                <time dateTime={visit.joinedAt} title={formatExact(visit.joinedAt)}>
                  {formatClockSeconds(visit.joinedAt, zone)}
                </time>
                {' – '}
                <span title={visit.leftAt === null ? undefined : formatExact(visit.leftAt)}>
                  {leaveWords(visit, session, zone)}
                </span>
              </span>
              <span className="text-right">{formatDuration(visitSeconds(visit, span.end))}</span>
            </li>
          ))}
        </ol>
        {shown.length < visits.length ? (
          <Button size="sm" variant="ghost" className="mt-1" onClick={() => setAll(true)}>
            Show all {formatCount(visits.length)} visits
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
