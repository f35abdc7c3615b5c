import type { NewEnrolment } from '@/lib/roster/schema';

export type Pasted = {
  good: { line: number; person: NewEnrolment }[];
  bad: { line: number; problem: string }[];
};

/** As many as one call takes. */
export const mostPasted = 2_500;
const longest = 200;

/**
 * People in pasted text, one a line: user id, name, e-mail. Between them a tab (a copied table), a semicolon or a comma,
 * whichever the text has; quotes around a cell are taken off. A first line that only names the columns is passed over.
 */
export function parsePeople(text: string): Pasted {
  const separator = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  const seen = new Map<string, number>();
  const pasted: Pasted = { good: [], bad: [] };
  for (const [index, content] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const cells = cellsOf(content, separator);
    if (cells.every((cell) => cell === '')) continue;
    if (pasted.good.length + pasted.bad.length === 0 && isHead(cells)) continue;
    const read = readPerson(cells, seen);
    if (typeof read === 'string') pasted.bad.push({ line, problem: read });
    else {
      seen.set(read.userId.toLowerCase(), line);
      pasted.good.push({ line, person: read });
    }
  }
  return pasted;
}

function readPerson(cells: string[], seen: Map<string, number>): NewEnrolment | string {
  const [userId = '', name = '', email = ''] = cells;
  if (userId === '') return 'There is no user id.';
  if (name === '') return 'There is no name.';
  if (cells.length > 3 && cells.slice(3).some((cell) => cell !== '')) {
    return 'There is more than id, name and e-mail. Put a name with a comma in quotes.';
  }
  if (userId.length > longest || name.length > longest) return 'Id or name is longer than 200 characters.';
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) return `“${email}” is no e-mail address.`;
  const before = seen.get(userId.toLowerCase());
  if (before !== undefined) return `The user id ${userId} is on line ${before} already.`;
  return { userId, name, ...(email === '' ? {} : { email }) };
}

/** Cells of one line; a quoted one may hold the separator, and a doubled quote is a quote. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const after = quoted ? rest.slice(quoted[0].length) : rest;
    if (quoted && (after === '' || after.startsWith(separator))) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim());
      if (after === '') return cells;
      rest = after.slice(separator.length);
      continue;
    }
    const at = rest.indexOf(separator);
    cells.push((at === -1 ? rest : rest.slice(0, at)).trim());
    if (at === -1) return cells;
    rest = rest.slice(at + separator.length);
  }
}

const isHead = ([first = '', second = '']: string[]): boolean =>
  /^(id|user ?_?id)$/i.test(first) && /name/i.test(second);

/** What the text holds, in one line: "23 people. 2 lines cannot be used." Empty text gives ''. */
export function describePeople({ good, bad }: Pasted): string {
  if (good.length + bad.length === 0) return '';
  const people = `${good.length.toLocaleString('en-GB')} ${good.length === 1 ? 'person' : 'people'}.`;
  if (bad.length === 0) return people;
  return `${people} ${bad.length} ${bad.length === 1 ? 'line' : 'lines'} cannot be used.`;
}
