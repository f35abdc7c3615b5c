import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { eq, sql } from 'drizzle-orm';
import { auditEvents, scans } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { test } from '../../support/database';

/** Something that was done, and the id it is found by. */
async function done(db: Db): Promise<string> {
  const id = randomUUID();
  await db.insert(auditEvents).values({ id, at: new Date(), action: 'room.change', result: 'ok' });
  return id;
}

const stored = (db: Db, id: string) => db.select().from(auditEvents).where(eq(auditEvents.id, id));

/** The database's own words, which drizzle keeps as the cause. */
const refused = { cause: expect.objectContaining({ message: 'audit_events only grow' }) };

test('what was written down is never changed', async ({ database: { db } }) => {
  const id = await done(db);
  const [before] = await stored(db, id);
  for (const change of [{ actor: 'somebody else' }, { result: 'failed' as const }, { at: new Date(0) }]) {
    const attempt = db.update(auditEvents).set(change).where(eq(auditEvents.id, id));
    await expect(attempt).rejects.toMatchObject(refused);
  }
  const again = db
    .insert(auditEvents)
    .values({ id, at: new Date(), action: 'sign-in', result: 'ok' })
    .onConflictDoUpdate({ target: auditEvents.id, set: { action: 'sign-in' } });
  await expect(again).rejects.toMatchObject(refused);
  expect(await stored(db, id)).toEqual([before]);
});

test('nothing is deleted, one by one or all at once', async ({ database: { db } }) => {
  const id = await done(db);
  await expect(db.delete(auditEvents).where(eq(auditEvents.id, id))).rejects.toMatchObject(refused);
  await expect(db.delete(auditEvents)).rejects.toMatchObject(refused);
  await expect(db.execute(sql`truncate audit_events`)).rejects.toMatchObject(refused);
  expect(await stored(db, id)).toHaveLength(1);
});

test('the purge deletes, by saying so in its own transaction, and only there', async ({
  database: { db },
}) => {
  const [id, kept] = [await done(db), await done(db)];
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local rollcall.purge = 'on'`);
    await tx.delete(auditEvents).where(eq(auditEvents.id, id));
  });
  expect(await stored(db, id)).toEqual([]);
  await expect(db.delete(auditEvents).where(eq(auditEvents.id, kept))).rejects.toMatchObject(refused);
  expect(await stored(db, kept)).toHaveLength(1);
});

test('not even the purge changes a line or empties the table', async ({ database: { db } }) => {
  const id = await done(db);
  const asPurge = (run: (tx: Db) => PromiseLike<unknown>) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local rollcall.purge = 'on'`);
      await run(tx);
    });
  const change = asPurge((tx) => tx.update(auditEvents).set({ actor: 'x' }).where(eq(auditEvents.id, id)));
  await expect(change).rejects.toMatchObject(refused);
  await expect(asPurge((tx) => tx.execute(sql`truncate audit_events`))).rejects.toMatchObject(refused);
  expect(await stored(db, id)).toHaveLength(1);
});

test('another word than "on" deletes nothing', async ({ database: { db } }) => {
  const id = await done(db);
  for (const word of ['off', '', 'true', 'ON']) {
    const attempt = db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('rollcall.purge', ${word}, true)`);
      await tx.delete(auditEvents).where(eq(auditEvents.id, id));
    });
    await expect(attempt, word).rejects.toMatchObject(refused);
  }
  expect(await stored(db, id)).toHaveLength(1);
});

test('a change and its line are there together or not at all', async ({ database: { db } }) => {
  const name = randomUUID();
  const id = await done(db);
  const attempt = db.transaction(async (tx) => {
    await tx.insert(scans).values({ name });
    // The id is taken: the line cannot be written.
    await tx.insert(auditEvents).values({ id, at: new Date(), action: 'room.change', result: 'ok' });
  });
  await expect(attempt).rejects.toThrow();
  expect(await db.select().from(scans).where(eq(scans.name, name))).toEqual([]);
});

test('lines are numbered in the order they were written, by nobody but the database', async ({
  database: { db },
}) => {
  const ids = [await done(db), await done(db), await done(db)];
  const numbers = (await Promise.all(ids.map((id) => stored(db, id)))).flat().map(({ number }) => number);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(new Set(numbers).size).toBe(3);
  const forged = db.execute(
    sql`insert into audit_events (id, number, at, action, result) values (${randomUUID()}, 1, now(), 'sign-in', 'ok')`,
  );
  await expect(forged).rejects.toThrow();
});
