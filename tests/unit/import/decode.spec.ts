import { expect, test } from '@playwright/test';
import { decode } from '@/lib/import/decode';
import { type Encoding, encode } from './make';

const list = 'Name;Klasse\nJörg Müßig;7a\nŒuvre “€”;7b\n';

for (const encoding of [
  'utf-8',
  'utf-8-bom',
  'utf-16le-bom',
  'utf-16be-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
] as const) {
  test(`a list in ${encoding} is read to the letter`, () => {
    const { text, encoding: found } = decode(encode(list, encoding));
    expect(text).toBe(list);
    expect(found.toLowerCase()).toBe(encoding.replace(/(-bom|[lb]e)+.*$/, '').replace('-bom', ''));
  });
}

test('UTF-16 without a mark is seen in other scripts too', () => {
  const other = 'имя;класс\nАнна Каренина;7а\nПётр Иванов;7б\n';
  for (const encoding of ['utf-16le', 'utf-16be'] satisfies Encoding[])
    expect(decode(encode(other, encoding)).text, encoding).toBe(other);
});

test('every byte of Windows-1252 above ASCII is what the standard says', () => {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
  const { text, encoding } = decode(Uint8Array.of(...Buffer.from('name\n'.repeat(100)), ...bytes));
  expect(encoding).toBe('Windows-1252');
  expect(text.slice(500, 532)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  expect(text.slice(532)).toBe(String.fromCharCode(...bytes.slice(32)));
});

test('NULs that a program left in UTF-8 are taken out, and make it no UTF-16', () => {
  expect(decode(encode('name,id\0\nKim Lee,kim\0\0\nAda Ray,ada\n', 'utf-8'))).toEqual({
    text: 'name,id\nKim Lee,kim\nAda Ray,ada\n',
    encoding: 'UTF-8',
  });
  expect(decode(encode('名前,id\n山田太郎,yamada\n鈴木一郎,suzuki\0\n', 'utf-8')).text).toContain('山田太郎');
});

test('what is no text is refused with advice', () => {
  const kinds: [string, Uint8Array, RegExp][] = [
    ['a spreadsheet or ZIP', Buffer.from('PK\u0003\u0004rest of it'), /Save the sheet as CSV, or unpack/],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /Save the sheet as CSV/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /no text file/],
    ['noise', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919) % 256), /no text file/],
  ];
  for (const [kind, bytes, advice] of kinds) expect(() => decode(bytes), kind).toThrow(advice);
});

test('an empty file is an empty text', () => {
  expect(decode(new Uint8Array()).text).toBe('');
  expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf)).text).toBe('');
});
