import { allDifferent, type Kind, kindOf, looksLikeEmail, repeats } from '@/lib/import/content';
import { knownHeads, meaningOf } from '@/lib/import/words';
import type { ImportField } from '@/lib/roster/schema';

export type Columns = (ImportField | null)[];

/** How many rows are looked at to guess what a column holds. */
const sampleSize = 200;

/** Whether the first record is a head: its words are known, or it is the only one unlike those below it. */
export function hasHead(records: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = records.slice(0, sampleSize);
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.some(looksLikeEmail)) return false;
  const known = knownHeads(first);
  if (known > 0 && (known >= 2 || known * 2 >= filled.length)) return true;
  return first.some((cell, column) => {
    if (cell.trim() === '' || rest.length === 0) return false;
    const below = kindOf(rest.map((row) => row[column] ?? ''));
    return ['email', 'date', 'number'].includes(below) && kindOf([cell]) === 'words';
  });
}

/** What each column holds: by its head, then, for what is still missing, by its cells. */
export function guessColumns(head: readonly string[] | null, rows: readonly (readonly string[])[]): Columns {
  const sample = rows.slice(0, sampleSize);
  const width = head?.length ?? rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: Columns = Array.from({ length: width }, () => null);
  if (head) byHead(head, columns);
  byContent(sample, columns, head);
  return columns;
}

/** Fills in what heads say. A field is given once, to the best of those that claim it. */
function byHead(head: readonly string[], columns: Columns): void {
  const claims = head.map((cell, column) => ({ column, meaning: meaningOf(cell) }));
  const best = (field: string, weak = false) =>
    claims
      .filter(({ column, meaning }) => columns[column] === null && meaning?.field === field)
      .filter(({ meaning }) => weak || !(meaning?.field === 'userId' && meaning.weak))
      .sort((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0))[0]?.column;
  const give = (field: ImportField, column: number | undefined) => {
    if (column !== undefined && !columns.includes(field)) columns[column] = field;
  };
  for (const field of [
    'email',
    'firstName',
    'lastName',
    'name',
    'externalId',
    'from',
    'until',
    'class',
  ] as const)
    give(field, best(field));
  const has = (field: ImportField) => columns.includes(field);
  // "Name" beside "Vorname" is the family name, beside "Surname" the given one.
  if (has('firstName') && !has('lastName') && !has('name')) give('lastName', best('eitherName'));
  else if (has('lastName') && !has('firstName') && !has('name')) give('firstName', best('eitherName'));
  else give('name', best('eitherName'));
  give('userId', best('userId') ?? best('userId', true));
  give('externalId', best('userId', true));
}

/** Only for what no head said. With a head only e-mail, user id and name are looked for: the rest is a column of its own. */
function byContent(
  rows: readonly (readonly string[])[],
  columns: Columns,
  head: readonly string[] | null,
): void {
  const has = (field: ImportField) => columns.includes(field);
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '');
  const free = () =>
    columns.flatMap((field, column) =>
      field === null && !(head && meaningOf(head[column] ?? '')) ? [column] : [],
    );
  const kinds = columns.map((_, column) => kindOf(cellsOf(column)));
  const give = (field: ImportField, column: number | undefined) => {
    if (column !== undefined && !has(field)) columns[column] = field;
  };
  give(
    'email',
    free().find((column) => kinds[column] === 'email'),
  );
  if (!head) {
    const [from, until] = free().filter((column) => kinds[column] === 'date');
    give('from', from);
    give('until', until);
    give(
      'class',
      free().find((column) => ['words', 'text'].includes(kinds[column] ?? '') && repeats(cellsOf(column))),
    );
  }
  const named = () => has('name') || has('firstName') || has('lastName');
  const fullNames = (column: number) => cellsOf(column).filter(looksLikeWholeName).length;
  if (!named())
    give(
      'name',
      free().find((column) => fullNames(column) > rows.length / 2),
    );
  if (!has('userId'))
    give(
      'userId',
      free().find((column) =>
        isIdentifier(cellsOf(column), kinds[column] ?? 'blank', named() || !has('email')),
      ),
    );
  if (named()) return;
  const worded = free().filter((column) => kinds[column] === 'words');
  if (worded.length === 2 || (worded.length > 2 && !head)) {
    give('firstName', worded[0]);
    give('lastName', worded[1]);
  } else give('name', worded[0]);
}

/** One word each, none twice. Words without a digit may be the names somebody with an e-mail address is known by. */
function isIdentifier(cells: readonly string[], kind: Kind, wordsWillDo: boolean): boolean {
  if (kind === 'blank' || kind === 'email' || kind === 'date') return false;
  if (kind === 'words' && !wordsWillDo) return false;
  return cells.every((cell) => !/\S\s+\S/.test(cell)) && allDifferent(cells);
}

/** Longer ones are nobody's name, and would take the pattern for ever. */
const longestName = 200;

const looksLikeWholeName = (cell: string): boolean =>
  cell.length <= longestName && /\p{L}[^@\d]*[ ,]\s*\p{L}/u.test(cell);
