import { sql } from 'drizzle-orm';
import { BackupProblem, quoted } from '@/lib/backup/format';
import type { BackupTable } from '@/lib/backup/tables';
import type { Db } from '@/lib/db/types';

const mostBytes = 2_000_000;
const mostRows = 1_000;

/** Takes lines of rows one by one and inserts them some at a time. `add` says whether it has just done so. */
export function rowWriter(tx: Db, tables: readonly BackupTable[]) {
  let insert = '';
  let waiting: Buffer[] = [];
  let bytes = 0;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    // As the text it came in: nothing here reads the values, so nothing can round or reorder them.
    const batch = `[${Buffer.concat(waiting.flatMap((line) => [line, comma])).toString('utf8', 0, bytes - 1)}]`;
    waiting = [];
    bytes = 0;
    await tx.execute(sql`${sql.raw(insert)} from json_array_elements(${batch}::json) as line`);
  }

  return {
    async begin(name: string, columns: readonly string[]): Promise<void> {
      await flush();
      insert = insertInto(name, columns, tables);
    },
    async add(line: Buffer): Promise<boolean> {
      waiting.push(line);
      bytes += line.byteLength + 1;
      if (bytes < mostBytes && waiting.length < mostRows) return false;
      await flush();
      return true;
    },
    end: flush,
  };
}

const comma = Buffer.from(',');

/** Only names this code knows get into the statement. */
function insertInto(name: string, columns: readonly string[], tables: readonly BackupTable[]): string {
  const table = tables.find((known) => known.name === name);
  const types = columns.map((column) => table?.columns.find((known) => known.name === column)?.type);
  if (!table || types.includes(undefined)) {
    throw new BackupProblem(
      `The backup holds ${table ? `columns of ${name}` : `a table ${name}`} that this Rollcall does not know. Restore it with the version that made it.`,
    );
  }
  const values = types.map((type, place) => `(line->>${place})::${type}`);
  return `insert into ${quoted(name)} (${columns.map(quoted).join(', ')}) overriding system value select ${values.join(', ')}`;
}
