import type { RegisteredTable, Whose } from './registered';
import { operationTables } from './registry-operation';
import { recordTables } from './registry-records';
import type { StoredTable } from './schema';

/** Every column of every table; a test fails for one that is missing here, or is here and nowhere else. */
export const registry: Readonly<Record<string, RegisteredTable>> = { ...recordTables, ...operationTables };

const names: Record<Whose, string> = { student: 'students', staff: 'staff', nobody: '' };

/** Whom a table tells of, as people say it. */
function whomOf({ columns }: RegisteredTable): string {
  const whose = new Set(Object.values(columns).map((column) => names[column.whose]));
  return ['students', 'staff'].filter((name) => whose.has(name)).join(', ') || 'nobody';
}

/** The tables that tell of somebody, in short, for a page. */
export const storedTables = (): StoredTable[] =>
  Object.values(registry)
    .map((table) => ({ about: table.about, whose: whomOf(table), kept: table.kept }))
    .filter(({ whose }) => whose !== 'nobody');

/** The table of the README, line by line. */
export const registryLines = (): string[] => [
  '| table | what | about | how long | when a student is exported | when a student is erased |',
  '|---|---|---|---|---|---|',
  ...Object.entries(registry).map(
    ([name, table]) =>
      `| \`${name}\` | ${table.about} | ${whomOf(table)} | ${table.kept} | ${table.exported} | ${table.erased} |`,
  ),
];
