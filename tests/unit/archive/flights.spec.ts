import { expect, test } from '@playwright/test';
import { createFlights, type FlightOptions } from '@/lib/archive/flights';
import type { Walked } from '@/lib/archive/walk';
import { AppError } from '@/lib/errors';

type Begun = {
  scope: string;
  ask(): void;
  land(added?: number): void;
  crash(error: unknown): void;
};

/** Flights whose walks end when the test says so, by a clock that it moves. */
function airfield(more: Partial<FlightOptions> = {}) {
  const begun: Begun[] = [];
  const failures: unknown[] = [];
  const clock = { now: 0 };
  const flights = createFlights({
    now: () => clock.now,
    walk: (scope, ask) =>
      new Promise<Walked>((resolve, reject) => {
        begun.push({ scope, ask, land: (added = 0) => resolve({ added, complete: true }), crash: reject });
      }),
    onFailure: (error) => failures.push(error),
    ...more,
  });
  const walk = (index: number): Begun => {
    const one = begun[index];
    if (!one) throw new Error(`Walk ${index} has not begun.`);
    return one;
  };
  return { flights, begun, walk, failures, clock };
}

/** Lets everything happen that waits for nothing else. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const outage = () => new AppError('unavailable', 'Rollcall cannot reach 100ms.');

test('who comes before 100ms is asked shares the walk', async () => {
  const { flights, begun, walk } = airfield();
  const all = [flights.refresh('room'), flights.refresh('room'), flights.fetchNow('room')];
  walk(0).land(3);
  expect(await Promise.all(all)).toEqual([
    { failed: false, running: null },
    { failed: false, running: null },
    { added: 3, complete: true },
  ]);
  expect(begun).toHaveLength(1);
});

test('who comes after that shares the next one, so that nothing that just ended is missed', async () => {
  const { flights, begun, walk } = airfield();
  const first = flights.fetchNow('room');
  walk(0).ask();
  const later = [flights.fetchNow('room'), flights.fetchNow('room'), flights.fetchNow('room')];
  await settle();
  expect(begun).toHaveLength(1);
  walk(0).land(1);
  await settle();
  expect(begun).toHaveLength(2);
  walk(1).ask();
  walk(1).land(2);
  expect(await first).toMatchObject({ added: 1 });
  expect(await Promise.all(later)).toEqual(Array(3).fill({ added: 2, complete: true }));
  const next = flights.fetchNow('room');
  walk(2).land(3);
  expect(await next).toMatchObject({ added: 3 });
});

test('rooms do not wait for each other, but only three walk at once', async () => {
  const { flights, begun, walk } = airfield();
  const all = ['a', 'b', 'c', 'd', 'e'].map((room) => flights.fetchNow(room));
  await settle();
  expect(begun.map(({ scope }) => scope)).toEqual(['a', 'b', 'c']);
  walk(1).land();
  await settle();
  expect(begun.map(({ scope }) => scope)).toEqual(['a', 'b', 'c', 'd']);
  walk(0).crash(outage());
  await expect(all[0]).rejects.toMatchObject({ code: 'unavailable' });
  await settle();
  expect(begun.map(({ scope }) => scope)).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const index of [2, 3, 4]) walk(index).land();
  expect(await Promise.all(all.slice(1))).toHaveLength(4);
});

test('who waited long enough is answered, and the walk goes on behind', async () => {
  const { flights, walk } = airfield({ patienceMs: 0 });
  const { failed, running } = await flights.refresh('room');
  expect(failed).toBe(false);
  walk(0).land(7);
  expect(await running).toEqual({ added: 7, complete: true });
});

test('a walk that takes long already keeps nobody else', async () => {
  const { flights, walk, clock } = airfield({ patienceMs: 60_000 });
  const first = flights.fetchNow('room');
  clock.now = 60_000;
  const { running } = await flights.refresh('room');
  walk(0).land(7);
  expect(await first).toEqual({ added: 7, complete: true });
  expect(await running).toEqual({ added: 7, complete: true });
});

test('who waited for their turn while 100ms failed do not ask it each anew', async () => {
  const { flights, begun, walk, failures } = airfield();
  const all = ['a', 'b', 'c', 'd', 'e'].map((room) => flights.refresh(room));
  const insisting = flights.fetchNow('*');
  walk(0).crash(outage());
  await settle();
  expect(begun.map(({ scope }) => scope)).toEqual(['a', 'b', 'c', '*']);
  walk(1).land();
  walk(2).crash(outage());
  walk(3).land(1);
  const told = (await Promise.all(all)).map(({ failed }) => failed);
  expect(told).toEqual([true, false, true, true, true]);
  expect(await insisting).toMatchObject({ added: 1 });
  expect(failures).toHaveLength(2);
});

test('a failure is told to all who wait, logged once, and remembered for 10 s', async () => {
  const { flights, begun, walk, failures, clock } = airfield();
  const both = [flights.refresh('room'), flights.refresh('room')];
  walk(0).crash(outage());
  expect(await Promise.all(both)).toEqual(Array(2).fill({ failed: true, running: null }));
  expect(failures).toHaveLength(1);

  clock.now = 9_999;
  expect(await flights.refresh('another room')).toEqual({ failed: true, running: null });
  expect(begun).toHaveLength(1);
  clock.now = 10_000;
  const again = flights.refresh('room');
  walk(1).land();
  expect(await again).toEqual({ failed: false, running: null });
});

test('the scheduler asks 100ms although it failed a moment ago, and hears of the failure', async () => {
  const { flights, walk } = airfield();
  const first = flights.refresh('room');
  walk(0).crash(outage());
  await first;
  const again = flights.fetchNow('*');
  walk(1).crash(outage());
  await expect(again).rejects.toMatchObject({ code: 'unavailable' });
});

test('a lock that another process keeps is no failure of 100ms', async () => {
  const { flights, begun, walk } = airfield();
  const busy = new AppError('unavailable', 'Somebody else…', {
    cause: Object.assign(new Error(), { code: '55P03' }),
  });
  const first = flights.refresh('room');
  walk(0).crash(busy);
  expect(await first).toEqual({ failed: false, running: null });
  const second = flights.refresh('room');
  expect(begun).toHaveLength(2);
  walk(1).land();
  await second;
});

test('what is not 100ms’ fault is not hidden', async () => {
  const { flights, walk } = airfield();
  const first = flights.refresh('room');
  walk(0).crash(new TypeError('a query failed'));
  await expect(first).rejects.toThrow('a query failed');
});

test('a late failure behind an answer troubles nobody', async () => {
  const { flights, walk, failures } = airfield({ patienceMs: 0 });
  const { running } = await flights.refresh('room');
  walk(0).crash(outage());
  expect(await running).toBeUndefined();
  expect(failures).toHaveLength(1);
});
