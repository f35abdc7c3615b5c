'use client';

import type { RefObject } from 'react';
import { VirtualRows } from '@/components/attendance/virtual-rows';
import { lessonColumnCount } from './lesson-arrange';
import { type LessonLinesProps, lineKey, OneLine } from './lesson-lines';

type VirtualLessonLinesProps = LessonLinesProps & { body: RefObject<HTMLTableSectionElement | null> };

/** The lines of a lesson with thousands of people: only those near the window. */
export function VirtualLessonLines({ lines, body, ...rest }: VirtualLessonLinesProps) {
  return (
    <VirtualRows
      count={lines.length}
      body={body}
      columns={lessonColumnCount}
      cardHeight={176}
      keyOf={(index) => {
        const line = lines[index];
        return line ? lineKey(line) : index;
      }}
      render={(index, measured) => {
        const line = lines[index];
        return line ? <OneLine line={line} {...measured} {...rest} /> : null;
      }}
    />
  );
}
