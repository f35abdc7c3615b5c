import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type BackupOptions, BackupProblem } from '@/lib/backup/format';
import { backupLines } from '@/lib/backup/read';
import type { Db } from '@/lib/db/types';

/**
 * Writes all that is in the database into a file, as of one moment; others go on reading and writing. Streams: a big
 * database takes no more memory than a small one. The file has its name only when it is whole, and only its owner may
 * read it. Returns how many rows of each table. Throws `BackupProblem`, and leaves nothing behind then.
 */
export async function writeBackup(
  db: Db,
  file: string,
  options: BackupOptions = {},
): Promise<Record<string, number>> {
  if (existsSync(file)) throw new BackupProblem(`${file} is there already. Choose another name.`);
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`;
  let rows: Record<string, number> = {};
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await db.transaction(
      async (tx) => {
        const lines = backupLines(tx, options, (counted) => {
          rows = counted;
        });
        const out = createWriteStream(unfinished, { flags: 'wx', mode: 0o600 });
        await pipeline(Readable.from(lines), createGzip(), out);
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await onDisk(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return rows;
}

/** A backup that only the system's memory holds is none. */
async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
