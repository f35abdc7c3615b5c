import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import type { Origin, Staff } from '@/lib/auth/schema';
import { db } from '@/lib/db';
import { staff, staffSessions } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';

/** A session lasts a working day, however it is used: nobody is thrown out of a lesson, nobody stays for weeks. */
export const sessionSeconds = 12 * 60 * 60;
const minute = 60_000;

const hashSession = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Begins a session, and returns the secret that its cookie carries. */
export async function beginSession(handle: Db, staffId: string, userAgent: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = new Date();
  await handle.insert(staffSessions).values({
    id: hashSession(secret),
    staffId,
    createdAt: now,
    lastSeenAt: now,
    userAgent: userAgent.slice(0, 200),
  });
  return secret;
}

/** What of a staff row a call is decided by. The hash is asked for by name where it is needed. */
export const callerColumns = {
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  mayCreateRooms: staff.mayCreateRooms,
  mayGivePower: staff.mayGivePower,
};

/** Which sessions let their person in: begun less than a working day ago and not ended. */
export const standing = (now = Date.now()) =>
  and(isNull(staffSessions.endedAt), gt(staffSessions.createdAt, new Date(now - sessionSeconds * 1_000)));

/** Whom a session's secret names, as long as it lasts and they may enter. Notes that it was used, to the minute. */
export async function staffOfSession(secret: string, request: Origin): Promise<Staff | null> {
  const id = hashSession(secret);
  const handle = await db();
  const [row] = await handle
    .select({ ...callerColumns, lastSeenAt: staffSessions.lastSeenAt })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(eq(staffSessions.id, id), standing(), isNull(staff.disabledAt)))
    .limit(1);
  if (!row) return null;
  const { lastSeenAt, ...person } = row;
  const now = new Date();
  if (now.getTime() - lastSeenAt.getTime() > minute) {
    await handle.update(staffSessions).set({ lastSeenAt: now }).where(eq(staffSessions.id, id));
  }
  return { ...person, key: null, sessionId: id, request };
}

/** Ends sessions of a person: all, all but one, or one. Returns how many stood. */
export async function endSessions(
  handle: Db,
  staffId: string,
  { only, except }: { only?: string; except?: string | null } = {},
): Promise<number> {
  const ended = await handle
    .update(staffSessions)
    .set({ endedAt: new Date() })
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        standing(),
        only === undefined ? undefined : eq(staffSessions.id, only),
        except ? sql`${staffSessions.id} <> ${except}` : undefined,
      ),
    )
    .returning({ id: staffSessions.id });
  return ended.length;
}

/** Ends the session of a cookie that is given up; anything else is nobody's. */
export async function endSessionOf(secret: unknown, request: Origin): Promise<void> {
  if (typeof secret !== 'string') return;
  await (await db()).transaction(async (tx) => {
    const [ended] = await tx
      .update(staffSessions)
      .set({ endedAt: new Date() })
      .where(and(eq(staffSessions.id, hashSession(secret)), isNull(staffSessions.endedAt)))
      .returning({ id: staffSessions.staffId });
    if (ended) await recordAs(tx, { id: ended.id, request }, { action: 'sign-out', target: ended.id });
  });
}
