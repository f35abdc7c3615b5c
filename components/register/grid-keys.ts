/** A cell of the grid: row 0 is the head, the last row the class; column 0 the names. */
export type Place = { row: number; col: number };
export type Extent = { rows: number; cols: number };

type Press = { key: string; ctrlKey: boolean };

/**
 * Where a key leads from a cell, or null when it is none of the grid's: arrows, Home and End along the row, with Ctrl to
 * the first and last cell, Page Up and Down by a screen of rows. Stops at the edges.
 */
export function nextPlace(
  { row, col }: Place,
  { key, ctrlKey }: Press,
  extent: Extent,
  page: number,
): Place | null {
  const last = { row: extent.rows - 1, col: extent.cols - 1 };
  const at = (wanted: Place): Place => ({
    row: between(wanted.row, last.row),
    col: between(wanted.col, last.col),
  });
  switch (key) {
    case 'ArrowUp':
      return at({ row: ctrlKey ? 0 : row - 1, col });
    case 'ArrowDown':
      return at({ row: ctrlKey ? last.row : row + 1, col });
    case 'ArrowLeft':
      return at({ row, col: ctrlKey ? 0 : col - 1 });
    case 'ArrowRight':
      return at({ row, col: ctrlKey ? last.col : col + 1 });
    case 'Home':
      return at({ row: ctrlKey ? 0 : row, col: 0 });
    case 'End':
      return at({ row: ctrlKey ? last.row : row, col: last.col });
    case 'PageUp':
      return at({ row: row - page, col });
    case 'PageDown':
      return at({ row: row + page, col });
    default:
      return null;
  }
}

const between = (value: number, last: number): number => Math.max(0, Math.min(value, last));

export const cellName = ({ row, col }: Place): string => `${row}:${col}`;

/** The place a cell's mark names; null for anything else. */
export function placeOf(mark: string | undefined): Place | null {
  const [, row, col] = /^(\d+):(\d+)$/.exec(mark ?? '') ?? [];
  return row === undefined || col === undefined ? null : { row: Number(row), col: Number(col) };
}

/** A stretch of a scrolled axis in pixels: what is seen from `offset` on, less what sticks over its two ends. */
type Window = { offset: number; extent: number; before: number; after: number };

/** The offset from which an item is wholly seen; the same when it is already. */
export function revealing(start: number, size: number, { offset, extent, before, after }: Window): number {
  if (start < offset + before) return Math.max(0, start - before);
  const end = start + size;
  return end > offset + extent - after ? end - extent + after : offset;
}
