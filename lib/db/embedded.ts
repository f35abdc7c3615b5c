import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { keepHouse } from './housekeeping';
import { lockFolder } from './lock';
import { keyedMutex } from './mutex';
import * as schema from './schema';
import { type Database, DatabaseProblem } from './types';

/** This database is small, and its memory is the app's memory: a tenth of the usual buffers, little log kept. */
const settings = ['shared_buffers=16MB', 'min_wal_size=32MB', 'max_wal_size=64MB'].flatMap((set) => [
  '-c',
  set,
]);
const unfinished = 'new-';

/**
 * The embedded PostgreSQL in a folder of its own. One process at a time: the lock is taken before anything in the
 * folder is read. Being killed loses nothing that was committed.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseProblem(`The database folder ${folder} cannot be made (${error.code}).`);
  });
  const lock = await lockFolder(folder);
  try {
    const cluster = join(folder, 'pg');
    if (!existsSync(cluster)) await makeCluster(folder, cluster);
    const { PGlite } = await import('@electric-sql/pglite');
    const client = await PGlite.create({
      dataDir: cluster,
      startParams: [...PGlite.defaultStartParams, ...settings],
    });
    const stopKeeping = keepHouse(client);
    return {
      db: drizzle(client, { schema }),
      query: (text, values) => client.query(text, values),
      withLock: keyedMutex(),
      close: async () => {
        stopKeeping();
        // What was written is in its place before the process goes, so that the next start has nothing to repair.
        await client.exec('checkpoint');
        await client.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A cluster appears under its name only when whole: a start that was killed leaves a folder that is thrown away. */
async function makeCluster(folder: string, cluster: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinished)) await rm(join(folder, name), { recursive: true, force: true });
  }
  const fresh = await mkdtemp(join(folder, unfinished));
  await initialise(fresh);
  await rename(fresh, cluster);
}

/** In a child process: what making a cluster takes, some 600 MB, goes back to the system with it. */
async function initialise(cluster: string): Promise<void> {
  const script = join(process.cwd(), 'scripts/init-pglite.mjs');
  const child = spawn(process.execPath, [script, cluster], { stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code !== 0)
    throw new DatabaseProblem(`The database in ${cluster} could not be made: ${complaint.trim()}`);
}
