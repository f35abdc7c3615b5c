import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type BackupOptions, BackupProblem, formatVersion, head, tableLine, tail } from '@/lib/backup/format';
import { linesOf } from '@/lib/backup/lines';
import { settle } from '@/lib/backup/read';
import { emptyTables, requireEmpty, startSequences } from '@/lib/backup/room';
import { rowWriter } from '@/lib/backup/rows';
import { type BackupTable, backupTables } from '@/lib/backup/tables';
import { migrate, newestMigration } from '@/lib/db/migrate';
import type { Db } from '@/lib/db/types';

export type RestoreOptions = BackupOptions & { replace?: boolean };
type Restored = { at: string; rows: Record<string, number> };

const arrays = '['.charCodeAt(0);

/**
 * Puts what a backup holds into a database: all of it or, when anything is wrong with the file, nothing. Tables are made
 * first where they are missing. Columns that the backup is too old for get their defaults. Throws `BackupProblem` also
 * when there is something in the database already, unless it may be replaced.
 */
export async function restoreBackup(db: Db, file: string, options: RestoreOptions = {}): Promise<Restored> {
  await requireBackup(file);
  await migrate(db);
  return db.transaction(async (tx) => {
    await settle(tx);
    const tables = backupTables();
    if (options.replace) await emptyTables(tx, tables);
    else await requireEmpty(tx, tables);
    const restored = await fill(tx, file, tables, options).catch((error) => {
      throw refusedByDatabase(error) ? damaged(file) : error;
    });
    await startSequences(tx, tables);
    return restored;
  });
}

/** Throws `BackupProblem` for a file whose first line says already that it cannot be restored. */
export async function requireBackup(file: string): Promise<void> {
  for await (const line of linesOf(file)) {
    readHead(line, file);
    return;
  }
  throw new BackupProblem(`${file} is empty.`);
}

/** Reads the file to its end; what is found out there undoes all that was written until then. */
async function fill(
  tx: Db,
  file: string,
  tables: BackupTable[],
  { onProgress = () => undefined, signal }: RestoreOptions,
): Promise<Restored> {
  const hash = createHash('sha256');
  const write = rowWriter(tx, tables);
  const rows: Record<string, number> = {};
  let began: z.infer<typeof head> | undefined;
  let ended: z.infer<typeof tail> | undefined;
  let table = '';
  for await (const line of linesOf(file)) {
    if (ended) throw damaged(file);
    if (line[0] === arrays) {
      if (table === '') throw damaged(file);
      rows[table] = (rows[table] ?? 0) + 1;
      if (await write.add(line)) {
        signal?.throwIfAborted();
        onProgress({ table, rows: rows[table] ?? 0 });
      }
    } else {
      const control = jsonOf(line, file);
      const next = tableLine.safeParse(control);
      ended = tail.safeParse(control).data;
      if (!began) began = readHead(line, file);
      else if (next.success) {
        table = next.data.table;
        rows[table] ??= 0;
        await write.begin(table, next.data.columns);
      } else if (!ended) throw damaged(file);
    }
    if (!ended) hash.update(line).update('\n');
  }
  await write.end();
  if (!began || !ended) throw new BackupProblem(`${file} is cut off.`);
  if (ended.end.sha256 !== hash.digest('hex') || !sameCounts(ended.end.rows, rows)) throw damaged(file);
  return { at: began.at, rows };
}

function readHead(line: Buffer, file: string): z.infer<typeof head> {
  const found = head.safeParse(jsonOf(line, file));
  if (!found.success) throw new BackupProblem(`${file} is no backup of Rollcall.`);
  if (found.data.format > formatVersion || found.data.migration > newestMigration()) {
    throw new BackupProblem(
      `${file} was made by a newer Rollcall. Install that version or a later one, and restore with it.`,
    );
  }
  return found.data;
}

function jsonOf(line: Buffer, file: string): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw damaged(file);
  }
}

/** Damage may be met as values that no database takes (class 22), or that contradict each other (23). */
function refusedByDatabase(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^2[23]/.test(code);
}

const damaged = (file: string) => new BackupProblem(`${file} is damaged, or no backup of Rollcall.`);

const sameCounts = (said: Record<string, number>, seen: Record<string, number>) =>
  Object.keys(said).length === Object.keys(seen).length &&
  Object.entries(seen).every(([name, count]) => said[name] === count);
