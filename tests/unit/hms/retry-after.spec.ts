import { expect, test } from '@playwright/test';
import { retryAfterMs } from '@/lib/hms/retry-after';
import { startTime } from './support';

const text = 'rate limit exceeded, retry after 45 seconds';
const in30 = new Date(startTime + 30_000).toUTCString();

const cases: [string, string | null, string[], number | null][] = [
  ['nothing', null, [], null],
  ['zero', '0', [], 0],
  ['a second', '1', [], 1_000],
  ['blanks around', ' 7 ', [], 7_000],
  ['a date to come', in30, [], 30_000],
  ['a date gone by', 'Tue, 17 Nov 2026 07:59:00 GMT', [], 0],
  ['the old form of a date', 'Tuesday, 17-Nov-26 08:00:10 GMT', [], 10_000],
  ['garbage', 'soon', [], null],
  ['garbage like a date', 'Soon, 99 Foo 2026', [], null],
  ['negative', '-5', [], null],
  ['a fraction', '1.5', [], null],
  ['huge', '1000000000', [], 1e12],
  ['the text alone', null, [text], 45_000],
  ['the text among others', null, ['Too many', text], 45_000],
  ['the text in short', null, ['Retry after 3s'], 3_000],
  ['a text that says nothing of it', null, ['slow down'], null],
  ['garbage, and the text', 'soon', [text], 45_000],
  ['header before text', '2', [text], 2_000],
];

for (const [name, header, texts, expected] of cases) {
  test(`retry-after: ${name}`, () => {
    expect(retryAfterMs(header, texts, startTime)).toBe(expected);
  });
}
