import type { Database } from './types';

/** Where the data is: a PostgreSQL server, or a folder for the embedded database. */
export type Place = { url: string } | { dataDir: string };

/** Opens the database. Its tables may be missing or old: see `migrate`. Throws `DatabaseProblem` when it cannot be had. */
export async function openDatabase(place: Place): Promise<Database> {
  if ('url' in place) {
    const { openPostgres } = await import('./postgres');
    return openPostgres(place.url);
  }
  const { openEmbedded } = await import('./embedded');
  return openEmbedded(place.dataDir);
}
