import type { PGlite } from '@electric-sql/pglite';

const hour = 3_600_000;

/**
 * What a PostgreSQL server does for itself and an embedded one does not: without a checkpoint the log of changes grows
 * for ever, without a vacuum the tables do. Runs every hour in which something was written. Returns how to stop it.
 */
export function keepHouse(client: PGlite, every = hour): () => void {
  let seen = '';
  const timer = setInterval(async () => {
    try {
      const at = await position(client);
      if (at === seen) return;
      await client.exec('vacuum (analyze)');
      await client.exec('checkpoint');
      seen = await position(client);
    } catch {
      // A database that is closing, or too broken for this, reports through the queries people wait for.
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

async function position(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ at: string }>('select pg_current_wal_lsn()::text as at');
  return rows[0]?.at ?? '';
}
