import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lockFolder } from '@/lib/db/lock';
import { endChildren, startChild } from '../../support/children';
import { folderWithCluster, temporaryFolder } from '../../support/places';

test.describe.configure({ timeout: 180_000 });
test.afterEach(endChildren);

test('a second process stops with a message that names the folder, and the first goes on', async () => {
  const { place, drop } = await folderWithCluster();
  const first = startChild('database-process.ts', place.dataDir, 'write');
  expect(await first.nextLine()).toBe('open');

  const second = startChild('database-process.ts', place.dataDir, 'write');
  expect(await second.exited).toBe(1);
  expect(second.complaint()).toContain(place.dataDir);
  expect(second.complaint()).toContain('in use by another Rollcall process');
  expect(await second.restOfLines()).toEqual([]);

  expect(await first.nextLine()).toBe('1');
  await drop();
});

test('a process that hangs keeps the folder', async () => {
  const { place, drop } = await folderWithCluster();
  const first = startChild('database-process.ts', place.dataDir);
  expect(await first.nextLine()).toBe('open');
  first.signal('SIGSTOP');
  await expect(lockFolder(place.dataDir)).rejects.toThrow('in use by another Rollcall process');
  await drop();
});

test('a folder that was given back can be taken at once', async () => {
  const { place, drop } = await temporaryFolder();
  for (let round = 0; round < 20; round += 1) {
    const lock = await lockFolder(place.dataDir);
    await lock.release();
  }
  expect(await readdir(join(place.dataDir, 'lock'))).toEqual([]);
  await drop();
});

test('of many who find the lock of a killed process at once, exactly one gets it', async () => {
  const { place, drop } = await folderWithCluster();
  for (let round = 0; round < 4; round += 1) {
    const killed = startChild('database-process.ts', place.dataDir);
    expect(await killed.nextLine()).toBe('open');
    killed.signal('SIGKILL');
    await killed.exited;
    expect(await readdir(join(place.dataDir, 'lock'))).toHaveLength(1);

    const takers = await Promise.allSettled(Array.from({ length: 6 }, () => lockFolder(place.dataDir)));
    const winners = takers.flatMap((taker) => (taker.status === 'fulfilled' ? [taker.value] : []));
    expect(winners).toHaveLength(1);
    await winners[0]?.release();
  }
  await drop();
});

test('two processes that start at once on a killed one’s folder: one opens, one stops', async () => {
  const { place, drop } = await folderWithCluster();
  const killed = startChild('database-process.ts', place.dataDir);
  await killed.nextLine();
  killed.signal('SIGKILL');
  await killed.exited;

  const both = [1, 2].map(() => startChild('database-process.ts', place.dataDir));
  const outcomes = await Promise.all(both.map(async (child) => (await child.nextLine()) ?? 'stopped'));
  expect(outcomes.sort()).toEqual(['open', 'stopped']);
  await drop();
});

test('where the folder’s path is too long for a socket the lock holds all the same', async () => {
  const { place, drop } = await temporaryFolder();
  const deep = join(place.dataDir, 'a-folder-with-a-name-that-is-rather-long'.repeat(3));
  await mkdir(deep);
  const lock = await lockFolder(deep);
  await expect(lockFolder(deep)).rejects.toThrow('in use');
  await lock.release();
  await (await lockFolder(deep)).release();
  expect(await readdir(deep)).toEqual([]);
  await drop();
});
