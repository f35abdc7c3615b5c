import 'server-only';
import { eq } from 'drizzle-orm';
import { requireAdmin } from '@/lib/access/rights';
import { record } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { endSessions } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { staff } from '@/lib/db/schema';
import { AppError } from '@/lib/errors';
import { ensureIndex } from '@/lib/rooms/scan';
import { endLinks } from './links';
import { assignRooms } from './rooms';
import { holdAdmins, holdMember, readMember } from './rows';
import type { StaffChange, StaffChanged } from './schema';

/**
 * Changes what somebody is and may, from their next request on. Disabling ends their sessions and links; nothing they did
 * is lost, and they can be enabled again. Throws `not_found`, `bad_request` for a room there is not, and `conflict` when
 * nobody would be left who can let others in.
 */
export async function changeStaff(admin: Staff, id: string, change: StaffChange): Promise<StaffChanged> {
  requireAdmin(admin);
  const { roomIds, disabled, ...values } = change;
  if (roomIds && roomIds.length > 0) await ensureIndex();
  return (await db()).transaction(async (tx) => {
    const admins = await holdAdmins(tx);
    const before = await holdMember(tx, id);
    const staysAdmin = (change.role ?? before.role) === 'admin' && disabled !== true;
    if (!staysAdmin && admins.every((other) => other === id) && admins.includes(id)) throw lastAdmin();
    const disabledAt = disabled ? (before.disabledAt ?? new Date()) : null;
    const changed = { ...values, ...(disabled === undefined ? {} : { disabledAt }) };
    if (Object.keys(changed).length > 0) await tx.update(staff).set(changed).where(eq(staff.id, id));
    if (disabled) {
      await endSessions(tx, id);
      await endLinks(tx, id);
    }
    const assigned = roomIds && (await assignRooms(tx, id, roomIds));
    await record(tx, admin, { action: 'staff.change', target: id, details: told(change, assigned) });
    return { staff: await readMember(tx, id) };
  });
}

/** What the log keeps: settings and ids. That there is another name, not which. */
function told({ name, roomIds: _rooms, ...settings }: StaffChange, roomIds: string[] | undefined) {
  return { ...settings, ...(name === undefined ? {} : { renamed: true }), ...(roomIds ? { roomIds } : {}) };
}

const lastAdmin = () =>
  new AppError(
    'conflict',
    'This is the last admin who can sign in. Make somebody else an admin first, and let them choose a password.',
  );
