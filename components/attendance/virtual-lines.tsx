'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { columnCount } from './columns';
import { type LinesProps, lineKey, TableLine } from './table-lines';
import { useNarrow } from './use-narrow';

type VirtualLinesProps = LinesProps & {
  body: RefObject<HTMLTableSectionElement | null>;
};

// A gap is no row to anybody.
const unspoken = { 'aria-hidden': true };

/** Only the lines near the window, between two spacers that keep the table as tall as all of it. */
export function VirtualLines({ lines, body, ...rest }: VirtualLinesProps) {
  const narrow = useNarrow();
  const above = useTop(body);
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: lines.length,
    // About how high a card or a row is, until it has been measured.
    estimateSize: () => (narrow ? 190 : 49),
    getItemKey: (index) => {
      const line = lines[index];
      return line ? lineKey(line) : index;
    },
    overscan: 8,
    scrollMargin: above,
    initialRect: { width: 1_280, height: 480 },
    initialOffset: 0,
  });
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? above) - above;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? above) - above);
  return (
    <>
      <Spacer height={before} />
      {items.map((item) => {
        const line = lines[item.index];
        return line ? (
          <TableLine
            key={item.key}
            line={line}
            index={item.index}
            measure={virtual.measureElement}
            {...rest}
          />
        ) : null;
      })}
      <Spacer height={after} />
    </>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr {...unspoken} className="max-lg:block">
      <td colSpan={columnCount} height={Math.max(0, height)} className="p-0 max-lg:block" />
    </tr>
  );
}

/** How far down the document an element begins, kept right when what stands above it grows. */
function useTop(ref: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const read = () => setTop(Math.round((ref.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [ref]);
  return top;
}
