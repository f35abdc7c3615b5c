import { sql } from 'drizzle-orm';
import { BackupProblem, quoted } from '@/lib/backup/format';
import type { BackupTable } from '@/lib/backup/tables';
import type { Db } from '@/lib/db/types';

/** Throws `BackupProblem` with what there is, unless there is nothing. Keeps others from writing until the end. */
export async function requireEmpty(tx: Db, tables: readonly BackupTable[]): Promise<void> {
  await keepOthersOut(tx, tables);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await tx.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from ${quoted(name)}`),
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found.push(`${name} ${count}`);
  }
  if (found.length === 0) return;
  throw new BackupProblem(
    `This database is not empty. It holds rows: ${found.join(', ')}. To have them replaced by the backup, add --replace.`,
  );
}

/** Deletes all rows, those of the audit log included: the backup brings its own. */
export async function emptyTables(tx: Db, tables: readonly BackupTable[]): Promise<void> {
  await keepOthersOut(tx, tables);
  await tx.execute(sql`set local rollcall.purge = 'on'`);
  for (const { name } of [...tables].reverse()) await tx.execute(sql.raw(`delete from ${quoted(name)}`));
  await tx.execute(sql`set local rollcall.purge = 'off'`);
}

/** Sequences go on after the highest number there is. */
export async function startSequences(tx: Db, tables: readonly BackupTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns.filter(({ identity }) => identity)) {
      await tx.execute(sql`
        select setval(pg_get_serial_sequence(${quoted(name)}, ${column.name}), coalesce(max(${sql.identifier(column.name)}), 1), count(*) > 0)
        from ${sql.identifier(name)}`);
    }
  }
}

async function keepOthersOut(tx: Db, tables: readonly BackupTable[]): Promise<void> {
  await tx.execute(sql`set local lock_timeout = '30s'`);
  const names = tables.map(({ name }) => quoted(name)).join(', ');
  await tx.execute(sql.raw(`lock table ${names} in exclusive mode`));
}
