import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import { hashPassword, needsRehash, passwordMatches } from '@/lib/auth/password';
import { credentials } from '@/lib/auth/schema';
import { beginSession } from '@/lib/auth/sessions';
import { staffForSignIn } from '@/lib/auth/staff-rows';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { originOf } from '@/lib/http/origin';

/**
 * Checks an e-mail and a password, and begins a session: returns its secret, or null for whoever may not enter. Every
 * attempt costs one verification and leaves one line in the audit log, whether there is such a person or not.
 */
export async function signIn(input: unknown, headers: Headers): Promise<string | null> {
  const given = credentials.safeParse(input);
  if (!given.success) return null;
  const row = await staffForSignIn(given.data.email);
  const stored = row?.passwordHash ?? null;
  const matches = await passwordMatches(stored, given.data.password);
  const stronger =
    matches && stored !== null && needsRehash(stored) ? await hashPassword(given.data.password) : null;
  const who = { id: row?.id ?? null, request: originOf(headers) };
  return (await db()).transaction(async (tx) => {
    if (!row || stored === null || !matches || !(await enter(tx, row.id, stored, stronger))) {
      await recordAs(tx, who, { action: 'sign-in', target: who.id, result: 'failed' });
      return null;
    }
    const secret = await beginSession(tx, row.id, headers.get('user-agent') ?? '');
    await recordAs(tx, who, { action: 'sign-in', target: row.id });
    return secret;
  });
}

/**
 * Notes that somebody enters, and keeps their password by a stronger hash where there is one. False when the password that
 * was checked is theirs no more, or they were switched off meanwhile: whoever did that ended all sessions, and none begins.
 */
async function enter(tx: Db, id: string, stored: string, stronger: string | null): Promise<boolean> {
  const entered = await tx
    .update(staff)
    .set({ lastSignInAt: new Date(), ...(stronger === null ? {} : { passwordHash: stronger }) })
    .where(and(eq(staff.id, id), eq(staff.passwordHash, stored), isNull(staff.disabledAt)))
    .returning({ id: staff.id });
  return entered.length > 0;
}
