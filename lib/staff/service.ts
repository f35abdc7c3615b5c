import 'server-only';
import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { requireAdmin } from '@/lib/access/rights';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { endSessions } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { decodeCursor, encodeCursor } from '@/lib/http/cursor';
import { ensureIndex } from '@/lib/rooms/scan';
import { makeLink } from './links';
import type { StaffQuery } from './query';
import { resetIn } from './reset';
import { assignRooms } from './rooms';
import { byName, holdMember, readMember, readStaff } from './rows';
import type { NewStaff, SessionsEnded, StaffInvited, StaffPage, StaffReset } from './schema';

const position = z.object({ name: z.string(), id: z.string() });

/** Everybody who may sign in or once might, by name. For admins. */
export async function listStaff(admin: Staff, { cursor, limit }: StaffQuery): Promise<StaffPage> {
  requireAdmin(admin);
  const after = decodeCursor(cursor, position);
  const members = await readStaff(
    await db(),
    after && sql`(${byName}, ${staff.id}) > (lower(${after.name}), ${after.id})`,
    limit + 1,
  );
  const page = members.slice(0, limit);
  const last = page.at(-1);
  return {
    staff: page,
    nextCursor: last && members.length > limit ? encodeCursor({ name: last.name, id: last.id }) : null,
  };
}

/**
 * Adds somebody, who cannot sign in until they choose a password by the link that is answered. Throws `conflict` when
 * there is somebody of this e-mail in any letter case, `bad_request` for a room there is not.
 */
export async function inviteStaff(admin: Staff, input: NewStaff): Promise<StaffInvited> {
  requireAdmin(admin);
  if (input.roomIds.length > 0) await ensureIndex();
  const { email, name, role, mayCreateRooms, mayGivePower, roomIds } = input;
  return (await db()).transaction(async (tx) => {
    const [made] = await tx
      .insert(staff)
      .values({
        id: randomBytes(16).toString('hex'),
        email,
        name,
        role,
        mayCreateRooms,
        mayGivePower,
        createdAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: staff.id });
    if (!made) throw taken();
    const assigned = await assignRooms(tx, made.id, roomIds);
    const { url, expiresAt } = await makeLink(tx, made.id, 'invite');
    await record(tx, admin, {
      action: 'staff.invite',
      target: made.id,
      details: { role, roomIds: assigned, mayCreateRooms, mayGivePower },
    });
    return { staff: await readMember(tx, made.id), inviteUrl: url, expiresAt };
  });
}

const taken = () => {
  const message = 'Somebody with this e-mail address is among the staff already.';
  return new AppError('conflict', message, { fields: { email: message } });
};

/** Ends all sessions of somebody, from the next request on. Throws `not_found`. */
export async function signOutStaff(admin: Staff, id: string): Promise<SessionsEnded> {
  requireAdmin(admin);
  return (await db()).transaction(async (tx) => {
    await holdMember(tx, id);
    const ended = await endSessions(tx, id);
    await record(tx, admin, { action: 'staff.sign-out', target: id, count: ended });
    return { ended };
  });
}

/**
 * A new link for somebody who forgot their password, or lost their invite. It changes nothing until it is used; their older
 * links end. Throws `not_found`, and `conflict` for who is switched off.
 */
export async function resetStaff(admin: Staff, id: string): Promise<StaffReset> {
  requireAdmin(admin);
  return (await db()).transaction((tx) => resetIn(tx, admin, eq(staff.id, id)));
}
