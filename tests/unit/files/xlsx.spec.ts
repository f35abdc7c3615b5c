import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { number, type Row, type Sheet, share, text } from '@/lib/files/sheet';
import { mostRows, toXlsx } from '@/lib/files/xlsx';
import { anyText, asFilesHoldIt, uglyNames } from './ugly';

const columns = [text('Name'), number('Minutes')];
const sheetOf = (rows: readonly Row[], name = 'Names'): Sheet => ({ name, columns, rows });
const read = async (sheets: readonly Sheet[]) => readXlsx(Buffer.from(await toXlsx(sheets)), { trim: false });
const longest = 32_767;

async function readBack(names: readonly string[]): Promise<unknown[]> {
  // The number keeps rows of empty names in the file.
  const [sheet] = await read([sheetOf(names.map((name) => [name, 7]))]);
  return (sheet?.data ?? []).slice(1).map(([name]) => name);
}

test('numbers are numbers, days and times are dates, what is neither is text', async () => {
  const [sheet] = await read([
    {
      name: 'Kinds',
      columns: [
        text('Text'),
        number('Number'),
        share('Share'),
        { header: 'Date', kind: 'date' },
        { header: 'Clock', kind: 'clock' },
        { header: 'Time', kind: 'time' },
      ],
      rows: [
        ['00123', 49, 66.6, '2026-11-17', '09:05', '2026-11-17 09:05:59'],
        [12, 0, 0, 'never', '', null],
      ],
    },
  ]);
  expect(sheet?.data).toEqual([
    ['Text', 'Number', 'Share', 'Date', 'Clock', 'Time'],
    [
      '00123',
      49,
      66.6,
      new Date('2026-11-17T00:00:00Z'),
      new Date('1899-12-30T09:05:00Z'),
      new Date('2026-11-17T09:05:59Z'),
    ],
    [12, 0, 0, 'never', null, null],
  ]);
});

test('every ugly name comes back to the letter, led by no apostrophe', async () => {
  const held = uglyNames.map((name) => asFilesHoldIt(name).slice(0, longest));
  expect(await readBack(uglyNames)).toEqual(held);
});

test('whatever the names are, they come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 30 }), async (names) => {
      expect(await readBack(names)).toEqual(names.map((name) => asFilesHoldIt(name) || null));
    }),
    { numRuns: 60 },
  );
});

test('a cell is cut where Excel would refuse it, never inside a sign', async () => {
  const [plain, pair] = await readBack(['x'.repeat(longest + 1), `${'x'.repeat(longest - 1)}🦊`]);
  expect(plain).toBe('x'.repeat(longest));
  expect(pair).toBe('x'.repeat(longest - 1));
});

test('names of sheets are short, plain, each once, and never what Excel keeps for itself', async () => {
  const names = [
    'Algebra [7b]: a/b\\c*?',
    "'quoted'",
    'x'.repeat(40),
    'X'.repeat(40),
    'History',
    '',
    '🦊'.repeat(20),
  ];
  const sheets = await read(names.map((name) => sheetOf([['Ada', 1]], name)));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Algebra 7b a b c',
    'quoted',
    'x'.repeat(31),
    'Sheet4',
    'Sheet5',
    'Sheet6',
    '🦊'.repeat(15),
  ]);
});

test('a table too long for a spreadsheet is refused with advice', async () => {
  const most = mostRows(columns);
  expect(most).toBeLessThan(1_048_576);
  const rows = Array.from({ length: most + 1 }, () => ['Ada', 1]);
  await expect(toXlsx([sheetOf(rows)])).rejects.toMatchObject({
    code: 'bad_request',
    message: expect.stringMatching(/200,000 rows.*CSV.*fewer days/),
  });
});
