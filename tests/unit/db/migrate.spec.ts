import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { apiKeys, rooms, scans, staff } from '@/lib/db/schema';
import { emptyPlace } from '../../support/places';

const files = readMigrationFiles({ migrationsFolder: 'lib/db/migrations' });

test('an empty database gets every table once, however often and at once it is asked', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  await Promise.all([migrate(db), migrate(db), migrate(db)]);
  await migrate(db);
  for (const table of [staff, apiKeys, rooms, scans]) expect(await db.select().from(table)).toEqual([]);
  const books = await db.execute(sql`select hash from drizzle.__drizzle_migrations order by created_at`);
  expect(books.rows).toEqual(files.map(({ hash }) => ({ hash })));
  await close();
  await drop();
});

test('a migration that fails leaves nothing behind', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  // In the way of a table of ours.
  await db.execute(sql`create table rooms (id text)`);
  await expect(migrate(db)).rejects.toThrow();
  const { rows } = await db.execute(
    sql`select to_regclass('staff') as staff, to_regclass('drizzle.__drizzle_migrations') as books`,
  );
  expect(rows).toEqual([{ staff: null, books: null }]);
  await db.execute(sql`drop table rooms`);
  await migrate(db);
  expect(await db.select().from(rooms)).toEqual([]);
  await close();
  await drop();
});

test('a database newer than this program is left alone', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  await migrate(db);
  await db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`,
  );
  await migrate(db);
  expect(await db.select().from(staff)).toEqual([]);
  await close();
  await drop();
});

test('addresses that differ only in case are one account', async () => {
  const { place, drop } = await emptyPlace();
  const { db, close } = await openDatabase(place);
  await migrate(db);
  const person = { name: 'A', role: 'admin', passwordHash: 'x' } as const;
  await db.insert(staff).values({ ...person, id: 'a', email: 'Head@school.example' });
  await expect(
    db.insert(staff).values({ ...person, id: 'b', email: 'head@SCHOOL.example' }),
  ).rejects.toThrow();
  await close();
  await drop();
});
