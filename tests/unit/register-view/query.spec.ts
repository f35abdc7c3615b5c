import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  presets,
  type RegisterChoice,
  rangeProblem,
  readChoice,
  registerFile,
  registerKey,
  registerPath,
  registerPrint,
} from '@/components/register/register-query';

const read = (path: string): RegisterChoice => {
  const { searchParams } = new URL(path, 'https://rollcall.example');
  return readChoice((name) => searchParams.get(name));
};

test('without a query everything is at its default, and the path is plain', () => {
  const choice = read('/');
  expect(choice).toEqual({
    from: '',
    to: '',
    status: '',
    limit: 80,
    below: false,
    run: 3,
    inRow: false,
    unsigned: false,
    sort: { key: 'name', down: false },
  });
  expect(registerPath('a/b', choice)).toBe('/rooms/a%2Fb/register');
});

test('a choice comes back from its own path', () => {
  const day = fc
    .integer({ min: 18_000, max: 22_000 })
    .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
  const choices = fc.record({
    from: fc.oneof(fc.constant(''), day),
    to: fc.oneof(fc.constant(''), day),
    status: fc.constantFrom(...(['', 'present', 'late', 'partial', 'absent', 'excused'] as const)),
    limit: fc.integer({ min: 1, max: 100 }),
    below: fc.boolean(),
    run: fc.integer({ min: 1, max: 99 }),
    inRow: fc.boolean(),
    unsigned: fc.boolean(),
    sort: fc.record({
      key: fc.constantFrom(...(['name', 'percent', 'absences'] as const)),
      down: fc.boolean(),
    }),
  });
  fc.assert(fc.property(choices, (choice) => expect(read(registerPath('r', choice))).toEqual(choice)));
});

test('what is not understood is left at its default', () => {
  expect(read('/?from=2026-02-31x&to=soon&status=gone&limit=0&run=-1&below=yes&sort=age')).toEqual(read('/'));
  expect(read('/?limit=101&run=100')).toEqual(read('/'));
  for (const day of ['2026-99-99', '2026-02-31', '2026-2-3']) expect(read(`/?from=${day}`).from).toBe('');
});

test('days that cannot be asked for say why', () => {
  const today = '2026-11-22';
  expect(rangeProblem({ from: '', to: '' }, today)).toBeNull();
  expect(rangeProblem({ from: '2026-11-10', to: '2026-11-09' }, today)).toMatch(/before the first/);
  expect(rangeProblem({ from: '2025-10-20', to: '' }, today)).toBeNull();
  expect(rangeProblem({ from: '2025-10-18', to: '' }, today)).toMatch(/At most 400 days/);
  expect(rangeProblem({ from: '0002-01-01', to: '' }, today)).toMatch(/At most 400 days/);
  expect(rangeProblem({ from: '2027-01-01', to: '' }, today)).toBeNull();
});

test('every preset can be asked for on every day of two years', () => {
  const days = Array.from({ length: 730 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  );
  const problems = days.flatMap((today) => presets(today).map(({ range }) => rangeProblem(range, today)));
  expect(problems.filter((problem) => problem !== null)).toEqual([]);
  expect(presets('2026-11-22').map(({ range }) => range)).toEqual([
    { from: '2026-10-26', to: '2026-11-22' },
    { from: '', to: '' },
    { from: '2026-08-01', to: '2026-11-22' },
  ]);
  expect(presets('2026-07-31').at(-1)?.range.from).toBe('2025-08-01');
  expect(presets('2026-08-01').at(-1)?.range.from).toBe('2026-08-01');
});

test('data, files and print are asked for by the same days', () => {
  const days = { from: '2026-09-01', to: '2026-11-22' };
  const query = '?from=2026-09-01&to=2026-11-22';
  expect(registerKey('r', days)).toBe(`/api/rooms/r/register${query}`);
  expect(registerFile('r', 'csv', days)).toBe(`/api/rooms/r/register.csv${query}`);
  expect(registerFile('r', 'xlsx', days)).toBe(`/api/rooms/r/register.xlsx${query}`);
  expect(registerPrint('r', days)).toBe(`/print/rooms/r/register${query}`);
});
