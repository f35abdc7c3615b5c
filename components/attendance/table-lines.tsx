'use client';

import { ParticipantRow } from './participant-row';
import type { TimelineFrame } from './timeline-frame';
import type { Line } from './use-table-view';
import { VisitList } from './visit-list';

export type LinesProps = {
  lines: Line[];
  open: ReadonlySet<string>;
  frame: TimelineFrame;
  onToggle: (key: string) => void;
};

type TableLineProps = Omit<LinesProps, 'lines'> & {
  line: Line;
  index?: number | undefined;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
};

/** One line of the table body. */
export function TableLine({
  line: { participant, kind, line },
  open,
  frame,
  onToggle,
  index,
  measure,
}: TableLineProps) {
  if (kind === 'visits') {
    return <VisitList participant={participant} frame={frame} line={line} index={index} measure={measure} />;
  }
  return (
    <ParticipantRow
      participant={participant}
      frame={frame}
      line={line}
      open={open.has(participant.key)}
      onToggle={onToggle}
      index={index}
      measure={measure}
    />
  );
}

export const lineKey = (line: Line): string => `${line.kind} ${line.participant.key}`;

/** All lines at once: finding in the page and printing work. For as many as a browser takes without effort. */
export function PlainLines({ lines, ...rest }: LinesProps) {
  return lines.map((line) => <TableLine key={lineKey(line)} line={line} {...rest} />);
}
