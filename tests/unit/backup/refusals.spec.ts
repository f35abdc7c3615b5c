import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { BackupProblem } from '@/lib/backup/format';
import { restoreBackup } from '@/lib/backup/restore';
import { writeBackup } from '@/lib/backup/write';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import type { Db } from '@/lib/db/types';
import { everything, fillEveryTable } from '../../support/any-rows';
import { test as base } from '../../support/database';
import { emptyPlace } from '../../support/places';

/** A full database, a backup of it, and an empty database beside. Nothing here changes the first two. */
const test = base.extend<
  object,
  { whole: Buffer; target: Db; tried: (bytes: Buffer, replace?: boolean) => Promise<unknown> }
>({
  whole: [
    async ({ database }, use) => {
      await fillEveryTable(database.db);
      const folder = await mkdtemp(join(tmpdir(), 'rollcall-backup-'));
      await writeBackup(database.db, join(folder, 'whole.gz'));
      await use(await readFile(join(folder, 'whole.gz')));
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  target: [
    async ({ browserName: _ }, use) => {
      const { place, drop } = await emptyPlace();
      const database = await openDatabase(place);
      await migrate(database.db);
      await use(database.db);
      await database.close();
      await drop();
    },
    { scope: 'worker' },
  ],
  tried: [
    async ({ target }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'rollcall-backup-'));
      await use(async (bytes, replace = false) => {
        const file = join(folder, 'tried.gz');
        await writeFile(file, bytes);
        return restoreBackup(target, file, { replace }).catch((error) => error);
      });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'default' });

const rowsIn = async (db: Db) => Object.values(await everything(db)).flat().length;
const problem = (text: RegExp) =>
  expect.objectContaining({ name: 'BackupProblem', message: expect.stringMatching(text) });
const linesOf = (whole: Buffer) => gunzipSync(whole).toString('utf8').split('\n').slice(0, -1);
const packed = (lines: string[]) => gzipSync(`${lines.join('\n')}\n`);

test('a file that is cut off anywhere is refused, and nothing is changed', async ({
  whole,
  target,
  tried,
}) => {
  const lengths = [0, 1, 9, 10, 11, whole.length - 1, whole.length - 8, whole.length - 9];
  for (let some = 0; some < 12; some += 1) lengths.push(randomInt(12, whole.length - 9));
  for (const length of lengths) {
    expect(await tried(whole.subarray(0, length)), `${length} bytes`).toBeInstanceOf(BackupProblem);
    expect(await rowsIn(target), `${length} bytes`).toBe(0);
  }
});

test('a file with one bit turned is refused, and nothing is changed', async ({ whole, target, tried }) => {
  for (let some = 0; some < 30; some += 1) {
    const bytes = Buffer.from(whole);
    // Behind gzip's own head, where time and system are noted that nobody reads.
    const at = randomInt(10, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
    expect(await tried(bytes), `byte ${at}`).toBeInstanceOf(BackupProblem);
    expect(await rowsIn(target), `byte ${at}`).toBe(0);
  }
});

test('a file whose parts are whole and whose sum is not is refused', async ({ whole, target, tried }) => {
  const lines = linesOf(whole);
  const row = lines.findIndex((line) => line.includes('school.example'));
  const other = lines.with(row, lines[row]?.replace('school.example', 'school.invalid') ?? '');
  const files: [string, string[], RegExp][] = [
    ['without its tail', lines.slice(0, -1), /cut off/],
    ['a row less', lines.toSpliced(row, 1), /damaged/],
    ['a row twice', lines.toSpliced(row, 0, lines[row] ?? ''), /damaged/],
    ['another value', other, /damaged/],
    ['something behind the tail', [...lines, lines[row] ?? ''], /damaged/],
    ['a line of nothing', lines.toSpliced(row, 0, ''), /damaged/],
    ['no head', lines.slice(1), /no backup of Rollcall/],
    ['rows of no table', lines.toSpliced(1, 1), /damaged/],
    ['no JSON', ['hello'], /damaged|no backup/],
    ['other JSON', ['{"rollcall":"else"}'], /no backup of Rollcall/],
  ];
  for (const [name, changed, says] of files) {
    expect(await tried(packed(changed)), name).toEqual(problem(says));
    expect(await rowsIn(target), name).toBe(0);
  }
  expect(other).not.toEqual(lines);
  expect(await tried(Buffer.from('no gzip at all'))).toEqual(problem(/no backup of Rollcall/));
});

test('a backup of a newer Rollcall is refused in words', async ({ whole, target, tried }) => {
  const [first = '', ...rest] = linesOf(whole);
  for (const more of [{ migration: Date.now() * 2 }, { format: 2 }]) {
    const head = JSON.stringify({ ...JSON.parse(first), ...more });
    expect(await tried(packed([head, ...rest]))).toEqual(problem(/made by a newer Rollcall/));
  }
  const strange = [first, '{"table":"staff","columns":["id","shoe_size"]}', '["1","43"]'];
  expect(await tried(packed(strange))).toEqual(problem(/columns of staff .* does not know/));
  expect(await tried(packed([first, '{"table":"x\\"; drop","columns":["id"]}']))).toEqual(
    problem(/does not know/),
  );
  expect(await rowsIn(target)).toBe(0);
});

test('what is there already is told, kept, and replaced only when that is said', async ({
  database,
  whole,
  target,
  tried,
}) => {
  await fillEveryTable(target, 2);
  await target.execute(sql`insert into scans (name) values ('only here')`);
  const before = await everything(target);
  expect(await tried(whole)).toEqual(problem(/is not empty.*audit_events 2.*scans 3.*--replace/));
  expect(await tried(whole.subarray(0, whole.length - 20), true)).toBeInstanceOf(BackupProblem);
  expect(await everything(target)).toEqual(before);

  expect(await tried(whole, true)).toMatchObject({ rows: { staff: expect.any(Number) } });
  expect(await everything(target)).toEqual(await everything(database.db));
  // The audit log is closed again.
  const closed = await target.execute(sql`delete from audit_events`).catch((error) => error.cause);
  expect(closed).toMatchObject({ message: expect.stringContaining('only grow') });
});

test('columns that a backup is too old for get their defaults', async ({ whole, target, tried }) => {
  const [first = '', ...rest] = linesOf(whole);
  const head = JSON.stringify({ ...JSON.parse(first), migration: 1 });
  const { end } = JSON.parse(rest.at(-1) ?? '');
  const table = '{"table":"staff","columns":["id","email","name","role"]}';
  const lines = [head, table, '["old","a@b.example","Ada","admin"]'];
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex');
  expect(end).toHaveProperty('sha256');
  lines.push(JSON.stringify({ end: { rows: { staff: 1 }, sha256 } }));
  expect(await tried(packed(lines), true)).toMatchObject({ rows: { staff: 1 } });
  const { rows } = await target.execute(sql`select may_give_power, disabled_at from staff`);
  expect(rows).toEqual([{ may_give_power: false, disabled_at: null }]);
});
