import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '@/lib/db/schema';

/** `type` is PostgreSQL's name of it; an identity's values come from a sequence of its own. */
type BackupColumn = { name: string; type: string; identity: boolean };
export type BackupTable = { name: string; columns: BackupColumn[] };

/** Counts of the last minutes: worth nothing by the time a backup is read. */
export const leftOut: readonly string[] = ['rate_limits'];

type Known = BackupTable & { needs: string[] };

/** Every table a backup holds, each after those its rows point at. */
export function backupTables(): BackupTable[] {
  const waiting = new Map(knownTables().map((table) => [table.name, table]));
  const sorted: BackupTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => !needs.some((name) => waiting.has(name)));
    if (ready.length === 0) throw new Error('Tables point at each other in a circle.');
    for (const { name, columns } of ready) {
      waiting.delete(name);
      sorted.push({ name, columns });
    }
  }
  return sorted;
}

function knownTables(): Known[] {
  return Object.values(schema)
    .filter((value) => is(value, PgTable))
    .map((table) => getTableConfig(table))
    .filter(({ name }) => !leftOut.includes(name))
    .map(({ name, columns, foreignKeys }) => ({
      name,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        identity: column.generatedIdentity !== undefined,
      })),
      needs: foreignKeys
        .map((key) => getTableConfig(key.reference().foreignTable).name)
        .filter((other) => other !== name),
    }));
}
