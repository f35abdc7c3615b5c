import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { restoreBackup } from '@/lib/backup/restore';
import { writeBackup } from '@/lib/backup/write';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import type { Db } from '@/lib/db/types';
import { everything, fillEveryTable } from '../../support/any-rows';
import { emptyPlace, folderWithCluster, onPostgres, type TestPlace } from '../../support/places';

const ends: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened({ place, drop }: TestPlace): Promise<Db> {
  ends.push(drop);
  const database = await openDatabase(place);
  ends.push(() => database.close());
  return database.db;
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'rollcall-backup-'));
  ends.push(() => rm(made, { recursive: true, force: true }));
  return made;
}

const here = { name: onPostgres ? 'PostgreSQL' : 'embedded', make: emptyPlace };
const embedded = { name: 'embedded', make: folderWithCluster };
const ways = onPostgres
  ? [
      [here, here],
      [here, embedded],
      [embedded, here],
    ]
  : [[embedded, embedded]];

for (const [from = here, to = here] of ways) {
  test(`every row of every table comes back as it was: ${from.name} to ${to.name}`, async () => {
    const file = join(await folder(), 'made-too', 'backup.gz');
    const source = await opened(await from.make());
    await migrate(source);
    await fillEveryTable(source);
    const before = await everything(source);
    const written = await writeBackup(source, file);

    const target = await opened(await to.make());
    const restored = await restoreBackup(target, file);
    expect(await everything(target)).toEqual(before);
    expect(restored.rows).toEqual(written);
    for (const [table, lines] of Object.entries(before)) {
      expect(lines.length, table).toBeGreaterThan(5);
      expect(written[table], table).toBe(lines.length);
    }
    // Numbers go on where they were.
    const { rows } = await target.execute<{ number: number; most: number }>(sql`
      with most as (select max(number) as most from audit_events)
      insert into audit_events (id, at, action, result) values ('next', now(), 'x', 'ok')
      returning number::int, (select most::int from most) as most`);
    expect(rows[0]?.number).toBe((rows[0]?.most ?? 0) + 1);
  });
}

test('what others write meanwhile is in it whole or not at all', async () => {
  const file = join(await folder(), 'backup.gz');
  const source = await opened(await emptyPlace());
  await migrate(source);
  await fillEveryTable(source);
  const before = await everything(source);
  let more = 0;
  let last: Promise<unknown> = Promise.resolve();
  await writeBackup(source, file, {
    onProgress: () => {
      more += 1;
      // The embedded database has one connection: there this waits until the backup is done.
      last = source.execute(sql`insert into scans (name) values (${`later ${more}`})`);
    },
  });
  await last;
  const target = await opened(await emptyPlace());
  await restoreBackup(target, file);
  expect(more).toBeGreaterThan(5);
  expect(await everything(target)).toEqual(before);
});

test('only its owner may read the file, and no half of one is left', async () => {
  const at = await folder();
  const source = await opened(await emptyPlace());
  await migrate(source);
  await fillEveryTable(source, 2);
  await writeBackup(source, join(at, 'backup.gz'));
  expect((await stat(join(at, 'backup.gz'))).mode & 0o777).toBe(0o600);
  await expect(writeBackup(source, join(at, 'backup.gz'))).rejects.toThrow('is there already');
  const stopped = new AbortController();
  const stopping = writeBackup(source, join(at, 'other.gz'), {
    signal: stopped.signal,
    onProgress: () => stopped.abort(new Error('Stopped.')),
  });
  await expect(stopping).rejects.toThrow('Stopped.');
  expect(await readdir(at)).toEqual(['backup.gz']);
});

test('rows of very different sizes go through a few at a time', async () => {
  test.setTimeout(240_000);
  const file = join(await folder(), 'backup.gz');
  const source = await opened(await emptyPlace());
  await migrate(source);
  await source.execute(sql`
    insert into sessions (id, room_id, started_at, ended_at, archived_at, record)
    select 's' || n, 'room', now(), now(), now(), to_jsonb(repeat(md5(n::text), case when n % 500 = 0 then 20000 else 20 end))
    from generate_series(1, 5000) n`);
  const before = await everything(source);
  const chunks: number[] = [];
  await writeBackup(source, file, {
    onProgress: ({ table, rows }) => table === 'sessions' && chunks.push(rows),
  });
  expect(chunks.length).toBeGreaterThan(5);
  const target = await opened(await emptyPlace());
  await restoreBackup(target, file);
  expect(await everything(target)).toEqual(before);
});
