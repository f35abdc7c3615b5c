import type { PGlite } from '@electric-sql/pglite';

const hour = 3_600_000;

/** Keeps an embedded database tidy while it is open. Returns how to stop. */
export function keepHouse(client: PGlite): () => void {
  let tidiedAt = '';
  const timer = setInterval(() => {
    tidy(client, tidiedAt).then(
      (at) => {
        tidiedAt = at;
      },
      // A database that is closing, or too broken for this, reports through the queries people wait for.
      () => undefined,
    );
  }, hour);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * What a PostgreSQL server does for itself and an embedded one does not: without a checkpoint the log of changes grows
 * for ever, without a vacuum the tables do. Does nothing when nothing was written since `tidiedAt`, a position in the
 * log. Returns the position it left.
 */
export async function tidy(client: PGlite, tidiedAt = ''): Promise<string> {
  if ((await position(client)) === tidiedAt) return tidiedAt;
  await client.exec('vacuum (analyze)');
  await client.exec('checkpoint');
  return position(client);
}

async function position(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ at: string }>('select pg_current_wal_lsn()::text as at');
  return rows[0]?.at ?? '';
}
