import Papa from 'papaparse';
import { AppError } from '@/lib/errors';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One record of a file. `line` is the file's line it begins in, the first being 1. */
export type FileRecord = { line: number; cells: string[]; broken?: string };

/** A school has fewer people; what has more rows is no list of them. */
const mostRecords = 20_000;
/** Each broken record is read past from its next line on; a file full of them is another format. */
const mostBroken = 100;
const unclosed = 'A quotation mark is opened here and not closed before the next comma or line end.';

/**
 * A file's text as records (RFC 4180, any line ends). Blank lines are left out. A record with a quotation mark that is
 * never closed is named as broken, and reading goes on in the line after it. Throws `bad_request` for too many of them.
 */
export function readRecords(text: string, delimiter: Delimiter): FileRecord[] {
  const records: FileRecord[] = [];
  let at = 0;
  let line = 1;
  let broken = 0;
  while (at < text.length) {
    const end = readUntilBroken(text.slice(at), delimiter, { line, records });
    if (records.length > mostRecords)
      throw new AppError('bad_request', 'This file has more than 20,000 rows. Send it in parts.');
    if (!end) break;
    broken += 1;
    if (broken > mostBroken)
      throw new AppError(
        'bad_request',
        `The quotation marks in this file do not match. First in line ${end.line}.`,
      );
    const begin = at + end.at;
    const next = text.indexOf('\n', begin);
    at = next < 0 ? text.length : next + 1;
    const cells = text.slice(begin, at).replaceAll('"', '').split(delimiter);
    records.push({ line: end.line, cells, broken: unclosed });
    line = end.line + 1;
  }
  return records;
}

type Target = { line: number; records: FileRecord[] };

/** Adds records to the target's. Returns where a broken one begins, or null at the end. */
function readUntilBroken(
  text: string,
  delimiter: Delimiter,
  { line: first, records }: Target,
): { at: number; line: number } | null {
  let at = 0;
  let line = first;
  let stop: { at: number; line: number } | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        stop = { at, line };
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data });
      for (
        let sign = text.indexOf('\n', at);
        sign >= 0 && sign < meta.cursor;
        sign = text.indexOf('\n', sign + 1)
      )
        line += 1;
      at = meta.cursor;
      if (records.length > mostRecords) parser.abort();
    },
  });
  return stop;
}

/** One kind of line end, so that lines can be counted and records cut however the file mixes them. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * The delimiter of a text with plain line ends: the one by which most heads are known words, then by which most records
 * have the same number of cells, then by which there are most cells. Delimiters inside quotation marks do not count.
 */
export function guessDelimiter(text: string, knownHeads: (cells: readonly string[]) => number): Delimiter {
  const sample = text.length > 100_000 ? text.slice(0, text.lastIndexOf('\n', 100_000) + 1) || text : text;
  const scores = delimiters.map((delimiter) => {
    const cells = sampleOf(sample, delimiter);
    const widths = new Map<number, number>();
    for (const { length } of cells) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const even = width > 1 ? count / cells.length : 0;
    const heads = width > 1 || (cells[0]?.length ?? 0) > 1 ? knownHeads(cells[0] ?? []) : 0;
    return { delimiter, heads, even, width };
  });
  scores.sort((a, b) => b.heads - a.heads || b.even - a.even || b.width - a.width);
  const [best] = scores;
  return best && (best.heads > 0 || best.even > 0) ? best.delimiter : ',';
}

function sampleOf(text: string, delimiter: Delimiter): string[][] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: 60,
    skipEmptyLines: true,
  });
  return data;
}
