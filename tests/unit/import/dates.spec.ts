import { expect, test } from '@playwright/test';
import { orderOf, readDate } from '@/lib/import/dates';

test('dates are read where only one reading exists', () => {
  const cases: [string, string][] = [
    ['2026-09-01', '2026-09-01'],
    ['2026-9-1', '2026-09-01'],
    ['2026-09-01T00:00:00.000Z', '2026-09-01'],
    ['2026-09-01 08:00', '2026-09-01'],
    ['2026/09/01', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['1.9.2026', '2026-09-01'],
    ['01. 09. 2026', '2026-09-01'],
    ['13/09/2026', '2026-09-13'],
    ['09/13/2026', '2026-09-13'],
    ['05-05-2026', '2026-05-05'],
    ['29.02.2028', '2028-02-29'],
  ];
  for (const [cell, day] of cases) expect(readDate(cell, null), cell).toEqual({ day });
});

test('a date with two readings is named, unless the rest of the file decides', () => {
  expect(readDate('03/04/2026', null)).toEqual({
    reason: '"03/04/2026" may be 2026-04-03 or 2026-03-04: write dates as YYYY-MM-DD.',
  });
  expect(readDate('03/04/2026', orderOf(['', '05/05/2026', '28/04/2026']))).toEqual({ day: '2026-04-03' });
  expect(readDate('03/04/2026', orderOf(['04/28/2026']))).toEqual({ day: '2026-03-04' });
  expect(orderOf(['28/04/2026', '04/28/2026'])).toBe(null);
  expect(readDate('28/04/2026', 'month first')).toEqual({ reason: expect.stringContaining('is no date') });
});

test('what is no date is named', () => {
  for (const cell of ['30.02.2026', '2026-13-01', '1.9.26', 'September', '46266', '0000-01-01', '31/31/2026'])
    expect(readDate(cell, null), cell).toEqual({ reason: expect.stringContaining('is no date') });
});
