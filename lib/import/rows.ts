import type { Columns } from '@/lib/import/columns';
import { type DateOrder, orderOf, readDate } from '@/lib/import/dates';
import type { FileRecord } from '@/lib/import/table';
import type { ImportField } from '@/lib/roster/schema';
import { newEnrolment } from '@/lib/roster/schema';

/** A row of a file as it was understood. What is null was blank or has no column: nothing is said about it. */
export type ImportRow = {
  line: number;
  /** When several files were sent. */
  file?: string;
  userId: string | null;
  name: string | null;
  email: string | null;
  externalId: string | null;
  from: string | null;
  until: string | null;
  className: string | null;
  /** The file says that this enrolment is over. */
  over?: boolean;
};
/** `mentions`: what stands in the row. Who is named in a row that could not be taken is not missing from the file. */
export type Rejection = { line: number; reason: string; file?: string; mentions: string[] };

/** Blanks and signs of control as one blank each; without those our own files put before what a spreadsheet would run. */
export const cleanCell = (cell: string): string =>
  cell
    .replace(/[\p{Cc}\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');

/** Records as rows. Each record is in one of the two answers. */
export function readRows(
  records: readonly FileRecord[],
  columns: Columns,
): { rows: ImportRow[]; rejected: Rejection[] } {
  const rows: ImportRow[] = [];
  const rejected: Rejection[] = [];
  const order = orderOf(datesOf(records, columns));
  for (const { line, cells, broken } of records) {
    const read = broken === undefined ? readRow(line, cells, columns, order) : broken;
    if (typeof read === 'string') rejected.push({ line, reason: read, mentions: cells.map(cleanCell) });
    else rows.push(read);
  }
  return { rows, rejected };
}

function* datesOf(records: readonly FileRecord[], columns: Columns): Generator<string> {
  const dated = columns.flatMap((field, column) => (field === 'from' || field === 'until' ? [column] : []));
  for (const { cells } of records) for (const column of dated) yield cells[column] ?? '';
}

function readRow(
  line: number,
  cells: readonly string[],
  columns: Columns,
  order: DateOrder,
): ImportRow | string {
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  if (beyond)
    return `This line has ${cells.length} cells, the others at most ${columns.length}: is one not quoted?`;
  const cellOf = (field: ImportField): string | null => {
    const column = columns.indexOf(field);
    return (column >= 0 && cleanCell(cells[column] ?? '')) || null;
  };
  const row: ImportRow = {
    line,
    userId: cellOf('userId'),
    name: cellOf('name') ?? joinName(cellOf('firstName'), cellOf('lastName')),
    email: cellOf('email'),
    externalId: cellOf('externalId'),
    from: null,
    until: null,
    className: cellOf('class'),
  };
  for (const field of ['from', 'until'] as const) {
    const cell = cellOf(field);
    if (cell === null) continue;
    const date = readDate(cell, order);
    if ('reason' in date) return date.reason;
    row[field] = date.day;
  }
  return whatIsWrong(row) ?? row;
}

/** Given and family name. A "Name" that holds both already is not doubled. */
export function joinName(first: string | null, last: string | null): string | null {
  if (!first || !last) return first ?? last;
  const [small, whole] = [first.toLowerCase(), last.toLowerCase()];
  return whole.startsWith(`${small} `) || whole.endsWith(` ${small}`) ? last : `${first} ${last}`;
}

const labels: Record<string, string> = {
  userId: 'User id',
  name: 'Name',
  email: 'E-mail',
  externalId: 'External id',
};

/** Why a row cannot be taken, by the same rules as somebody typed in; null when it can. */
export function whatIsWrong(row: ImportRow): string | null {
  const userId = row.userId ?? row.email ?? row.externalId;
  if (userId === null) return 'No user id, e-mail address or external id: nobody knows who this is.';
  if (row.name === null) return `No name for ${userId.slice(0, 60)}.`;
  const { name, email, externalId, from, until } = row;
  const checked = newEnrolment.safeParse({ userId, name, email, externalId, from, until });
  if (checked.success) return null;
  const [issue] = checked.error.issues;
  const field = String(issue?.path[0] ?? '');
  const told = row[field as 'name'] ?? '';
  const cell =
    field in labels ? `${labels[field]} "${told.slice(0, 40)}${told.length > 40 ? '…' : ''}": ` : '';
  return `${cell}${issue?.message ?? 'This row is not valid.'}`;
}
