'use client';

import type { Measured } from '@/components/attendance/virtual-rows';
import { LessonRow, type RowContext } from './lesson-row';
import { LessonRowDetails } from './lesson-row-details';
import type { LessonChanges } from './use-lesson-changes';
import type { LessonLine } from './use-lesson-rows';

export type LessonLinesProps = {
  lines: LessonLine[];
  open: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  context: RowContext;
  changes: LessonChanges;
};

export const lineKey = ({ kind, person }: LessonLine): string => `${kind} ${person.key}`;

/** One line of the table body. */
export function OneLine({
  line: { person, kind, line },
  open,
  chosen,
  context,
  changes,
  ...measured
}: Omit<LessonLinesProps, 'lines'> & Measured & { line: LessonLine }) {
  if (kind === 'details') {
    return (
      <LessonRowDetails person={person} frame={context.frame} line={line} changes={changes} {...measured} />
    );
  }
  return (
    <LessonRow
      person={person}
      line={line}
      open={open.has(person.key)}
      chosen={chosen.has(person.key)}
      {...context}
      {...measured}
    />
  );
}

/** All lines at once: finding in the page and printing work. For as many as a browser takes without effort. */
export function PlainLessonLines({ lines, ...rest }: LessonLinesProps) {
  return lines.map((line) => <OneLine key={lineKey(line)} line={line} {...rest} />);
}
