import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { workspace } from '@/lib/archive/store';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { emptyPlace } from '../support/places';
import { Bench } from '../unit/archive/support';
import { start } from '../unit/hms/simulator/started';

// Two pools stand for two processes: they share nothing but the server.

test('two processes that sync at once ask for no page twice and keep each session once', async () => {
  const { place, drop } = await emptyPlace();
  const both = await Promise.all([openDatabase(place), openDatabase(place)]);
  const simulator = await start({ world: 'empty', seed: 'two-processes' });
  const [one, other] = both.map((database) => new Bench(database, simulator));
  if (!one || !other) throw new Error('There are two.');
  await migrate(one.database.db);
  const room = await one.room();
  const ids = await one.plantDays(room, 250);
  await one.asked();

  const walked = await Promise.all([one, other, one, other].map((bench) => bench.sync(workspace)));
  expect(walked.reduce((sum, { added }) => sum + added, 0)).toBe(250);
  expect(await other.kept(room)).toEqual(ids.toSorted());
  // The first reads three pages; the three after it look for what is new, and find nothing.
  const asked = await one.asked();
  const places = asked.filter(({ query }) => !query.has('after')).map(({ query }) => query.get('start'));
  expect(places).toEqual([null, ids[150], ids[50]]);
  expect(asked).toHaveLength(6);

  await simulator.close();
  await Promise.all(both.map(({ close }) => close()));
  await drop();
});

test('a process that dies in the middle leaves its place to the next', async () => {
  const { place, drop } = await emptyPlace();
  const [dying, next] = await Promise.all([openDatabase(place), openDatabase(place)]);
  const simulator = await start({ world: 'empty', seed: 'a-death' });
  const [first, second] = [new Bench(dying, simulator), new Bench(next, simulator)];
  await migrate(dying.db);
  const room = await first.room();
  const ids = await first.plantDays(room, 150);
  // The second page never comes, and with it the process ends.
  const stuck = first.sync(room, {
    hms: {
      listSessions: (filter) =>
        filter.start === undefined
          ? first.hms.listSessions(filter)
          : pause(60_000, undefined, { ref: false }).then(() => Promise.reject(new Error('dead'))),
    },
  });
  stuck.catch(() => undefined);
  await expect.poll(() => second.kept(room)).toHaveLength(100);
  const { rows } = await next.db.execute<{ pid: number }>(
    "select pid from pg_locks where locktype = 'advisory' and granted",
  );
  for (const { pid } of rows) await next.db.execute(`select pg_terminate_backend(${Number(pid)})`);
  expect(await second.sync(room)).toEqual({ added: 50, complete: true });
  expect(await second.kept(room)).toEqual(ids.toSorted());
  await simulator.close();
  await next.close();
  await drop();
});
