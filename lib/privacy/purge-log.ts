import { and, isNotNull, lt, notInArray, or, sql } from 'drizzle-orm';
import { auditEvents, purges } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';

export type PurgedLog = { audit_events: number; purges: number };

/**
 * Deletes lines of the audit log from before a moment, but those about who is on hold, and purges that were done or
 * stopped before it; the latest done one says what must not be fetched again.
 */
export async function purgeLog(tx: Db, before: Date | null, held: readonly string[]): Promise<PurgedLog> {
  if (before === null) return { audit_events: 0, purges: 0 };
  // The trigger on the table lets through what says this, in this transaction only.
  await tx.execute(sql`set local rollcall.purge = 'on'`);
  const about =
    held.length === 0
      ? undefined
      : or(sql`${auditEvents.target} is null`, notInArray(auditEvents.target, [...held]));
  const gone = await tx
    .delete(auditEvents)
    .where(and(lt(auditEvents.at, before), about))
    .returning({ id: auditEvents.id });
  await tx.execute(sql`set local rollcall.purge = 'off'`);
  const old = await tx
    .delete(purges)
    .where(
      and(
        or(
          and(isNotNull(purges.doneAt), lt(purges.doneAt, before)),
          and(isNotNull(purges.stoppedAt), lt(purges.stoppedAt, before)),
        ),
        sql`${purges.id} not in (select id from purges where done_at is not null order by before desc limit 1)`,
      ),
    )
    .returning({ id: purges.id });
  return { audit_events: gone.length, purges: old.length };
}
