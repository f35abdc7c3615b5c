import { isNotNull, sql } from 'drizzle-orm';
import { erasures, purges } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';

/**
 * Who writes down what 100ms told waits in its transaction for a purge or an erasure that is under way, and the other way
 * round: nothing that was read before it is written after it. Many write at once.
 */
export async function besidesWriters(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended('privacy', 0))`);
}

/**
 * Which records there are, as far as erasures and purges go: changes with each. To be asked before what a write is made of
 * is read.
 */
export async function editionOfRecords(db: Db): Promise<string> {
  const [erased, purged] = await Promise.all([
    db.$count(erasures),
    db.$count(purges, isNotNull(purges.doneAt)),
  ]);
  return `${erased}-${purged}`;
}

/**
 * As `besidesWriters`, for who writes what was made of records read before this transaction. False when somebody was erased
 * since, or records were purged: what was read may hold what is gone.
 */
export async function besidesWritersStill(tx: Db, edition: string): Promise<boolean> {
  await besidesWriters(tx);
  return (await editionOfRecords(tx)) === edition;
}

/** As `besidesWritersStill`, and throws `conflict` instead. */
export async function besidesWritersOf(tx: Db, edition: string): Promise<void> {
  if (await besidesWritersStill(tx, edition)) return;
  throw new AppError(
    'conflict',
    'Records were erased meanwhile. Look at the lesson again, then repeat this.',
  );
}

/** Nobody else writes records until this transaction ends. */
export async function aloneOnRecords(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('privacy', 0))`);
}
