import { expect, test } from '@playwright/test';
import { isAppError } from '@/lib/errors';
import { daysQuery, requireFewDays } from '@/lib/register/query';

const complaint = (query: Record<string, string>) =>
  daysQuery.safeParse(query).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('both days can be left out, and one may be the other', () => {
  for (const query of [
    {},
    { from: '2026-11-17' },
    { to: '2026-11-17' },
    { from: '2026-11-17', to: '2026-11-17' },
  ]) {
    expect(daysQuery.parse(query)).toEqual(query);
  }
});

test('days that are none, out of order or out of all time are refused by field', () => {
  expect(complaint({ from: '2026-02-29' })).toEqual(['from: Give the date as YYYY-MM-DD.']);
  expect(complaint({ from: '2026-11-17', to: '2026-11-16' })).toEqual([
    'to: The last day is before the first.',
  ]);
  expect(complaint({ to: '3000-01-01' })).toEqual(['to: Give a year from 1900 to 2999.']);
  expect(complaint({ from: '1899-12-31' })).toEqual(['from: Give a year from 1900 to 2999.']);
});

test('400 days are few enough, 401 are not', () => {
  const from = '2026-01-01';
  expect(() => requireFewDays({ from, to: '2027-02-04' })).not.toThrow();
  const refused = () => requireFewDays({ from, to: '2027-02-05' });
  expect(refused).toThrow('400 days');
  try {
    refused();
  } catch (error) {
    expect(isAppError(error) && [error.code, Object.keys(error.fields ?? {})]).toEqual([
      'bad_request',
      ['to'],
    ]);
  }
});
