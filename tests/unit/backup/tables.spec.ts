import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { backupTables, leftOut } from '@/lib/backup/tables';
import { test } from '../../support/database';

test('every table of the database and every column of it is in a backup, or left out on purpose', async ({
  database,
}) => {
  const { rows } = await database.db.execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public'`);
  const there = rows
    .filter(({ table }) => !leftOut.includes(table))
    .map((row) => `${row.table}.${row.column}`);
  const kept = backupTables().flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  );
  expect(kept.sort()).toEqual(there.sort());
  expect(new Set(rows.map(({ table }) => table)).size).toBe(backupTables().length + leftOut.length);
});

test('each table comes after those its rows point at', async ({ database }) => {
  const { rows } = await database.db.execute<{ from: string; to: string }>(sql`
    select conrelid::regclass::text as from, confrelid::regclass::text as to
    from pg_constraint where contype = 'f'`);
  const order = backupTables().map(({ name }) => name);
  expect(rows.length).toBeGreaterThan(10);
  for (const { from, to } of rows) {
    expect(order.indexOf(to), `${from} after ${to}`).toBeLessThan(order.indexOf(from));
  }
});
