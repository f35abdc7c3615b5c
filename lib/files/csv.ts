import { setImmediate as breathe } from 'node:timers/promises';
import { byteOrderMark, toCsvLines } from '@/lib/format/csv';
import { cellText } from './cell-text';
import type { Cell, Column, Row } from './sheet';

/** A piece goes out when it has this many characters. */
const piece = 64 * 1024;

/** A table as the bytes of a CSV file, piece by piece as it is asked for; rows that come in batches are not kept. */
export async function* csvPieces(
  columns: readonly Column[],
  batches: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = byteOrderMark + toCsvLines([columns.map(({ header }) => cellText(header))]);
  for await (const rows of batches) {
    text += toCsvLines(rows.map((row) => row.map(toCsvCell)));
    if (text.length < piece) continue;
    yield encoder.encode(text);
    text = '';
    // Others get their turn, also when whoever reads is as fast as this.
    await breathe();
  }
  if (text !== '') yield encoder.encode(text);
}

const toCsvCell = (cell: Cell): string | number => (typeof cell === 'string' ? cellText(cell) : (cell ?? ''));

/** A table that is there already, so that it is not made into text all at once. */
export function* inBatches(rows: readonly Row[], size = 200): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
