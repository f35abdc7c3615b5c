import Papa from 'papaparse';

/** Text stays text to the letter; give numbers as numbers when a spreadsheet shall add them up. */
export type CsvCell = string | number;

/**
 * What a spreadsheet would run or swallow: = + - @ and their full-width and small forms, also after blanks, and a tab or
 * line break among the leading blanks. Such a cell is led by an apostrophe.
 */
const runnable = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^\s*[\t\r\n]/u;
export const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV for people with spreadsheets: UTF-8 with byte order mark, CRLF, quoting by RFC 4180. Text that looks like a
 * number, such as the id 00123, keeps every digit and is quoted, which tells text from number to readers that care.
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string => byteOrderMark + unparse(rows);

/** Rows as CSV to go on with: as `toCsv`, without the mark, and each ends its line. */
export const toCsvLines = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.length === 0 ? '' : `${unparse(rows)}\r\n`;

const unparse = (rows: readonly (readonly CsvCell[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: runnable, quotes: looksNumeric },
  );

const looksNumeric = (cell: unknown): boolean =>
  typeof cell === 'string' && /^\s*[\d.,]+(e[+-]?\d+)?\s*$/i.test(cell);
