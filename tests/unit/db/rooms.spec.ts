import { expect } from '@playwright/test';
import { desc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { type NewRoomRow, upsertRooms } from '@/lib/db/rooms';
import { rooms } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { test } from '../../support/database';

let made = 0;
const newId = () => {
  made += 1;
  return `room-${process.pid}-${made}`;
};
const at = (milliseconds: number) => new Date(Date.UTC(2026, 10, 20) + milliseconds);

const room = (id: string, readAt: Date, change: Partial<NewRoomRow> = {}): NewRoomRow => ({
  id,
  name: `Name-${id}`,
  nameKey: `name-${id}`,
  enabled: true,
  templateId: 'template',
  createdAt: at(0),
  readAt,
  ...change,
});

async function stored(db: Db, id: string) {
  const [row] = await db.select().from(rooms).where(eq(rooms.id, id));
  return row;
}

test('a room reads back as written, to the millisecond', async ({ database: { db } }) => {
  const id = newId();
  const row = room(id, at(7), { size: 40, largeRoom: false, maxDurationSeconds: 3_600, createdAt: at(123) });
  await upsertRooms(db, [row]);
  expect(await stored(db, id)).toEqual({
    ...row,
    description: '',
    templateName: '',
    region: '',
    createdBy: null,
    lastSessionAt: null,
  });
});

test('an older read never overwrites a newer one, a newer one does', async ({ database: { db } }) => {
  const id = newId();
  await upsertRooms(db, [room(id, at(20), { enabled: false, description: 'new' })]);
  await upsertRooms(db, [room(id, at(10), { enabled: true, description: 'old' })]);
  expect(await stored(db, id)).toMatchObject({ enabled: false, description: 'new', readAt: at(20) });
  await upsertRooms(db, [room(id, at(30), { enabled: true, description: 'newest' })]);
  expect(await stored(db, id)).toMatchObject({ enabled: true, description: 'newest', readAt: at(30) });
});

test('whatever the order and the batches of the reads, the newest stays', async ({ database: { db } }) => {
  const reads = fc.array(fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(reads, async (batches) => {
      const id = newId();
      for (const batch of batches) {
        await upsertRooms(
          db,
          batch.map((time) => room(id, at(time), { description: `read at ${time}` })),
        );
      }
      const newest = Math.max(...batches.flat());
      expect(await stored(db, id)).toMatchObject({ description: `read at ${newest}`, readAt: at(newest) });
    }),
    { numRuns: 40 },
  );
});

test('a new read leaves alone what is not 100ms’ to say: the first time of creation, the last session', async ({
  database: { db },
}) => {
  const id = newId();
  await upsertRooms(db, [room(id, at(1))]);
  await db
    .update(rooms)
    .set({ lastSessionAt: at(5) })
    .where(eq(rooms.id, id));
  await upsertRooms(db, [room(id, at(2), { createdAt: at(99) })]);
  expect(await stored(db, id)).toMatchObject({ createdAt: at(0), lastSessionAt: at(5), readAt: at(2) });
});

test('two thousand rooms at once, from two writers at once', async ({ database: { db } }) => {
  const ids = Array.from({ length: 2_000 }, newId);
  const write = (order: string[], readAt: Date) =>
    upsertRooms(
      db,
      order.map((id) => room(id, readAt, { description: `${readAt.getTime()}` })),
    );
  await Promise.all([write(ids, at(1)), write([...ids].reverse(), at(2))]);
  const kept = await db
    .select({ id: rooms.id })
    .from(rooms)
    .where(eq(rooms.description, `${at(2).getTime()}`));
  expect(kept).toHaveLength(2_000);
});

test('newest first is read from the index, not sorted', async ({ database: { db } }) => {
  const plan = await db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const list = tx.select().from(rooms).orderBy(desc(rooms.createdAt), desc(rooms.id)).limit(50);
    const { rows } = await tx.execute<Record<string, string>>(sql`explain ${list}`);
    return rows.map((row) => Object.values(row).join()).join('\n');
  });
  expect(plan).toContain('rooms_newest');
  expect(plan).not.toContain('Sort');
});
