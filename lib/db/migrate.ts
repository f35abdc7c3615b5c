import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { DatabaseProblem, type Db } from './types';

type Migration = ReturnType<typeof readMigrationFiles>[number];

const migrationFiles = () =>
  readMigrationFiles({ migrationsFolder: join(process.cwd(), 'lib/db/migrations') });

/** When the newest migration this version knows was written, epoch milliseconds. */
export const newestMigration = (): number => migrationFiles().at(-1)?.folderMillis ?? 0;

/**
 * Brings the tables up to date, keeping books where drizzle-kit does. Compares one row; only when behind, all that is
 * missing goes through in one transaction under a lock, so that any number of starts at once succeed.
 */
export async function migrate(db: Db): Promise<void> {
  const migrations = migrationFiles();
  const newest = migrations.at(-1)?.folderMillis ?? 0;
  const before = await lastApplied(db).catch(unusable);
  if (before >= newest) return;

  await db.transaction(async (tx) => {
    // The wait for another start's migration may be longer than any query's.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('rollcall:migrate', 0))`);
    await tx.execute(sql`create schema if not exists drizzle`);
    await tx.execute(sql`
      create table if not exists drizzle.__drizzle_migrations
        (id serial primary key, hash text not null, created_at bigint)`);
    const last = await lastApplied(tx);
    for (const migration of migrations) {
      if (migration.folderMillis > last) await apply(tx, migration);
    }
  });
}

/** The first query of all: what fails here is the way to the database. Of a failed query only the driver's reason is told. */
function unusable(error: unknown): never {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { message, code } = reason as NodeJS.ErrnoException;
  throw new DatabaseProblem(`The database cannot be used: ${message || code}.`, { cause: error });
}

/** When the newest applied migration was written, epoch milliseconds; 0 in an empty database. */
export async function lastApplied(db: Db): Promise<number> {
  const books = await db.execute<{ found: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!books.rows[0]?.found) return 0;
  const last = await db.execute<{ at: string | number }>(
    sql`select created_at as at from drizzle.__drizzle_migrations order by created_at desc limit 1`,
  );
  return Number(last.rows[0]?.at ?? 0);
}

async function apply(tx: Db, migration: Migration): Promise<void> {
  for (const statement of migration.sql) await tx.execute(sql.raw(statement));
  await tx.execute(sql`
    insert into drizzle.__drizzle_migrations (hash, created_at)
    values (${migration.hash}, ${migration.folderMillis})`);
}
