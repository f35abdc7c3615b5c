import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { migrate } from '@/lib/db/migrate';
import { openDatabase, type Place } from '@/lib/db/open';
import { everything, fillEveryTable } from '../../support/any-rows';
import { folderWithCluster, temporaryFolder } from '../../support/places';
import { runScript } from '../../support/scripts';

async function rowsAt(place: Place) {
  const database = await openDatabase(place);
  const rows = await everything(database.db);
  await database.close();
  return rows;
}

test('npm run backup and npm run restore carry an embedded database to another folder', async () => {
  const source = await folderWithCluster();
  const target = await folderWithCluster();
  const settings = { DATA_DIR: source.place.dataDir };
  const database = await openDatabase(source.place);
  expect(await runScript('backup', settings)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/in use by another Rollcall process\. Stop that one/),
  });
  await migrate(database.db);
  await fillEveryTable(database.db, 3);
  await database.close();

  const made = await runScript('backup', settings);
  expect(made).toMatchObject({ code: 0, err: '' });
  const folder = join(source.place.dataDir, 'backups');
  const [name = '', ...more] = await readdir(folder);
  expect(more).toEqual([]);
  expect(name).toMatch(/^rollcall-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.ndjson\.gz$/);
  expect(made.out).toContain(join(folder, name));
  expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);

  const into = { DATA_DIR: target.place.dataDir };
  const file = join(folder, name);
  expect(await runScript('restore', into, file)).toMatchObject({ code: 0, err: '' });
  expect(await rowsAt(target.place)).toEqual(await rowsAt(source.place));
  expect(await runScript('restore', into, file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is not empty.*--replace/),
  });
  expect(await runScript('restore', into, file, '--replace')).toMatchObject({ code: 0, err: '' });
  expect(await rowsAt(target.place)).toEqual(await rowsAt(source.place));
  await Promise.all([source.drop(), target.drop()]);
});

test('what cannot be done is said in a sentence, and makes no database', async () => {
  const { place, drop } = await temporaryFolder();
  const settings = { DATA_DIR: join(place.dataDir, 'mistyped') };
  const file = join(place.dataDir, 'text.gz');
  await writeFile(file, 'hello');
  const refusals: [script: string, words: string[], says: RegExp][] = [
    ['backup', [], /^There is no database: .*mistyped was never made\. Check DATA_DIR\.\n$/],
    ['backup', ['a', 'b'], /^Usage: /],
    ['restore', [], /^Usage: /],
    ['restore', [join(place.dataDir, 'none.gz')], /^There is no file .*none\.gz\.\n$/],
    ['restore', [file], /^.*text\.gz is damaged, or no backup of Rollcall\.\n$/],
  ];
  for (const [script, words, says] of refusals) {
    expect(await runScript(script, settings, ...words)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(says),
    });
  }
  expect(await readdir(place.dataDir)).toEqual(['text.gz']);
  await drop();
});
