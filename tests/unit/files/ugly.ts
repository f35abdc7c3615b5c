import fc from 'fast-check';

/** Names that break files: formulas, quotes, lines, other scripts, signs that are none. */
export const uglyNames = [
  '=1+1',
  ' =HYPERLINK("http://evil.example","click")',
  '\u00A0+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '　＋1',
  '\t=1',
  '\u0000=1',
  '\u0007@x',
  'Park, "Lena"',
  '"quoted"',
  '"',
  "'",
  "O'Neil",
  'two\nlines',
  'two\r\nlines',
  'half a line\r',
  'a;b;c',
  ' blank before and after ',
  '   ',
  '00123',
  '1e5',
  '12345678901234567890',
  '🦊 Zoë 👩‍👩‍👧',
  'مريم',
  '\u202Eright to left',
  'Łukasz Ångström',
  '\uD83D',
  'A\uDC00B',
  'nul\u0000 bell\u0007 escape\u001B delete\u007F',
  'no character \uFFFE \u{1FFFF}',
  '\uFEFFmark',
  'lost \uFFFD sign',
  '_x0041_ and _x005F_',
  '<b>&amp;</b> ]]>',
  'constructor',
  '__proto__',
  'toString',
  'x'.repeat(40_000),
];

/** What a spreadsheet would run; written down here once more, so that the files are not checked with their own rule. */
export const runnable = /^\s*(?:[=+\-@]|[＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u;

/** A text without what no file can hold; half a surrogate pair is the replacement character. */
export function asFilesHoldIt(text: string): string {
  let held = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    if (control && ![0x09, 0x0a, 0x0d, 0x85].includes(code)) continue;
    if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) continue;
    held += code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : sign;
  }
  return held;
}

/** Texts of all kinds, and of the signs that files trip over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...uglyNames.filter(({ length }) => length < 1_000)),
  fc.string({
    unit: fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '＝',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        ',',
        ';',
        "'",
        '<',
        '&',
        '0',
        '1',
        'a',
        '_',
        'x',
      ],
      ...['\u0000', '\u001F', '\u0085', '\uFEFF', '\uFFFD', '\uFFFF', '\uD83D', '\uDE00', '_x0041_'],
    ),
  }),
);
