import 'server-only';
import type { SQL } from 'drizzle-orm';
import { recordAs } from '@/lib/audit/record';
import type { Staff } from '@/lib/auth/schema';
import { staff } from '@/lib/db/schema';
import type { Db } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { makeLink } from './links';
import type { StaffReset } from './schema';

/** Who asks: an admin, or whoever holds the machine that Rollcall runs on. */
type Asking = Staff | { id: null; request: { id: null; address: null } };

/** Makes somebody a link to choose a new password, or for who never chose one an invite. Throws `not_found` and `conflict`. */
export async function resetIn(tx: Db, asking: Asking, whom: SQL): Promise<StaffReset> {
  const [person] = await tx
    .select({ id: staff.id, passwordHash: staff.passwordHash, disabledAt: staff.disabledAt })
    .from(staff)
    .where(whom)
    .for('update');
  if (!person) throw new AppError('not_found', 'There is no such person among the staff.');
  if (person.disabledAt !== null)
    throw new AppError('conflict', 'This account is disabled. Enable it first, then make the link.');
  const kind = person.passwordHash === null ? 'invite' : 'reset';
  const { url, expiresAt } = await makeLink(tx, person.id, kind);
  await recordAs(tx, asking, { action: 'staff.reset', target: person.id, details: { kind } });
  return { resetUrl: url, expiresAt };
}
