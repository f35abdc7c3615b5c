import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { backupTables } from '@/lib/backup/tables';
import * as schema from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';

/** What has broken formats before. No NUL: PostgreSQL has none either. */
const texts = [
  '',
  'null',
  'NULL',
  '\\N',
  '\\',
  '"',
  "'); drop table staff; --",
  'a\nb\r\nc\td',
  '\u2028\u2029\u0085\u000b',
  '\u0001\u001f\u007f\ufeff',
  '["a","b"]',
  '{"end":{}}',
  'Zoë 王 محمد 🧑🏽‍🏫 e\u0301 \u202e',
  'x'.repeat(70_000),
];
const jsons = [
  'null',
  '[]',
  '{"a":null,"b":[1,-0.0,1e-7,123456789012345678901234567890.123456789]}',
  '"text \\u2028 \\\\ \\" 🧑🏽‍🏫"',
];
const moments = [
  '2026-11-17 09:00:00.001+00',
  '0001-01-01 00:00:00+00',
  '1969-12-31 23:59:59.999+00',
  '2026-03-29 02:30:00.5+05:45',
  '294276-12-31 23:59:59.999+00',
  '0044-03-15 00:00:00+00 BC',
  'infinity',
];
const days = ['2026-11-17', '0001-01-01', '9999-12-31', '0044-03-15 BC'];
const bigs = ['9223372036854775807', '-9223372036854775808', '9007199254740993'];

const valuesOf = (type: string): readonly string[] => {
  if (type.startsWith('timestamp')) return moments;
  const known: Record<string, readonly string[]> = {
    text: texts,
    jsonb: jsons,
    date: days,
    bigint: bigs,
    integer: ['2147483647', '-2147483648', '0'],
    boolean: ['true', 'false'],
  };
  const values = known[type];
  if (!values) throw new Error(`There are no values of type ${type} here: add some.`);
  return values;
};

/** Some rows in every table there is, also in those of tomorrow: each row other ugly values. */
export async function fillEveryTable(db: Db, perTable = texts.length): Promise<void> {
  const configs = new Map(
    Object.values(schema)
      .filter((value) => is(value, PgTable))
      .map((table) => getTableConfig(table))
      .map((config) => [config.name, config]),
  );
  for (const { name } of backupTables()) {
    const config = configs.get(name);
    if (!config) throw new Error(`There is no table ${name}.`);
    const pointing = new Set(
      config.foreignKeys.flatMap((key) => key.reference().columns.map(({ name: column }) => column)),
    );
    const single = new Set(
      [
        ...config.columns.filter(({ primary, isUnique }) => primary || isUnique),
        ...config.primaryKeys.flatMap(({ columns }) => columns),
        ...config.indexes.flatMap(({ config: { unique, columns } }) => (unique ? columns : [])),
      ].flatMap((column) => ('name' in column && column.name ? [column.name] : [])),
    );
    const columns = config.columns.filter((column) => column.generatedIdentity === undefined);
    for (let row = 0; row < perTable; row += 1) {
      const values = columns.map((column, place) => {
        const type = column.getSQLType();
        if (pointing.has(column.name)) return sql`${idOf(row)}::${sql.raw(type)}`;
        if (column.name === 'role' && name === 'staff') return sql`'viewer'`;
        if (column.name === 'email' && name === 'staff') return sql`${`${row}@school.example`}`;
        if (column.name === 'id' || (single.has(column.name) && type === 'text')) return sql`${idOf(row)}`;
        if (!column.notNull && (row + place) % 5 === 0) return sql`null`;
        const choices = valuesOf(type);
        return sql`${choices[(row + place) % choices.length]}::${sql.raw(type)}`;
      });
      const names = columns.map((column) => sql.identifier(column.name));
      await db.execute(
        sql`insert into ${sql.identifier(name)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`,
      );
    }
  }
}

const idOf = (row: number) => `id ${row} ${texts[row]?.slice(0, 40)}`;

/** Every row of every table as the database itself writes it, in one order. Not how backups read them. */
export async function everything(db: Db): Promise<Record<string, string[]>> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local timezone = 'UTC'`);
    const all: Record<string, string[]> = {};
    for (const { name } of backupTables()) {
      const { rows } = await tx.execute<{ line: string }>(
        sql`select t::text as line from ${sql.identifier(name)} t order by t::text collate "C"`,
      );
      all[name] = rows.map(({ line }) => line);
    }
    return all;
  });
}
