import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import { hashPassword } from '@/lib/auth/password';
import type { Origin } from '@/lib/auth/schema';
import { endSessions } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { quietly } from '@/lib/http/quietly';
import { countWrongSecret, forgiveAccount } from '@/lib/limits/attempts';
import { endLinks, findLink } from './links';
import type { InviteAcceptance, InviteAccepted } from './schema';

/** Whom a link is for, as its page says; null for one that is unknown, used or expired. */
export async function seeInvite(
  token: string,
): Promise<{ kind: 'invite' | 'reset'; name: string; email: string; expiresAt: string } | null> {
  const handle = await db();
  const link = await findLink(handle, token);
  if (!link) return null;
  const [person] = await handle
    .select({ name: staff.name, email: staff.email })
    .from(staff)
    .where(mayEnter(link.staffId))
    .limit(1);
  return person ? { ...person, kind: link.kind, expiresAt: link.expiresAt.toISOString() } : null;
}

/**
 * Gives somebody the password they chose by their link, once: of two who use it at the same time one does. Their sessions
 * and links end. Throws `not_found` in the same words for a link that is unknown, used or expired, or of who is switched off;
 * `too_many_requests` for too many of those.
 */
export async function acceptInvite(
  token: string,
  { password }: InviteAcceptance,
  request: Origin,
): Promise<InviteAccepted> {
  // Before the costly part: strangers without a link get no hash computed.
  if (!(await seeInvite(token))) {
    await countWrongSecret(request.address);
    throw unknown();
  }
  const passwordHash = await hashPassword(password);
  const accepted = await (await db()).transaction(async (tx) => {
    const person = await holdPerson(tx, token);
    const link = await findLink(tx, token);
    if (!person || !link) throw unknown();
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, person.id));
    await endLinks(tx, person.id);
    const ended = await endSessions(tx, person.id);
    await recordAs(
      tx,
      { id: person.id, request },
      { action: 'invite.accept', target: person.id, count: ended, details: { kind: link.kind } },
    );
    return { email: person.email };
  });
  await quietly(forgiveAccount(accepted.email));
  return accepted;
}

/** Whose link this is. Their row is held first, as everywhere: who comes second sees what the first one did. */
async function holdPerson(tx: Db, token: string): Promise<{ id: string; email: string } | null> {
  const link = await findLink(tx, token);
  if (!link) return null;
  const [person] = await tx
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(mayEnter(link.staffId))
    .for('update');
  return person ?? null;
}

const mayEnter = (id: string) => and(eq(staff.id, id), isNull(staff.disabledAt));

const unknown = () =>
  new AppError(
    'not_found',
    'This link cannot be used any more: it works once, and only for a while. Ask an admin for a new one.',
  );
