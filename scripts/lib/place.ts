import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Place } from '@/lib/db/open';

/** Fills this process's environment from the .env files, as the app's own start does. */
export function loadEnvFiles(): void {
  const next = createRequire(createRequire(import.meta.url).resolve('next/package.json'))('@next/env');
  next.loadEnvConfig(process.cwd(), false, { info() {}, error: console.error });
}

/** Where the data of this Rollcall is, by the same settings. */
export function placeOfSettings(): Place {
  const { DATABASE_URL, DATA_DIR } = process.env;
  return DATABASE_URL ? { url: DATABASE_URL } : { dataDir: DATA_DIR || '.data' };
}

/** Whether an embedded database was ever made there; a server's is there or says why not. */
export const isThere = (place: Place): boolean => 'url' in place || existsSync(join(place.dataDir, 'pg'));

export const inWords = (place: Place): string =>
  'url' in place ? 'the PostgreSQL of DATABASE_URL' : `the embedded database in ${place.dataDir}`;
