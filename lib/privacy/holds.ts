import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { holds, staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type { Hold, NewHold } from '@/lib/privacy/schema';
import { requireSubject } from '@/lib/privacy/subject';

const standing = (personId: string) => and(eq(holds.personId, personId), isNull(holds.endedAt));

/** Whether somebody's records are on hold, since when and why. For admins. Throws `not_found`. */
export async function getHold(caller: Staff, userId: string): Promise<Hold> {
  const { id } = await requireSubject(caller, userId);
  return { hold: await standingHold(await db(), id) };
}

export async function standingHold(handle: Db, personId: string): Promise<Hold['hold']> {
  const [row] = await handle
    .select({ reason: holds.reason, at: holds.at, by: staff.name })
    .from(holds)
    .innerJoin(staff, eq(staff.id, holds.staffId))
    .where(standing(personId))
    .limit(1);
  return row ? { ...row, at: row.at.toISOString() } : null;
}

/** Keeps somebody's records from purge and erasure, in place of a hold that stands. For admins. Throws `not_found`. */
export async function setHold(caller: Staff, userId: string, { reason }: NewHold): Promise<Hold> {
  const { id: personId } = await requireSubject(caller, userId);
  const handle = await db();
  await handle.transaction(async (tx) => {
    await endStanding(tx, caller, personId);
    const id = randomBytes(16).toString('hex');
    await tx.insert(holds).values({ id, personId, reason, staffId: caller.id, at: new Date() });
    await record(tx, caller, { action: 'student.hold', target: personId, details: { held: true } });
  });
  return { hold: await standingHold(handle, personId) };
}

/** Ends a hold. For admins. Throws `not_found`. */
export async function endHold(caller: Staff, userId: string): Promise<void> {
  const { id: personId } = await requireSubject(caller, userId);
  await (await db()).transaction(async (tx) => {
    if (!(await endStanding(tx, caller, personId))) {
      throw new AppError('not_found', 'The records of this student are not on hold.');
    }
    await record(tx, caller, { action: 'student.hold', target: personId, details: { held: false } });
  });
}

async function endStanding(tx: Db, { id: endedBy }: Staff, personId: string): Promise<boolean> {
  const ended = await tx
    .update(holds)
    .set({ endedAt: new Date(), endedBy })
    .where(standing(personId))
    .returning({ id: holds.id });
  return ended.length > 0;
}
