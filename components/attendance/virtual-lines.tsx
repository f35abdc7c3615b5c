'use client';

import type { RefObject } from 'react';
import { columnCount } from './columns';
import { type LinesProps, lineKey, TableLine } from './table-lines';
import { VirtualRows } from './virtual-rows';

type VirtualLinesProps = LinesProps & {
  body: RefObject<HTMLTableSectionElement | null>;
};

/** The lines of a table with thousands of participants: only those near the window. */
export function VirtualLines({ lines, body, ...rest }: VirtualLinesProps) {
  return (
    <VirtualRows
      count={lines.length}
      body={body}
      columns={columnCount}
      keyOf={(index) => {
        const line = lines[index];
        return line ? lineKey(line) : index;
      }}
      render={(index, measured) => {
        const line = lines[index];
        return line ? <TableLine line={line} {...measured} {...rest} /> : null;
      }}
    />
  );
}
