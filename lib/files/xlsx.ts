import writeExcelFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { AppError } from '@/lib/errors';
import { formatCount } from '@/lib/format/number';
import { cellText } from './cell-text';
import type { Cell, CellKind, Column, Row, Sheet } from './sheet';

/**
 * A spreadsheet is made whole, in one go: about 3 s and 300 MB for every million cells. At this many everybody else waits
 * for a second. It is 33,000 rows of a student and a lesson, far below the 1,048,576 a spreadsheet can have.
 */
const mostCells = 400_000;
/** Excel's own limits: characters in a cell and in a sheet's name. */
const longestCell = 32_767;
const longestName = 31;

/** How many rows a spreadsheet with these columns may have. */
export const mostRows = (columns: readonly Column[]): number =>
  Math.floor(mostCells / Math.max(columns.length, 1));

/** What to answer when there are more. */
export const tooManyRows = (columns: readonly Column[]): AppError =>
  new AppError(
    'bad_request',
    `This is more than the ${formatCount(mostRows(columns))} rows a spreadsheet from here can have. Take the CSV, or ask for fewer days or for one room.`,
  );

/** The spreadsheet file. Text is text and is never run, numbers are numbers, days and times are dates. Throws `bad_request`. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const { columns, rows } of sheets) if (rows.length > mostRows(columns)) throw tooManyRows(columns);
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeExcelFile(
    sheets.map(({ columns, rows, sticky = 1 }, index) => ({
      sheet: names[index] ?? '',
      columns: columns.map((column, place) => ({ width: widthOf(column, rows, place) })),
      stickyRowsCount: 1,
      stickyColumnsCount: sticky,
      data: [
        columns.map(headOf),
        ...rows.map((row) => row.map((cell, place) => toCell(cell, columns[place]?.kind))),
      ],
    })),
  ).toBuffer();
}

const headOf = ({ header }: Column): XlsxCell => ({
  value: xlsxText(header),
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
});

const formats: Partial<Record<CellKind, string>> = {
  date: 'yyyy-mm-dd',
  clock: 'hh:mm',
  time: 'yyyy-mm-dd hh:mm:ss',
  share: '0.0',
};

function toCell(cell: Cell, kind: CellKind = 'text'): XlsxCell {
  if (cell === null || cell === '') return null;
  const format = formats[kind];
  if (typeof cell === 'number') return kind === 'share' && format ? { value: cell, format } : cell;
  const date = kind === 'date' || kind === 'clock' || kind === 'time' ? dateOf(cell, kind) : null;
  return date && format ? { value: date, type: Date, format } : xlsxText(cell);
}

/** Spreadsheets know no zones: a date is what it says. A clock without a day is on the day 0 of spreadsheets. */
function dateOf(cell: string, kind: 'date' | 'clock' | 'time'): Date | null {
  const iso = { date: cell, clock: `1899-12-30T${cell}:00Z`, time: `${cell.replace(' ', 'T')}Z` }[kind];
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Text as a cell holds it. `_x0041_` would be read as "A"; what XML or the library would lose is written that way. */
function xlsxText(text: string): string {
  const held = cellText(text).slice(0, longestCell);
  const whole = /[\uD800-\uDBFF]$/.test(held) ? held.slice(0, -1) : held;
  const escaped = whole
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replace(/\uFFFD/g, '_xFFFD_');
  // The library looks texts up in a plain object, where "constructor" is something else; it leaves the NUL out of the file.
  return escaped in Object.prototype ? `${escaped}\0` : escaped;
}

/** Wide enough for most of what is in there, and for a word of the head. */
function widthOf({ header, kind }: Column, rows: readonly Row[], place: number): number {
  const longestWord = Math.max(...header.split(' ').map(({ length }) => length));
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[place])), longestWord);
  return Math.min(Math.max(longest + 2, kind === 'text' ? 10 : 8), 48);
}

const lengthOf = (cell: Cell | undefined): number =>
  typeof cell === 'string' ? cell.length : cell === null || cell === undefined ? 0 : String(cell).length;

/** Names a workbook takes: short, of plain signs, each once in any letter case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const safe = Array.from(
      cellText(name)
        .replace(/[[\]/\\:*?\s]+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, ''),
    );
    let legal = '';
    for (const sign of safe) if (legal.length + sign.length <= longestName) legal += sign;
    legal = legal.replace(/[' ]+$/, '');
    // Excel keeps "History" for itself.
    if (legal === '' || legal.toLowerCase() === 'history' || taken.has(legal.toLowerCase()))
      legal = `Sheet${index + 1}`;
    taken.add(legal.toLowerCase());
    return legal;
  });
}
