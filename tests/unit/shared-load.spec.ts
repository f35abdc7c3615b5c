import { expect, test } from '@playwright/test';
import { sharedLoad } from '@/lib/shared-load';

function clocked(life: number) {
  let now = 0;
  let loads = 0;
  let fail = false;
  const load = sharedLoad(
    life,
    async () => {
      loads += 1;
      const mine = loads;
      await Promise.resolve();
      if (fail) throw new Error('down');
      return mine;
    },
    () => now,
  );
  return {
    load,
    pass: (ms: number) => (now += ms),
    breakIt: (value: boolean) => (fail = value),
    count: () => loads,
  };
}

test('a hundred callers at once load once', async () => {
  const { load, count } = clocked(10);
  expect(new Set(await Promise.all(Array.from({ length: 100 }, () => load.get())))).toEqual(new Set([1]));
  expect(count()).toBe(1);
});

test('a value lives its life and no longer; a caller may ask for a younger one', async () => {
  const { load, pass } = clocked(10);
  expect(await load.get()).toBe(1);
  pass(9);
  expect(await load.get()).toBe(1);
  expect(await load.get(5)).toBe(2);
  pass(10);
  expect(await load.get()).toBe(3);
});

test('a failure is told to everyone who waits, and not kept', async () => {
  const { load, pass, breakIt } = clocked(10);
  expect(await load.get()).toBe(1);
  pass(10);
  breakIt(true);
  const both = await Promise.allSettled([load.get(), load.get()]);
  expect(both.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  expect(load.last()).toMatchObject({ value: 1, at: 0 });
  breakIt(false);
  expect(await load.get()).toBe(3);
});

test('what was asked before forgetting is not remembered after it', async () => {
  const { load } = clocked(10);
  const early = load.get();
  load.forget();
  expect(await early).toBe(1);
  expect(load.last()).toBeUndefined();
  expect(await load.get()).toBe(2);
});
