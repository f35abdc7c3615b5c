import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { AuditAction } from '@/lib/audit/schema';
import type { Origin, Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { auditEvents } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';

/** What happened. `target` is the id of one thing; `details` hold ids, counts and settings, never names or texts. */
export type AuditEntry = {
  action: AuditAction;
  target: string | null;
  result?: 'ok' | 'failed';
  count?: number;
  details?: Record<string, unknown>;
};

type Actor = { id: string | null; request: Origin; key?: { id: string } | null };

/** Writes a line of the audit log in the transaction of what it tells: either both are there or none. */
export const record = (tx: Db, staff: Staff, entry: AuditEntry): Promise<void> => recordAs(tx, staff, entry);

/** As `record`, for who is not signed in, and for Rollcall itself (`id` null). */
export async function recordAs(tx: Db, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({
    id: randomBytes(16).toString('hex'),
    at: new Date(),
    actor: actor.id,
    keyId: actor.key?.id ?? null,
    action: entry.action,
    target: entry.target,
    result: entry.result ?? 'ok',
    count: entry.count ?? null,
    details: entry.details ?? null,
    address: actor.request.address,
    requestId: actor.request.id,
  });
}

/** One look at a page asks several times; what the same person saw again within this is the same look. Milliseconds. */
const oneLook = 10 * 60_000;

/**
 * Writes that somebody saw something, once a look, also when a page and its calls ask at the same time. Who cannot be written
 * down sees nothing: it rejects.
 */
export async function recordView(staff: Staff, action: AuditAction, target: string): Promise<void> {
  const handle = await db();
  if (await sawLately(handle, staff, action, target)) return;
  await handle.transaction(async (tx) => {
    const look = `${action} ${staff.id} ${target}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${look}, 0))`);
    if (!(await sawLately(tx, staff, action, target))) await record(tx, staff, { action, target });
  });
}

async function sawLately(tx: Db, { id }: Staff, action: AuditAction, target: string): Promise<boolean> {
  const [seen] = await tx
    .select({ id: auditEvents.id })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.actor, id),
        eq(auditEvents.target, target),
        eq(auditEvents.action, action),
        gt(auditEvents.at, new Date(Date.now() - oneLook)),
      ),
    )
    .limit(1);
  return seen !== undefined;
}
