import { drizzle } from 'drizzle-orm/node-postgres';
import { type ClientBase, Pool, type PoolConfig } from 'pg';
import { AppError } from '../errors';
import { keyedMutex } from './mutex';
import * as schema from './schema';
import { type Database, DatabaseProblem } from './types';

const seconds = 1_000;

/**
 * Rollcall on PostgreSQL 15 or newer. Opens nothing yet: connections come with the first query. Works behind a pooler
 * in transaction mode, so it keeps no session state: limits are set per connection, locks live in a transaction.
 */
export function openPostgres(url: string): Database {
  const pool = openPool(url, {
    max: 10,
    connectionTimeoutMillis: 5 * seconds,
    // One query is never worth more than this; longer means a missing index or a lock nobody frees.
    onConnect: (client) => limit(client, 15 * seconds),
  });
  // Lock holders wait on 100ms. In a pool of their own they cannot starve the queries of those they keep waiting.
  const lockPool = openPool(url, { max: 5, connectionTimeoutMillis: 30 * seconds });
  const inProcess = keyedMutex();

  return {
    db: drizzle(pool, { schema }),
    query: (text, values) => pool.query(text, values),
    withLock: (key, run) => inProcess(key, () => underLock(lockPool, key, run)),
    close: async () => {
      await Promise.all([pool.end(), lockPool.end()]);
    },
  };
}

function openPool(url: string, config: PoolConfig): Pool {
  if (!URL.canParse(url)) throw new DatabaseProblem('DATABASE_URL is not a valid address.');
  const pool = new Pool({
    connectionString: url,
    application_name: 'rollcall',
    keepAlive: true,
    idleTimeoutMillis: 30 * seconds,
    ...config,
  });
  // A connection that breaks fails the query on it and is replaced by the next; unheard, its event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** As a statement, not a start-up parameter: poolers refuse those they do not know. */
async function limit(client: ClientBase, milliseconds: number): Promise<void> {
  await client.query(
    `set statement_timeout = ${milliseconds}; set idle_in_transaction_session_timeout = ${2 * milliseconds}`,
  );
}

/** The lock ends with its transaction, whichever way that ends. The transaction does nothing else and blocks nobody. */
async function underLock<T>(pool: Pool, key: string, run: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const notice = (error: Error) => {
    broken = error;
  };
  client.on('error', notice);
  try {
    await client.query(
      "begin; set local lock_timeout = '30s'; set local idle_in_transaction_session_timeout = 0",
    );
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]).catch(busy);
    return await run();
  } finally {
    await client.query('rollback').catch(notice);
    client.off('error', notice);
    client.release(broken);
  }
}

function busy(error: unknown): never {
  if ((error as { code?: unknown }).code !== '55P03') throw error;
  throw new AppError(
    'unavailable',
    'Somebody else is changing the same thing. Please try again in a moment.',
    {
      cause: error,
      retryAfterSeconds: 5,
    },
  );
}
