'use client';

import dynamic from 'next/dynamic';
import { useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useListKeys } from '@/components/ui/use-list-keys';
import type { Attendance } from '@/lib/attendance/schema';
import { rolesOf } from './arrange';
import { TableFilters } from './table-filters';
import { TableHead } from './table-head';
import { PlainLines } from './table-lines';
import { TableNotes } from './table-notes';
import type { TimelineFrame } from './timeline-frame';
import { TimelineParts } from './timeline-parts';
import { useTableView } from './use-table-view';
import { useVisitTip } from './visit-tip';

// Most sessions are a class: they need no code for thousands of rows.
const VirtualLines = dynamic(() => import('./virtual-lines').then((part) => part.VirtualLines));

/** Above this only the lines near the window are drawn. */
const plainLines = 100;

/** Everybody who was there: who, when, how long, and each visit against the session. */
export function AttendanceTable({ attendance, frame }: { attendance: Attendance; frame: TimelineFrame }) {
  const { participants } = attendance;
  const view = useTableView(participants);
  const input = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys({ filter: input, list: body, onClear: view.clear });
  const tip = useVisitTip();
  const roles = useMemo(() => rolesOf(participants), [participants]);
  const lines = { lines: view.lines, open: view.open, frame, onToggle: view.toggle };

  return (
    <section aria-label="Participants" className="rounded-card border border-line bg-surface">
      <TableFilters view={view} roles={roles} total={participants.length} input={input} />
      <TimelineParts frame={frame} />
      <table
        aria-rowcount={view.lines.length + 1}
        className="w-full text-13 max-lg:block lg:table-fixed"
        {...tip.handlers}
      >
        <caption className="sr-only">Participants of this session</caption>
        <TableHead sort={view.sort} onSort={view.sortBy} frame={frame} />
        <tbody ref={body} className="max-lg:block">
          {participants.length > plainLines ? (
            <VirtualLines body={body} {...lines} />
          ) : (
            <PlainLines {...lines} />
          )}
        </tbody>
      </table>
      {view.rows.length === 0 ? (
        <Empty title="Nobody matches" action={<Button onClick={view.clear}>Show everybody</Button>} />
      ) : null}
      <TableNotes attendance={attendance} />
      {tip.element}
    </section>
  );
}
