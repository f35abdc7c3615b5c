import { readImport } from '@/lib/import/read';

export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le-bom'
  | 'utf-16be-bom'
  | 'windows-1252';

/** What 0x80 to 0x9F are in Windows-1252, from the WHATWG's index; 0 where it has nothing. */
const upper = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];

/** A text's bytes. Throws for what Windows-1252 has no byte for. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding.startsWith('utf-8')) {
    const bytes = Buffer.from(text, 'utf8');
    return encoding.endsWith('bom') ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes;
  }
  if (encoding === 'windows-1252') {
    return Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
      const place = upper.indexOf(code);
      if (place < 0) throw new Error(`Windows-1252 has no ${letter}.`);
      return 0x80 + place;
    });
  }
  const little = Buffer.from(encoding.endsWith('bom') ? `\ufeff${text}` : text, 'utf16le');
  return encoding.startsWith('utf-16le') ? little : little.swap16();
}

export const bytesOf = (text: string): Uint8Array => encode(text, 'utf-8');

/** Reads one CSV text. */
export const read = (text: string, confirmed: Parameters<typeof readImport>[1] = {}) =>
  readImport([{ name: 'list.csv', bytes: bytesOf(text) }], confirmed);

/** Rows as `line userId|name|email|externalId|from|until|className`, blanks for what is not there. */
export const told = ({ rows }: Pick<ReturnType<typeof read>, 'rows'>): string[] =>
  rows.map(({ line, userId, name, email, externalId, from, until, className }) =>
    [`${line} ${userId ?? ''}`, name, email, externalId, from, until, className]
      .map((cell) => cell ?? '')
      .join('|'),
  );

export const fieldsOf = ({ read: { columns } }: ReturnType<typeof read>) => columns.map(({ field }) => field);
