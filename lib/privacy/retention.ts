import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { requireAdmin } from '@/lib/access/rights';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { purges, retention, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { announceDue } from '@/lib/privacy/announce';
import { nobodyChose, periodsOf } from '@/lib/privacy/periods';
import type { Retention, RetentionChange } from '@/lib/privacy/schema';

const workspace = 'workspace';

/** How long attendance and the audit log are kept. For admins. */
export async function getRetention(caller: Staff): Promise<Retention> {
  requireAdmin(caller);
  const [row] = await (await db())
    .select({
      attendanceDays: retention.attendanceDays,
      auditDays: retention.auditDays,
      updatedAt: retention.updatedAt,
      updatedBy: staff.name,
    })
    .from(retention)
    .innerJoin(staff, eq(staff.id, retention.updatedBy))
    .limit(1);
  if (!row) return { ...nobodyChose, updatedAt: null, updatedBy: null };
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}

/**
 * Chooses how long things are kept. What is older is announced at once, in place of what was announced by the period
 * before. For admins.
 */
export async function setRetention(
  caller: Staff,
  { attendanceDays, auditDays }: RetentionChange,
): Promise<Retention> {
  requireAdmin(caller);
  await (await db()).transaction(async (tx) => {
    const was = await periodsOf(tx);
    const row = {
      attendanceDays,
      auditDays: auditDays ?? Math.max(was.auditDays, attendanceDays ?? 0),
      updatedAt: new Date(),
      updatedBy: caller.id,
    };
    await tx
      .insert(retention)
      .values({ id: workspace, ...row })
      .onConflictDoUpdate({ target: retention.id, set: row });
    if (was.attendanceDays !== attendanceDays) await stopAnnounced(tx, caller);
    const details = { attendanceDays, auditDays: row.auditDays };
    await record(tx, caller, { action: 'retention.change', target: null, details });
  });
  await announceDue({ again: true });
  return getRetention(caller);
}

/** Only what Rollcall announced by itself: what an admin asked for follows no period. */
async function stopAnnounced(tx: Db, caller: Staff): Promise<void> {
  const stopped = await tx
    .update(purges)
    .set({ stoppedAt: new Date(), stoppedBy: caller.id })
    .where(and(isNull(purges.requestedBy), isNull(purges.doneAt), isNull(purges.stoppedAt)))
    .returning({ id: purges.id });
  for (const { id } of stopped) await record(tx, caller, { action: 'purge.stop', target: id });
}
