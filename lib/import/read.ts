import { AppError } from '@/lib/errors';
import { type Columns, guessColumns, hasHead } from '@/lib/import/columns';
import { decode } from '@/lib/import/decode';
import { isOneRoster, readOneRoster, type Sheet } from '@/lib/import/oneroster';
import { cleanCell, type ImportRow, type Rejection, readRows } from '@/lib/import/rows';
import {
  type Delimiter,
  delimiters,
  type FileRecord,
  guessDelimiter,
  readRecords,
  withPlainLineEnds,
} from '@/lib/import/table';
import { knownHeads } from '@/lib/import/words';
import type { ImportField, ImportResult } from '@/lib/roster/schema';

export type ImportFile = { name: string; bytes: Uint8Array };
/** What a person confirmed in a preview; absent: guessed. */
export type Confirmed = {
  columns?: readonly (ImportField | null)[] | undefined;
  header?: boolean | undefined;
};
/** `rejected` are rows no roster needs to be known for. Each row of the file is in one of the two lists. */
export type ReadImport = {
  rows: ImportRow[];
  rejected: Rejection[];
  read: Pick<ImportResult['read'], 'format' | 'encoding' | 'delimiter' | 'header' | 'columns'>;
};

type OpenFile = Sheet & { encoding: string; delimiter: Delimiter };

/**
 * Reads a list of people however it was written: encoding, delimiter, head and columns are guessed where nobody confirmed
 * them. One CSV file, or the files of a OneRoster. Throws `bad_request` with a sentence for what cannot be read at all.
 */
export function readImport(files: readonly ImportFile[], confirmed: Confirmed = {}): ReadImport {
  const open = files.map(openFile);
  const [first] = open;
  if (!first) throw new AppError('bad_request', 'Send the file as the body.');
  if (isOneRoster(open)) {
    const { encoding, delimiter } = first;
    return {
      ...readOneRoster(open),
      read: { format: 'oneroster', encoding, delimiter, header: true, columns: [] },
    };
  }
  if (open.length > 1)
    throw new AppError('bad_request', 'Send one CSV file, or users.csv and enrollments.csv of a OneRoster.');
  return readCsv(first, confirmed);
}

function openFile({ name, bytes }: ImportFile): OpenFile {
  const { text, encoding } = decode(bytes);
  const plain = withPlainLineEnds(text);
  // Excel's own way to name the delimiter; a line of the file, but none of the list.
  const told = /^sep=([,;\t])\n/i.exec(plain);
  const delimiter = delimiters.find((one) => one === told?.[1]) ?? guessDelimiter(plain, knownHeads);
  const records = readRecords(plain, delimiter);
  return { name, encoding, delimiter, records: told ? records.filter(({ line }) => line > 1) : records };
}

function readCsv(file: OpenFile, confirmed: Confirmed): ReadImport {
  const sound = file.records.filter(({ broken }) => broken === undefined);
  const header = confirmed.header ?? hasHead(sound.map(({ cells }) => cells));
  const head = header ? sound[0] : undefined;
  const records = head ? file.records.filter((record) => record !== head) : file.records;
  if (records.length === 0) throw new AppError('bad_request', 'There is no row with somebody in this file.');
  const columns = columnsOf(head, records, confirmed);
  return {
    ...readRows(records, columns),
    read: {
      format: 'csv',
      encoding: file.encoding,
      delimiter: file.delimiter,
      header,
      columns: columns.map((field, column) => ({ header: cleanCell(head?.cells[column] ?? ''), field })),
    },
  };
}

function columnsOf(
  head: FileRecord | undefined,
  records: readonly FileRecord[],
  { columns }: Confirmed,
): Columns {
  const rows = records.filter(({ broken }) => broken === undefined).map(({ cells }) => cells);
  const guessed = guessColumns(head?.cells ?? null, rows);
  if (!columns) return guessed;
  const width = guessed.length;
  const beyond = columns.slice(width).find((field) => field !== null);
  if (beyond) {
    const told = `The file has ${width} columns; ${beyond} is given to one after them.`;
    throw new AppError('bad_request', told, { fields: { columns: told } });
  }
  return Array.from({ length: width }, (_, column) => columns[column] ?? null);
}
