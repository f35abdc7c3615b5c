import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { record } from '@/lib/audit/record';
import { hashPassword, passwordMatches } from '@/lib/auth/password';
import type { Staff } from '@/lib/auth/schema';
import { endSessions, standing } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { staff, staffSessions } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { limitedCheck } from '@/lib/limits/attempts';
import { endLinks } from '@/lib/staff/links';
import type { SessionsEnded } from '@/lib/staff/schema';
import type { MySessions, PasswordChange, SessionChoice } from './schema';

/** Where the caller is signed in, the last used first. */
export async function listMySessions(me: Staff): Promise<MySessions> {
  const rows = await (await db())
    .select({
      id: staffSessions.id,
      createdAt: staffSessions.createdAt,
      lastSeenAt: staffSessions.lastSeenAt,
      userAgent: staffSessions.userAgent,
    })
    .from(staffSessions)
    .where(and(eq(staffSessions.staffId, me.id), standing()))
    .orderBy(desc(staffSessions.lastSeenAt), desc(staffSessions.createdAt), desc(staffSessions.id));
  return {
    sessions: rows.map(({ createdAt, lastSeenAt, ...row }) => ({
      ...row,
      current: row.id === me.sessionId,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  };
}

/** Ends one of the caller's sessions, or all but this one. Throws `not_found` for one that is not theirs or over. */
export async function endMySessions(me: Staff, { id }: SessionChoice): Promise<SessionsEnded> {
  return (await db()).transaction(async (tx) => {
    const ended = await endSessions(tx, me.id, id === undefined ? { except: me.sessionId } : { only: id });
    if (id !== undefined && ended === 0)
      throw new AppError('not_found', 'There is no such session of yours. It may have ended already.');
    await record(tx, me, { action: 'session.end', target: me.id, count: ended });
    return { ended };
  });
}

/**
 * Gives the caller another password, for which the old one is asked. Ends all their sessions but this one, and every link
 * by which a password could be chosen. Throws `bad_request` when the old one is wrong, which the audit log keeps, and
 * `too_many_requests` when it was too often: a session left open is no place to guess.
 */
export async function changePassword(me: Staff, { current, next }: PasswordChange): Promise<SessionsEnded> {
  const handle = await db();
  const hash = await limitedCheck(me.email, me.request.address, async () => {
    const [row] = await handle.select({ hash: staff.passwordHash }).from(staff).where(eq(staff.id, me.id));
    const stored = row?.hash ?? null;
    return (await passwordMatches(stored, current)) ? stored : null;
  });
  if (hash === null) {
    await record(handle, me, { action: 'password.change', target: me.id, result: 'failed' });
    throw wrong();
  }
  const passwordHash = await hashPassword(next);
  return handle.transaction(async (tx) => {
    // Only in place of the one that was checked: meanwhile it may have been changed elsewhere.
    const [changed] = await tx
      .update(staff)
      .set({ passwordHash })
      .where(and(eq(staff.id, me.id), eq(staff.passwordHash, hash)))
      .returning({ id: staff.id });
    if (!changed) throw wrong();
    await endLinks(tx, me.id);
    const ended = await endSessions(tx, me.id, { except: me.sessionId });
    await record(tx, me, { action: 'password.change', target: me.id, count: ended });
    return { ended };
  });
}

function wrong(): AppError {
  const message = 'This is not your password as it is now.';
  return new AppError('bad_request', message, { fields: { current: message } });
}
