import { expect, test } from '@playwright/test';
import { type SQL, sql } from 'drizzle-orm';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { rooms } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { emptyPlace } from '../support/places';

// Two pools stand for two processes: they share nothing but the server.

test('two starts at once on an empty database both succeed, ten times out of ten', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { place, drop } = await emptyPlace();
    const both = await Promise.all([openDatabase(place), openDatabase(place)]);
    await Promise.all(both.map(({ db }) => migrate(db)));
    for (const { db } of both) expect(await db.select().from(rooms)).toEqual([]);
    await Promise.all(both.map(({ close }) => close()));
    await drop();
  }
});

test('a lock keeps out the other process too', async () => {
  const { place, drop } = await emptyPlace();
  const both = await Promise.all([openDatabase(place), openDatabase(place)]);
  let inside = 0;
  const visits = Array.from({ length: 20 }, (_, number) =>
    both[number % 2]?.withLock('shared', async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise(setImmediate);
      inside -= 1;
    }),
  );
  await Promise.all(visits);
  await Promise.all(both.map(({ close }) => close()));
  await drop();
});

test('when the holder’s process is gone the lock is free', async () => {
  const { place, drop } = await emptyPlace();
  const [holder, other] = await Promise.all([openDatabase(place), openDatabase(place)]);
  let taken = () => {};
  const holding = new Promise<void>((resolve) => {
    taken = resolve;
  });
  // Never ends by itself.
  const stuck = holder.withLock('shared', () => {
    taken();
    return new Promise<never>(() => {});
  });
  stuck.catch(() => undefined);
  await holding;
  const waiting = other.withLock('shared', async () => 'mine');
  await endConnections(other.db, sql`select pid from pg_locks where locktype = 'advisory' and granted`);
  expect(await waiting).toBe('mine');
  await other.close();
  await drop();
});

test('a server that drops its connections fails what ran on them and nothing else', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  const other = await openDatabase(place);
  const cut = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await endConnections(other.db, sql`select pid from pg_stat_activity where pid <> pg_backend_pid()`);
    await tx.execute(sql`select 2`);
  });
  await expect(cut).rejects.toThrow();
  expect((await db.execute(sql`select 3 as three`)).rows).toEqual([{ three: 3 }]);
  await Promise.all([close(), other.close()]);
  await drop();
});

/** Ends these connections as a server does that goes down; only those to this test's own database. */
async function endConnections(db: Db, pids: SQL): Promise<void> {
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid in (${pids})`,
  );
}
