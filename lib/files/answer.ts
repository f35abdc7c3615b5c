import { fileAnswer } from '@/lib/http/file';
import { csvPieces, inBatches } from './csv';
import { attachment, fileName } from './file-name';
import type { LongFile, Row, TableFile } from './sheet';
import { mostRows, tooManyRows, toXlsx } from './xlsx';

const csvType = 'text/csv; charset=utf-8';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Bytes of a spreadsheet that go out at once. */
const piece = 256 * 1024;

/** A file as CSV. */
export const csvAnswer = (file: TableFile | LongFile): Promise<Response> =>
  fileAnswer({
    type: csvType,
    disposition: attachment(fileName(file.name, 'csv')),
    pieces:
      'batches' in file
        ? csvPieces(file.columns, file.batches)
        : csvPieces(file.table.columns, inBatches(file.table.rows)),
  });

/** A file as a spreadsheet. Throws `bad_request` when it is too long for one. */
export async function xlsxAnswer(file: TableFile | LongFile): Promise<Response> {
  const book = 'batches' in file ? [await collected(file)] : file.book;
  return fileAnswer({
    type: xlsxType,
    disposition: attachment(fileName(file.name, 'xlsx')),
    pieces: inPieces(await toXlsx(book)),
  });
}

async function collected({ sheet, columns, batches }: LongFile) {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    if (rows.length > mostRows(columns)) throw tooManyRows(columns);
  }
  return { name: sheet, columns, rows };
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
}
