import readXlsx from 'read-excel-file/node';
import { recordsOf } from './csv';
import { type Api, expect } from './fixtures';

export type Download = { headers: Record<string, string>; body: Buffer };

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file as a browser saves it: an attachment with a name, which no cache keeps. */
export async function download(api: Api, path: string): Promise<Download> {
  const answer = await api.context.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBe(200);
  const headers = answer.headers();
  const kind = path.includes('.xlsx') ? 'xlsx' : 'csv';
  expect(headers).toMatchObject({
    'content-type': types[kind],
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringMatching(
      new RegExp(`^attachment; filename="[^"]+\\.${kind}"; filename\\*=UTF-8''\\S+\\.${kind}$`),
    ),
    'x-request-id': expect.any(String),
  });
  // Streamed: nobody knew how long it would be.
  expect(headers['content-length']).toBeUndefined();
  return { headers, body: await answer.body() };
}

/** The name it is saved under. */
export const nameOf = ({ headers }: Download): string =>
  decodeURIComponent(headers['content-disposition']?.split("''")[1] ?? '');

/** A CSV file's rows, by head. */
export const csvOf = async (api: Api, path: string): Promise<Record<string, string>[]> =>
  recordsOf((await download(api, path)).body.toString('utf8'));

/** A spreadsheet's sheets, by name. */
export async function xlsxOf(api: Api, path: string): Promise<Map<string, unknown[][]>> {
  const { body } = await download(api, path);
  return new Map((await readXlsx(body, { trim: false })).map(({ sheet, data }) => [sheet, data]));
}
