import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type BackupOptions, BackupProblem, formatVersion, type Progress, quoted } from '@/lib/backup/format';
import { backupTables } from '@/lib/backup/tables';
import { lastApplied, newestMigration } from '@/lib/db/migrate';
import type { Db } from '@/lib/db/types';

/** How much text is asked for at once, about, and how many rows at most: a row may be tens of bytes or millions. */
const chunkCharacters = 4_000_000;
const mostRows = 1_000;

/** Every line of a backup, in a transaction that sees one moment. Says how many rows there were when it is done. */
export async function* backupLines(
  tx: Db,
  { onProgress = () => undefined, signal }: BackupOptions,
  done: (rows: Record<string, number>) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const lined = (value: string) => {
    hash.update(`${value}\n`);
    return `${value}\n`;
  };
  await settle(tx);
  const migration = await lastApplied(tx);
  if (migration === 0)
    throw new BackupProblem('There is nothing to back up: this database has no tables yet.');
  if (migration > newestMigration()) {
    throw new BackupProblem(
      'This database belongs to a newer Rollcall. Back it up with that version: this one would leave out what it does not know.',
    );
  }
  yield lined(
    JSON.stringify({ rollcall: 'backup', format: formatVersion, migration, at: new Date().toISOString() }),
  );
  const rows: Record<string, number> = {};
  for (const { name, columns } of await tablesThere(tx)) {
    yield lined(JSON.stringify({ table: name, columns }));
    let count = 0;
    for await (const chunk of rowsOf(tx, name, columns)) {
      signal?.throwIfAborted();
      count += chunk.length;
      onProgress({ table: name, rows: count } satisfies Progress);
      yield chunk.map(lined).join('');
    }
    rows[name] = count;
  }
  yield `${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`;
  done(rows);
}

/** Texts of times mean the same everywhere, and no limit for one request's queries ends a backup. */
export async function settle(tx: Db): Promise<void> {
  await tx.execute(sql`set local timezone = 'UTC'`);
  await tx.execute(sql`set local datestyle = 'ISO, YMD'`);
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
}

/** Our tables with the columns they have here: the database may be older than this code. */
async function tablesThere(tx: Db): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await tx.execute<{ name: string; column: string }>(sql`
    select relname as name, attname as column
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
    order by relname, attnum`);
  return backupTables()
    .map(({ name }) => ({ name, columns: rows.filter((row) => row.name === name).map((row) => row.column) }))
    .filter(({ columns }) => columns.length > 0);
}

async function* rowsOf(tx: Db, table: string, columns: string[]): AsyncGenerator<string[]> {
  const values = columns.map((column) => `${quoted(column)}::text`).join(', ');
  await tx.execute(
    sql.raw(
      `declare backup_rows no scroll cursor for select json_build_array(${values})::text as line from ${quoted(table)}`,
    ),
  );
  let ask = 20;
  for (;;) {
    const { rows } = await tx.execute<{ line: string }>(sql.raw(`fetch forward ${ask} from backup_rows`));
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < ask) break;
    const average = rows.reduce((sum, { line }) => sum + line.length, 0) / rows.length;
    ask = Math.max(1, Math.min(mostRows, ask * 4, Math.floor(chunkCharacters / average)));
  }
  await tx.execute(sql.raw('close backup_rows'));
}
