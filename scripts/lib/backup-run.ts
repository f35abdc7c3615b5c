import { BackupProblem, type Progress } from '@/lib/backup/format';
import { openDatabase, type Place } from '@/lib/db/open';
import { DatabaseProblem, type Db } from '@/lib/db/types';

/** What a command that reads or fills the whole database has in common: a way to stop it, and words for what goes wrong. */
export async function withDatabase<T>(
  place: Place,
  run: (db: Db, how: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new BackupProblem('Stopped. Nothing was changed.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  return orGiveUp(async () => {
    const database = await openDatabase(place);
    try {
      return await run(database.db, { signal: stopping.signal, onProgress: showProgress });
    } finally {
      clearProgress();
      await database.close();
    }
  });
}

/** Runs a step, or ends the process with a sentence about why it cannot be done. */
export const orGiveUp = <T>(step: () => Promise<T>): Promise<T> =>
  step().catch((error) => giveUp(wordsFor(error)));

export function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

export const total = (rows: Record<string, number>): string =>
  Object.values(rows)
    .reduce((sum, count) => sum + count, 0)
    .toLocaleString('en');

function showProgress({ table, rows }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${table}: ${rows.toLocaleString('en')} rows`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** The message of a failed query holds the query's values: of those only the database's own word for it is told. */
function wordsFor(error: unknown): string {
  if (error instanceof BackupProblem || error instanceof DatabaseProblem) return error.message;
  if (!(error instanceof Error)) return 'Failed for an unknown reason.';
  const { code } = (error.cause ?? error) as { code?: unknown };
  if (code === '55P03') return 'Rollcall is using this database. Stop it, then try again.';
  if (code === '42P01') return 'There is nothing to back up: this database has no tables yet.';
  return 'query' in error || typeof code === 'string'
    ? `The database or the file could not be used (${String(code ?? 'unknown')}).`
    : error.message;
}
