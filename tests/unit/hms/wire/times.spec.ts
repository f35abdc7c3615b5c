import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseTime } from '@/lib/hms/wire/fields';

const nothings: [string, unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['the zero time', '0001-01-01T00:00:00Z'],
  ['the end of year 1', '0001-12-31T23:59:59.999Z'],
  ['year 0', '0000-06-01T00:00:00Z'],
  ['a word', 'yesterday'],
  ['a date alone', '2024-03-13'],
  ['a year alone', '2024'],
  ['no zone', '2024-03-13T15:14:00'],
  ['a month that is none', '2024-13-01T00:00:00Z'],
  ['an hour that is none', '2024-03-13T25:00:00Z'],
  ['ten fraction digits', '2024-03-13T15:14:00.1234567890Z'],
  ['text behind it', '2024-03-13T15:14:00Z (UTC)'],
  ['a number', 1_710_342_840_121],
  ['an object', {}],
];
for (const [what, value] of nothings) {
  test(`a time that is ${what} is unknown`, () => {
    expect(parseTime(value)).toBeNull();
  });
}

test('0 to 9 fraction digits give milliseconds, the rest is cut off', () => {
  const at = Date.UTC(2024, 2, 13, 15, 14, 0);
  const digits = '121904518';
  for (let count = 1; count <= 9; count += 1) {
    const shown = digits.slice(0, count);
    const ms = Math.trunc(Number(`0.${shown}`) * 1_000);
    expect(parseTime(`2024-03-13T15:14:00.${shown}Z`), `${count} digits`).toBe(at + ms);
  }
  expect(parseTime('2024-03-13T15:14:00Z')).toBe(at);
  expect(parseTime('2024-03-13T16:14:00+01:00')).toBe(at);
});

test('what JavaScript writes is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0002-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (date) => {
        expect(parseTime(date.toISOString())).toBe(date.getTime());
      },
    ),
  );
});
