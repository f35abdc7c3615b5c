/**
 * What a column holds. `date`, `clock` and `time` cells are text as the CSV shows it: `YYYY-MM-DD`, `HH:mm`,
 * `YYYY-MM-DD HH:mm:ss`; a spreadsheet gets them as dates. `share` is a percentage, 0–100.
 */
export type CellKind = 'text' | 'number' | 'share' | 'date' | 'clock' | 'time';
export type Column = { header: string; kind: CellKind };
/** A number stays a number in every kind of column; null is an empty cell. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

/** A table with one line of heads. `sticky`: how many columns stay in sight, 1 unless told otherwise. */
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly Row[]; sticky?: number };

/** A file small enough to be made whole. `name`: the parts of its name. `table` is what the CSV holds, `book` what the spreadsheet holds. */
export type TableFile = { name: readonly string[]; table: Sheet; book: readonly Sheet[] };

/** A file that may be of any length: rows come as they are asked for. */
export type LongFile = {
  name: readonly string[];
  sheet: string;
  columns: readonly Column[];
  batches: AsyncIterable<readonly Row[]>;
};

export const text = (header: string): Column => ({ header, kind: 'text' });
export const number = (header: string): Column => ({ header, kind: 'number' });
export const share = (header: string): Column => ({ header, kind: 'share' });
