import 'server-only';
import { eq } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import { passwordMatches } from '@/lib/auth/password';
import { credentials } from '@/lib/auth/schema';
import { beginSession } from '@/lib/auth/sessions';
import { staffForSignIn } from '@/lib/auth/staff-rows';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import { originOf } from '@/lib/http/origin';

/**
 * Checks an e-mail and a password, and begins a session: returns its secret, or null for whoever may not enter. Every
 * attempt costs one verification and leaves one line in the audit log, whether there is such a person or not.
 */
export async function signIn(input: unknown, headers: Headers): Promise<string | null> {
  const given = credentials.safeParse(input);
  if (!given.success) return null;
  const row = await staffForSignIn(given.data.email);
  const matches = await passwordMatches(row?.passwordHash ?? null, given.data.password);
  const who = { id: row?.id ?? null, request: originOf(headers) };
  return (await db()).transaction(async (tx) => {
    if (!row || !matches) {
      await recordAs(tx, who, { action: 'sign-in', target: who.id, result: 'failed' });
      return null;
    }
    await tx.update(staff).set({ lastSignInAt: new Date() }).where(eq(staff.id, row.id));
    const secret = await beginSession(tx, row.id, headers.get('user-agent') ?? '');
    await recordAs(tx, who, { action: 'sign-in', target: row.id });
    return secret;
  });
}
