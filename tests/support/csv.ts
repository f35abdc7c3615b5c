const mark = '\uFEFF';

/**
 * A strict reader of RFC 4180, no relation of what writes our files: byte order mark first, every line ended by CRLF, as
 * many cells in each, quotes only around whole cells. Throws where a file is anything else.
 */
export function readCsv(file: string): string[][] {
  if (!file.startsWith(mark)) throw new Error('The file does not begin with a byte order mark.');
  const rows: string[][] = [];
  let at = mark.length;
  while (at < file.length) {
    const row: string[] = [];
    for (;;) {
      const { cell, end } = file[at] === '"' ? quoted(file, at) : plain(file, at);
      row.push(cell);
      at = end;
      if (file[at] !== ',') break;
      at += 1;
    }
    if (file.slice(at, at + 2) !== '\r\n')
      throw new Error(`Line ${rows.length + 1} ends in ${JSON.stringify(file.slice(at, at + 2))}.`);
    at += 2;
    if (rows[0] && rows[0].length !== row.length)
      throw new Error(`Line ${rows.length + 1} has ${row.length} cells, the first has ${rows[0].length}.`);
    rows.push(row);
  }
  return rows;
}

function plain(file: string, start: number): { cell: string; end: number } {
  let end = start;
  while (end < file.length && !',\r\n'.includes(file.charAt(end))) end += 1;
  const cell = file.slice(start, end);
  if (cell.includes('"')) throw new Error(`There is a quote inside the plain cell ${cell}.`);
  return { cell, end };
}

function quoted(file: string, start: number): { cell: string; end: number } {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const close = file.indexOf('"', at);
    if (close < 0) throw new Error('A quote is never closed.');
    cell += file.slice(at, close);
    at = close + 1;
    if (file[at] !== '"') return { cell, end: at };
    cell += '"';
    at += 1;
  }
}

/** The rows under the heads, by head. */
export function recordsOf(file: string): Record<string, string>[] {
  const [heads = [], ...rows] = readCsv(file);
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place] ?? ''])));
}
