import { readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '@/lib/db/open';
import { endChildren, startChild } from '../../support/children';
import { folderWithCluster, temporaryFolder } from '../../support/places';

test.afterEach(endChildren);

test('killed 20 times while writing, it opens 20 times and has every row it acknowledged', async () => {
  test.setTimeout(300_000);
  const { place, drop } = await folderWithCluster();
  const acknowledged: number[] = [];
  for (let round = 1; round <= 20; round += 1) {
    const writer = startChild('database-process.ts', place.dataDir, 'write');
    expect(await writer.nextLine(), `start ${round}: ${writer.complaint()}`).toBe('open');
    for (let row = 0; row < 3 * round; row += 1) acknowledged.push(Number(await writer.nextLine()));
    writer.signal('SIGKILL');
    await writer.exited;
    acknowledged.push(...(await writer.restOfLines()).map(Number));
  }

  const database = await openDatabase(place);
  const { rows } = await database.db.execute<{ number: number }>(sql`select number from acknowledged`);
  const kept = new Set(rows.map((row) => row.number));
  expect(acknowledged.length).toBeGreaterThan(600);
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  await database.close();
  await drop();
});

test('killed while it makes its very first database, it starts the next time', async () => {
  test.setTimeout(180_000);
  const { place, drop } = await temporaryFolder();
  for (let round = 0; round < 2; round += 1) {
    const first = startChild('database-process.ts', place.dataDir);
    await expect.poll(() => hasUnfinishedCluster(place.dataDir), { timeout: 60_000 }).toBe(true);
    first.signal('SIGKILL');
    await first.exited;
  }
  const next = startChild('database-process.ts', place.dataDir);
  expect(await next.nextLine()).toBe('open');
  await drop();
});

async function hasUnfinishedCluster(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  return names.some((name) => name.startsWith('new-'));
}
