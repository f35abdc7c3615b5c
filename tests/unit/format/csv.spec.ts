import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type CsvCell, toCsv } from '@/lib/format/csv';

const bom = '\uFEFF';
const read = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.slice(bom.length), { delimiter: ',' }).data;

test('byte order mark, CRLF, and quotes where RFC 4180 wants them', () => {
  const rows = [
    ['Name', 'User ID', 'Presence (minutes)'],
    ['Park, "Lena"', 'stu-1', 49],
    ['two\nlines', 'stu-2', 0],
  ];
  expect(toCsv(rows)).toBe(
    `${bom}Name,User ID,Presence (minutes)\r\n"Park, ""Lena""",stu-1,49\r\n"two\nlines",stu-2,0`,
  );
});

test('no rows are an empty file', () => {
  expect(toCsv([])).toBe(bom);
});

for (const cell of [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\tx',
  '\rx',
  '\nx',
  '  =1',
  '\u00A0@x',
  ' \t x',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|' /C calc'!A0",
  "@SUM(1+9)*cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '-2+3',
]) {
  test(`a spreadsheet would run or swallow ${JSON.stringify(cell)}: an apostrophe leads it`, () => {
    expect(read(toCsv([[cell, 'end']]))).toEqual([[`'${cell}`, 'end']]);
  });
}

for (const cell of ['stu-1', 'a=b', 'x@y.example', ' blank', '', "O'Neil", '1-2']) {
  test(`${JSON.stringify(cell)} stays as it is`, () => {
    expect(read(toCsv([[cell, 'end']]))).toEqual([[cell, 'end']]);
  });
}

test('ids that look like numbers keep every digit and are quoted, numbers are not', () => {
  expect(toCsv([['00123', '1e5', '12345678901234567890', 49, -5]])).toBe(
    `${bom}"00123","1e5","12345678901234567890",49,-5`,
  );
});

test('what goes in comes out, but for the apostrophe, and the rows are not touched', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', "'", '1', 'a', '＝', bom),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, fc.constant('end')), { minLength: 1 }), (rows) => {
      const before = JSON.stringify(rows);
      const back = read(toCsv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      const same = rows.flat().every((cell, index) => {
        const got = back.flat()[index];
        return got === cell || (got === `'${cell}` && /^\s*[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫]/u.test(cell));
      });
      return same && JSON.stringify(rows) === before;
    }),
    { numRuns: 500 },
  );
});

test('no cell of text that comes out begins like a formula', () => {
  const dangerous = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '＠', 'a') });
  fc.assert(
    fc.property(fc.array(dangerous, { minLength: 2, maxLength: 5 }), (cells: CsvCell[]) =>
      read(toCsv([[...cells, 'end']]))
        .flat()
        .every((cell) => !/^\s*[=+\-@＝＋－＠]/.test(cell)),
    ),
    { numRuns: 500 },
  );
});
