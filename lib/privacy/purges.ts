import 'server-only';
import { and, desc, eq, getTableColumns, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { requireAdmin } from '@/lib/access/rights';
import { record, recordAs } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { purges, staff } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { aloneOnPurges, announce, isWaiting, rollcall, totalOf, waiting } from '@/lib/privacy/announce';
import { dayAt, startOf } from '@/lib/privacy/cutoff';
import { exportUrls, oldestDay } from '@/lib/privacy/export-range';
import { aloneOnRecords } from '@/lib/privacy/lock';
import { auditBefore, periodsOf } from '@/lib/privacy/periods';
import { purgeAll } from '@/lib/privacy/purge-run';
import type { NewPurge, Purge, PurgeList } from '@/lib/privacy/schema';

/** More than anybody looks back. */
const mostShown = 50;

/** Purges that wait, are done or were stopped, latest first. For admins. */
export async function listPurges(caller: Staff): Promise<PurgeList> {
  requireAdmin(caller);
  const stopper = alias(staff, 'stopper');
  const handle = await db();
  const [oldest, rows] = await Promise.all([
    oldestDay(handle),
    handle
      .select({ ...getTableColumns(purges), requester: staff.name, stopper: stopper.name })
      .from(purges)
      .leftJoin(staff, eq(staff.id, purges.requestedBy))
      .leftJoin(stopper, eq(stopper.id, purges.stoppedBy))
      .orderBy(desc(purges.requestedAt), desc(purges.id))
      .limit(mostShown),
  ]);
  return {
    purges: rows.map((row) => {
      const {
        id,
        before,
        expected,
        deleted,
        requester,
        requestedAt,
        dueAt,
        stoppedAt,
        stopper: by,
        doneAt,
      } = row;
      const day = dayAt(before);
      return {
        id,
        before: day,
        expected,
        deleted,
        exportUrls: doneAt === null && stoppedAt === null ? exportUrls(oldest, day) : [],
        requestedAt: requestedAt.toISOString(),
        requestedBy: requester,
        dueAt: dueAt.toISOString(),
        stoppedAt: stoppedAt?.toISOString() ?? null,
        stoppedBy: by,
        doneAt: doneAt?.toISOString() ?? null,
      };
    }),
  };
}

/**
 * Announces that everything from before a day goes in 14 days. Throws `bad_request` for a day to come, `conflict` when a purge
 * waits already or there is nothing so old. For admins.
 */
export async function requestPurge(caller: Staff, { before }: NewPurge): Promise<Purge> {
  requireAdmin(caller);
  if (before > dayAt(new Date())) {
    const told = 'Choose today or an earlier day.';
    throw new AppError('bad_request', told, { fields: { before: told } });
  }
  const id = await aloneOnPurges(async () => {
    if (await isWaiting(await db())) {
      throw new AppError('conflict', 'A purge is waiting already. Stop that one first, or let it be done.');
    }
    return announce(caller, { day: before, before: startOf(before) });
  });
  if (id === null) throw new AppError('conflict', `Rollcall keeps nothing from before ${before}.`);
  const { purges: all } = await listPurges(caller);
  const made = all.find((one) => one.id === id);
  if (!made) throw new AppError('not_found', 'There is no such purge.');
  return made;
}

/** Stops a purge that waits: nothing goes. Throws `not_found`, `conflict` when it is done or was stopped. For admins. */
export async function stopPurge(caller: Staff, id: string): Promise<void> {
  requireAdmin(caller);
  await aloneOnPurges(async () =>
    (await db()).transaction(async (tx) => {
      const [row] = await tx.select().from(purges).where(eq(purges.id, id)).limit(1);
      if (!row) throw new AppError('not_found', 'There is no such purge.');
      if (row.doneAt) throw new AppError('conflict', 'This purge is done: it cannot be stopped any more.');
      if (row.stoppedAt) throw new AppError('conflict', 'This purge was stopped already.');
      await tx.update(purges).set({ stoppedAt: new Date(), stoppedBy: caller.id }).where(eq(purges.id, id));
      await record(tx, caller, { action: 'purge.stop', target: id });
    }),
  );
}

/** Does what was announced and is due, each purge whole or not at all. */
export const runDue = (): Promise<void> =>
  aloneOnPurges(async () => {
    const handle = await db();
    const due = await handle
      .select({ id: purges.id, before: purges.before })
      .from(purges)
      .where(and(waiting, lte(purges.dueAt, new Date())));
    for (const { id, before } of due) {
      await handle.transaction(async (tx) => {
        await aloneOnRecords(tx);
        const now = Date.now();
        const deleted = await purgeAll(tx, {
          before,
          day: dayAt(before),
          auditBefore: auditBefore(await periodsOf(tx), before, now),
        });
        await tx
          .update(purges)
          .set({ deleted, doneAt: new Date(now) })
          .where(eq(purges.id, id));
        await recordAs(tx, rollcall, {
          action: 'purge.run',
          target: id,
          count: totalOf(deleted),
          details: { before: dayAt(before), ...deleted },
        });
      });
    }
  });
