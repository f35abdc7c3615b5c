'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';
import { useNarrow } from './use-narrow';

/** What a row hands on, so that its true height can be read. */
export type Measured = {
  index?: number | undefined;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
};

type VirtualRowsProps = {
  count: number;
  keyOf: (index: number) => string | number;
  render: (index: number, measured: Measured) => ReactNode;
  body: RefObject<HTMLTableSectionElement | null>;
  columns: number;
  /** About how high a card is, until it has been measured. Pixels. */
  cardHeight?: number;
};

const rowHeight = 49;
// A gap is no row to anybody.
const unspoken = { 'aria-hidden': true };

/** Only the rows near the window, between two spacers that keep the table as tall as all of it. */
export function VirtualRows({ count, keyOf, render, body, columns, cardHeight = 190 }: VirtualRowsProps) {
  const narrow = useNarrow();
  const above = useTop(body);
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => (narrow ? cardHeight : rowHeight),
    getItemKey: keyOf,
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
      <Spacer height={before} columns={columns} />
      {items.map((item) => (
        <Fragment key={item.key}>
          {render(item.index, { index: item.index, measure: virtual.measureElement })}
        </Fragment>
      ))}
      <Spacer height={after} columns={columns} />
    </>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr {...unspoken} className="max-lg:block">
      <td colSpan={columns} height={Math.max(0, height)} className="p-0 max-lg:block" />
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
