import 'server-only';
import { sql } from 'drizzle-orm';
import { env } from '../env';
import { openDatabase } from './open';
import type { Database, Db } from './types';

const handle = Symbol.for('rollcall.database');
const shared = globalThis as { [handle]?: Promise<Database> };

/** The database of this process, opened once however often Next evaluates this module. */
function database(): Promise<Database> {
  shared[handle] ??= open();
  return shared[handle];
}

async function open(): Promise<Database> {
  try {
    const { url, dataDir } = env().database;
    return await openDatabase(url ? { url } : { dataDir });
  } catch (error) {
    delete shared[handle];
    throw error;
  }
}

/** What queries run on. */
export const db = async (): Promise<Db> => (await database()).db;

/** Runs SQL of a library's own; everything of ours goes through `db`. */
export const query = async (text: string, values: unknown[]) => (await database()).query(text, values);

/** Runs `run` while nobody else, in any process on this database, runs under the same key. Not reentrant. */
export const withLock = async <T>(key: string, run: () => Promise<T>): Promise<T> =>
  (await database()).withLock(key, run);

/** Resolves when the database answers and has its tables; rejects otherwise. */
export async function ping(): Promise<void> {
  await (await db()).execute(sql`select 1 from scans limit 1`);
}

/** Closes the database, if it was ever opened, before the process ends. */
export async function closeDatabase(): Promise<void> {
  const opened = await shared[handle]?.catch(() => undefined);
  delete shared[handle];
  await opened?.close();
}
