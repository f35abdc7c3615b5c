import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { tidy } from '@/lib/db/housekeeping';
import { openDatabase } from '@/lib/db/open';
import { folderWithCluster, temporaryFolder } from '../../support/places';

test('an empty path becomes a database only its owner can read, and keeps what was written', async () => {
  const { place, drop } = await temporaryFolder();
  const dataDir = join(place.dataDir, 'deep', 'er');
  const first = await openDatabase({ dataDir });
  await first.db.execute(sql`create table kept as select 42 as answer`);
  await first.close();
  for (const folder of [join(place.dataDir, 'deep'), dataDir]) {
    expect((await stat(folder)).mode & 0o077).toBe(0);
  }
  const second = await openDatabase({ dataDir });
  expect((await second.db.execute(sql`select answer from kept`)).rows).toEqual([{ answer: 42 }]);
  await second.close();
  await drop();
});

test('a folder that cannot be made is named', async () => {
  const { place, drop } = await folderWithCluster();
  const inAFile = join(place.dataDir, 'pg', 'PG_VERSION', 'data');
  await expect(openDatabase({ dataDir: inAFile })).rejects.toThrow(inAFile);
  await drop();
});

test('keeping house makes a checkpoint when something was written, and only then', async () => {
  const { place, drop } = await folderWithCluster();
  const client = await PGlite.create({ dataDir: join(place.dataDir, 'pg') });
  const checkpoint = async () =>
    (await client.query('select checkpoint_lsn::text from pg_control_checkpoint()')).rows;

  const before = await checkpoint();
  await client.exec('create table written as select 1');
  const tidiedAt = await tidy(client);
  const after = await checkpoint();
  expect(after).not.toEqual(before);

  expect(await tidy(client, tidiedAt)).toBe(tidiedAt);
  expect(await checkpoint()).toEqual(after);
  await client.close();
  await drop();
});
