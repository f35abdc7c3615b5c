import type { ReactNode } from 'react';
import { eventWords } from '@/components/lesson/lesson-words';
import { wordOf } from '@/components/lesson/status';
import { formatDateTime } from '@/lib/format/time';
import type { LessonReport } from '@/lib/lessons/schema';
import { correctionsOf } from './corrections';
import { SheetPart } from './sheet-head';

/** What staff said against what was computed, and what else they did to the lesson. */
export function LessonChangesPart({ report: { lesson, participants, events } }: { report: LessonReport }) {
  const corrections = correctionsOf(participants);
  const done = events.filter(({ kind, undone }) => undone === null && kind !== 'statuses' && kind !== 'sign');
  if (corrections.length + done.length === 0) return null;
  const zone = lesson.timeZone;
  return (
    <SheetPart title="Corrections and changes by staff">
      <ul>
        {corrections.map(({ key, names, correction, computed }) => (
          <Line key={key} {...correction} zone={zone}>
            <bdi className="font-medium">{names.join(', ')}</bdi>: {wordOf[correction.status]}
            {computed === null ? '' : `, computed ${wordOf[computed]}`}
            {correction.excuseId === null ? '' : ', by an excuse for days'}
          </Line>
        ))}
        {done.map((event) => (
          <Line key={event.id} {...event} zone={zone}>
            <span className="font-medium">{eventWords(event)}</span>
          </Line>
        ))}
      </ul>
    </SheetPart>
  );
}

type LineProps = { by: string; at: string; zone: string; note: string; children: ReactNode };

function Line({ by, at, zone, note, children }: LineProps) {
  return (
    <li className="break-words border-line border-b py-0.75">
      {children}
      {note === '' ? '' : `. “${note}”`}{' '}
      <span className="text-soft">
        {by}, {formatDateTime(at, zone)}
      </span>
    </li>
  );
}
