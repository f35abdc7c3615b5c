import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/db/types';

/**
 * Who writes down what 100ms told waits in its transaction for a purge or an erasure that is under way, and the other way
 * round: nothing that was read before it is written after it. Many write at once.
 */
export async function besidesWriters(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended('privacy', 0))`);
}

/** Nobody else writes records until this transaction ends. */
export async function aloneOnRecords(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('privacy', 0))`);
}
