import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '@/lib/db/schema';
import { registry, registryLines } from '@/lib/privacy/registry';

const tables = Object.values(schema).flatMap((one) => (is(one, PgTable) ? [getTableConfig(one)] : []));

test('every column of every table is registered, and nothing else', () => {
  const there = Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
  );
  const registered = Object.fromEntries(
    Object.entries(registry).map(([name, { columns }]) => [name, Object.keys(columns).sort()]),
  );
  expect(registered).toEqual(there);
  expect(tables.length).toBeGreaterThan(20);
});

test('what tells of students says how it is exported and erased', () => {
  for (const [name, { columns, about, kept, exported, erased }] of Object.entries(registry)) {
    expect(
      [about, kept, exported, erased].every((text) => text !== ''),
      name,
    ).toBe(true);
    const ofStudents = Object.values(columns).some(({ whose }) => whose === 'student');
    if (ofStudents) expect(erased, name).not.toBe('–');
  }
});

test('the README says the same', async () => {
  const readme = await readFile('README.md', 'utf8');
  const section = readme.split('## What is stored, where, how long')[1]?.split('\n## ')[0] ?? '';
  expect(section.split('\n').filter((line) => line.startsWith('|'))).toEqual(registryLines());
});
