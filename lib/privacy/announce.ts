import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, gt, isNotNull, isNull } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import type { Origin } from '@/lib/auth/schema';
import { db, withLock } from '@/lib/db';
import { purges } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { cutoff, noticeMs } from '@/lib/privacy/cutoff';
import { auditBefore, periodsOf } from '@/lib/privacy/periods';
import { countAll } from '@/lib/privacy/purge-run';

export type Actor = { id: string | null; request: Origin };
/** Who acts when nobody asked. */
export const rollcall: Actor = { id: null, request: { id: null, address: null } };

export const waiting = and(isNull(purges.doneAt), isNull(purges.stoppedAt));

/** Purges are announced, stopped and done one at a time. */
export const aloneOnPurges = <T>(run: () => Promise<T>): Promise<T> => withLock('purges', run);

/**
 * Announces what will be older than the period an admin chose on the day its notice ends, unless a purge waits already. One
 * that was stopped lately is announced again only when `again` says so.
 */
export const announceDue = ({ again = false } = {}): Promise<void> =>
  aloneOnPurges(async () => {
    const handle = await db();
    const { attendanceDays } = await periodsOf(handle);
    if (attendanceDays === null || (await isWaiting(handle))) return;
    if (!again && (await wasStoppedLately(handle))) return;
    await announce(rollcall, cutoff(attendanceDays));
  });

export async function isWaiting(handle: Db): Promise<boolean> {
  const rows = await handle.select({ id: purges.id }).from(purges).where(waiting).limit(1);
  return rows.length > 0;
}

/** Who stops a purge has as long again to think about it. */
async function wasStoppedLately(handle: Db): Promise<boolean> {
  const rows = await handle
    .select({ id: purges.id })
    .from(purges)
    .where(and(isNotNull(purges.stoppedAt), gt(purges.stoppedAt, new Date(Date.now() - noticeMs))))
    .limit(1);
  return rows.length > 0;
}

/** Counts what would go and writes it down; null when that is nothing. */
export async function announce(
  by: Actor,
  { day, before }: { day: string; before: Date },
): Promise<string | null> {
  const handle = await db();
  const now = Date.now();
  const dueAt = new Date(now + noticeMs);
  const expected = await countAll(handle, {
    before,
    day,
    auditBefore: auditBefore(await periodsOf(handle), before, dueAt.getTime()),
  });
  const total = totalOf(expected);
  if (total === 0) return null;
  const id = randomBytes(16).toString('hex');
  await handle.transaction(async (tx) => {
    await tx
      .insert(purges)
      .values({ id, before, expected, requestedBy: by.id, requestedAt: new Date(now), dueAt });
    await recordAs(tx, by, { action: 'purge.request', target: id, count: total });
  });
  return id;
}

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
