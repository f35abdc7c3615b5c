import { expect } from '@playwright/test';
import fc from 'fast-check';
import { pagesOf } from '@/lib/hms/paging';
import type { HmsPage } from '@/lib/hms/types';
import { clampLimit, toPage } from '@/lib/hms/wire/page';
import { failureOf, test } from './support';

const items = (count: number, from = 0) => Array.from({ length: count }, (_, n) => ({ id: `i${from + n}` }));
const asked = { limit: 10, start: 'i0' };

const pages: [string, { limit: number | null; data: unknown[]; last: string }, string | null][] = [
  ['a full page with a last id goes on', { limit: 10, data: items(10), last: 'i9' }, 'i9'],
  [
    'a full page goes on when the server does not repeat the limit',
    { limit: null, data: items(10), last: 'i9' },
    'i9',
  ],
  ['no items', { limit: 10, data: [], last: 'i9' }, null],
  ['fewer than asked for', { limit: 10, data: items(9), last: 'i8' }, null],
  ['an empty last', { limit: 10, data: items(10), last: '' }, null],
  ['the last we came from', { limit: 10, data: items(10), last: 'i0' }, null],
  ['a full page of a server that gives only 5', { limit: 5, data: items(5), last: 'i4' }, 'i4'],
  ['a short page of a server that gives only 5', { limit: 5, data: items(4), last: 'i3' }, null],
  ['a limit of nothing', { limit: 0, data: items(9), last: 'i8' }, null],
];
for (const [name, list, next] of pages) {
  test(`paging: ${name}`, () => {
    expect(toPage(list, asked)).toEqual({ items: list.data, next });
  });
}

test('a limit is brought into 10 to 100', () => {
  expect([undefined, 1, 9, 10, 55.9, 100, 101, -4, Number.NaN].map((limit) => clampLimit(limit))).toEqual([
    100, 10, 10, 10, 55, 100, 100, 10, 100,
  ]);
});

for (const data of [null, undefined, []]) {
  test(`a list whose data is ${JSON.stringify(data)} is empty`, async ({ start }) => {
    const { hms } = await start([{ json: { data, last: null } }]);
    expect(await hms.listRooms({ enabled: true })).toEqual({ items: [], next: null });
    expect(await hms.listSessions({ active: true })).toEqual({ items: [], next: null });
    expect(await hms.listTemplates()).toEqual({ items: [], next: null });
    expect(await hms.listRoomCodes('r1')).toEqual([]);
    expect(await hms.createRoomCodes('r1')).toEqual([]);
  });
}

async function collect<T>(load: (start: string | undefined) => Promise<HmsPage<T>>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pagesOf(load)) all.push(...page);
  return all;
}

test('any list is read whole, once, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.constantFrom(0, 1, 9, 10, 11, 99, 100, 101, 1_000), fc.nat(1_200)),
      fc.integer({ min: 10, max: 100 }),
      fc.integer({ min: 2, max: 100 }),
      async (count, limit, serverLimit) => {
        const all = items(count);
        const found = await collect(async (start) => {
          const from = start === undefined ? 0 : all.findIndex(({ id }) => id === start) + 1;
          const given = Math.min(limit, serverLimit);
          const data = all.slice(from, from + given);
          return toPage({ limit: given, data, last: data.at(-1)?.id ?? '' }, { limit, start });
        });
        expect(found).toEqual(all);
      },
    ),
  );
});

test('cursors that go in a circle end, for the client too', async ({ start }) => {
  const circle = ['a', 'b', 'c'];
  let asks = 0;
  const load = async () => ({ items: items(10), next: circle[asks++ % 3] ?? null });
  expect(await collect(load)).toHaveLength(40);

  const code = { code: 'qwe-rtyu-iop' };
  const { hms, server } = await start((_seen, count) => ({
    json: { limit: 10, data: Array(10).fill(code), last: circle[count % 3] },
  }));
  expect(await hms.listRoomCodes('r1')).toHaveLength(40);
  expect(server.seen).toHaveLength(4);
});

test('a list without an end is an error after 1,000 pages, not a short list', async () => {
  let asks = 0;
  const endless = collect(async () => ({ items: [asks], next: `c${asks++}` }));
  expect(await failureOf(endless)).toMatchObject({ code: 'upstream_failed' });
  expect(asks).toBe(1_000);
});
