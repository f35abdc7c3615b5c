import { setImmediate as turn } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { test } from '../../support/database';

test('under one key one runs at a time, in the order they came', async ({ database }) => {
  let inside = 0;
  const order: number[] = [];
  const visit = (number: number) =>
    database.withLock('same', async () => {
      inside += 1;
      expect(inside).toBe(1);
      await database.db.execute(sql`select 1`);
      await turn();
      order.push(number);
      inside -= 1;
      return number;
    });
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  expect(await Promise.all(numbers.map(visit))).toEqual(numbers);
  expect(order).toEqual(numbers);
});

test('other keys and plain queries do not wait', async ({ database }) => {
  // Each of the two ends only when the other has begun: were one kept waiting, this would never end.
  let begun = 0;
  let bothBegan = () => {};
  const together = new Promise<void>((resolve) => {
    bothBegan = resolve;
  });
  const meet = async () => {
    begun += 1;
    if (begun === 2) bothBegan();
    await together;
    const { rows } = await database.db.execute<{ two: number }>(sql`select 2 as two`);
    return rows[0]?.two;
  };
  expect(await Promise.all([database.withLock('one', meet), database.withLock('other', meet)])).toEqual([
    2, 2,
  ]);
});

test('many keys at once leave connections for the queries under them', async ({ database }) => {
  const keys = Array.from({ length: 24 }, (_, number) => `key ${number}`);
  const answers = keys.map((key) =>
    database.withLock(key, async () => {
      await database.db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
      });
      return key;
    }),
  );
  expect(await Promise.all(answers)).toEqual(keys);
});

test('a failure is passed on and frees the key', async ({ database }) => {
  const failing = database.withLock('fails', () => Promise.reject(new Error('100ms is away')));
  const next = database.withLock('fails', async () => 'done');
  await expect(failing).rejects.toThrow('100ms is away');
  expect(await next).toBe('done');
});
