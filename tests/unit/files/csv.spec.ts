import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { csvPieces, inBatches } from '@/lib/files/csv';
import { number, type Row, text } from '@/lib/files/sheet';
import { readCsv, recordsOf } from '../../support/csv';
import { anyText, asFilesHoldIt, runnable, uglyNames } from './ugly';

const columns = [text('Name'), text('User ID'), number('Minutes')];

async function write(rows: readonly Row[], size?: number): Promise<{ file: string; pieces: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let file = '';
  let pieces = 0;
  for await (const bytes of csvPieces(columns, inBatches(rows, size))) {
    file += decoder.decode(bytes, { stream: true });
    pieces += 1;
  }
  return { file: file + decoder.decode(), pieces };
}

/** What stands in the file for a text: with the apostrophe where a spreadsheet would run it. */
const led = (name: string) =>
  runnable.test(asFilesHoldIt(name)) ? `'${asFilesHoldIt(name)}` : asFilesHoldIt(name);

test('heads, text, numbers and empty cells', async () => {
  const { file } = await write([
    ['Ben Hansen', 'stu-1', 59],
    ['Park, "Lena"', null, 0],
    ['Ida', '00123', null],
  ]);
  expect(file).toBe(
    '\uFEFFName,User ID,Minutes\r\nBen Hansen,stu-1,59\r\n"Park, ""Lena""",,0\r\nIda,"00123",\r\n',
  );
});

test('no rows are the heads alone', async () => {
  expect((await write([])).file).toBe('\uFEFFName,User ID,Minutes\r\n');
});

test('days and times are not quoted, and not led by an apostrophe', async () => {
  const { file } = await write([['2026-11-17', '09:05:59', 1]]);
  expect(file).toContain('\r\n2026-11-17,09:05:59,1\r\n');
});

for (const name of uglyNames) {
  test(`${JSON.stringify(name).slice(0, 60)} comes back as it was, harmless`, async () => {
    const { file } = await write([[name, name, 1]]);
    expect(recordsOf(file)).toEqual([{ Name: led(name), 'User ID': led(name), Minutes: '1' }]);
  });
}

test('whatever the names are, they come back, and none begins as a formula does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyText, anyText, fc.nat()), { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (rows, size) => {
        const back = readCsv((await write(rows, size)).file).slice(1);
        expect(back).toEqual(rows.map(([name, id, minutes]) => [led(name), led(id), String(minutes)]));
        expect(back.flat().filter((cell) => runnable.test(cell))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('a long table goes out in pieces, and is whole when they are put together', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`Zoë ${index} 🦊`, `stu-${index}`, index]);
  const { file, pieces } = await write(rows);
  expect(pieces).toBeGreaterThan(5);
  const back = readCsv(file).slice(1);
  expect(back).toHaveLength(20_000);
  expect(back.at(-1)).toEqual(['Zoë 19999 🦊', 'stu-19999', '19999']);
});

test('rows are asked for only when somebody wants the next piece', async () => {
  let asked = 0;
  const endless = async function* (): AsyncGenerator<readonly Row[]> {
    for (;;) {
      asked += 1;
      yield [['x'.repeat(1_000), 'stu-1', asked]];
    }
  };
  const pieces = csvPieces(columns, endless());
  await pieces.next();
  const after = asked;
  expect(after).toBeGreaterThan(10);
  expect(after).toBeLessThan(200);
  await pieces.next();
  expect(asked).toBeLessThan(2 * after + 2);
  await pieces.return(undefined);
});
