import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import { hashPassword, needsRehash, passwordMatches } from '@/lib/auth/password';
import { credentials, type Origin } from '@/lib/auth/schema';
import { beginSession } from '@/lib/auth/sessions';
import { staffForSignIn } from '@/lib/auth/staff-rows';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { originOf } from '@/lib/http/origin';
import { limitedCheck } from '@/lib/limits/attempts';
import { log } from '@/lib/log';

/**
 * Checks an e-mail and a password within the limits of guessing, and begins a session: returns its secret, or null for
 * whoever may not enter. Every attempt that is let through costs one verification and leaves one line in the audit log,
 * whether there is such a person or not. Throws `too_many_requests` and `unavailable`.
 */
export async function signIn(input: unknown, headers: Headers): Promise<string | null> {
  const given = credentials.safeParse(input);
  if (!given.success) return null;
  const { email, password } = given.data;
  const request = originOf(headers);
  const userAgent = headers.get('user-agent') ?? '';
  return limitedCheck(email, request.address, () => check(email, password, request, userAgent));
}

async function check(
  email: string,
  password: string,
  request: Origin,
  userAgent: string,
): Promise<string | null> {
  const row = await staffForSignIn(email);
  const stored = row?.passwordHash ?? null;
  const matches = await passwordMatches(stored, password);
  // What the test of equal cost counts; of nobody in particular.
  log().debug('a password was verified');
  const stronger = matches && stored !== null && needsRehash(stored) ? await hashPassword(password) : null;
  const who = { id: row?.id ?? null, request };
  return (await db()).transaction(async (tx) => {
    if (!row || stored === null || !matches || !(await enter(tx, row.id, stored, stronger))) {
      await recordAs(tx, who, { action: 'sign-in', target: who.id, result: 'failed' });
      return null;
    }
    const secret = await beginSession(tx, row.id, userAgent);
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
