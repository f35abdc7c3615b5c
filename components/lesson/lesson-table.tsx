'use client';

import dynamic from 'next/dynamic';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { TimelineFrame } from '@/components/attendance/timeline-frame';
import { TimelineParts } from '@/components/attendance/timeline-parts';
import { useVisitTip } from '@/components/attendance/visit-tip';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useListKeys } from '@/components/ui/use-list-keys';
import type { LessonParticipant, LessonReport } from '@/lib/lessons/schema';
import { LessonFilters } from './lesson-filters';
import { PlainLessonLines } from './lesson-lines';
import { LessonNotes } from './lesson-notes';
import type { RowContext } from './lesson-row';
import { LessonTableHead } from './lesson-table-head';
import { useAnchor } from './use-anchor';
import type { LessonChanges } from './use-lesson-changes';
import type { LessonRows } from './use-lesson-rows';
import type { Selection } from './use-selection';

// Most lessons are a class: they need no code for thousands of rows.
const VirtualLessonLines = dynamic(() =>
  import('./virtual-lesson-lines').then((part) => part.VirtualLessonLines),
);

/** Above this only the lines near the window are drawn. */
const plainLines = 100;

export const peopleId = 'lesson-people';

type LessonTableProps = {
  report: LessonReport;
  frame: TimelineFrame;
  rows: LessonRows;
  selection: Selection;
  changes: LessonChanges;
  /** Undefined for who may not say who a guest was. */
  onLink: ((person: LessonParticipant) => void) | undefined;
};

/** Everybody of the lesson: who, what that means, when, how long, and each visit against window and held time. */
export function LessonTable({ report, frame, rows, selection, changes, onLink }: LessonTableProps) {
  const { participants, lesson, counts } = report;
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys({ filter: input, list: body, onClear: rows.clear });
  const marked = useAnchor(participants, rows, body);
  const tip = useVisitTip();
  const { onToggle, onChoose } = { onToggle: rows.toggle, onChoose: selection.toggle };
  const { possible } = selection;
  const measured = lesson.state !== 'live' && lesson.state !== 'not-held' && counts.roster > 0;
  const context = useMemo(
    (): RowContext => ({
      frame,
      limit: measured ? lesson.rule.minPresencePercent / 100 : undefined,
      onToggle,
      onChoose: possible ? onChoose : undefined,
      onLink: counts.roster > 0 ? onLink : undefined,
      marked,
    }),
    [
      frame,
      measured,
      lesson.rule.minPresencePercent,
      onToggle,
      possible,
      onChoose,
      counts.roster,
      onLink,
      marked,
    ],
  );
  const lines = { lines: rows.lines, open: rows.open, chosen: selection.keys, context, changes };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
    if (event.key !== 'x' || key === undefined) return;
    const person = participants.find((one) => one.key === key);
    if (possible && person?.rosterId) selection.toggle(key, event.shiftKey);
  };

  return (
    <section
      id={peopleId}
      tabIndex={-1}
      aria-label="People"
      className="rounded-card border border-line bg-surface outline-none"
    >
      <LessonFilters rows={rows} participants={participants} input={input} />
      <TimelineParts frame={frame} />
      <table
        aria-rowcount={rows.lines.length + 1}
        className="w-full text-13 max-lg:block lg:table-fixed print:table print:table-fixed print:text-12"
        {...tip.handlers}
      >
        <caption className="sr-only">People of this lesson</caption>
        <LessonTableHead rows={rows} selection={selection} frame={frame} />
        <tbody ref={body} className="max-lg:block print:table-row-group" onKeyDown={onKeyDown}>
          {participants.length > plainLines ? (
            <VirtualLessonLines body={body} {...lines} />
          ) : (
            <PlainLessonLines {...lines} />
          )}
        </tbody>
      </table>
      {rows.rows.length === 0 ? (
        <Empty title="Nobody matches" action={<Button onClick={rows.clear}>Show everybody</Button>} />
      ) : null}
      <LessonNotes report={report} frame={frame} />
      {tip.element}
    </section>
  );
}
