import { rightsOfRole } from '@/lib/access/schema';
import type { Right, Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';

/** Whether role and, for a call by key, scopes allow it. */
export const hasRight = ({ role, key }: Staff, right: Right): boolean =>
  rightsOfRole[role].includes(right) && (key === null || key.scopes.includes(right));

/** Throws `forbidden` unless role and scopes allow it. */
export function requireRight(staff: Staff, right: Right): void {
  if (hasRight(staff, right)) return;
  throw new AppError(
    'forbidden',
    rightsOfRole[staff.role].includes(right)
      ? `This API key lacks the scope ${right}. Make one that has it in Rollcall under Keys.`
      : 'Your account may look at this, not change it or hand it out. Ask an admin of Rollcall.',
  );
}

/** Whether somebody sees every room there is. */
export const seesAll = ({ role, key }: Staff): boolean => role === 'admin' && (key?.roomIds ?? null) === null;

/** Throws `forbidden` unless this is an admin, with a key for every room and with that right if it is by key. */
export function requireWorkspace(staff: Staff, right: Right): void {
  requireRight(staff, right);
  if (seesAll(staff)) return;
  throw new AppError(
    'forbidden',
    staff.role === 'admin'
      ? 'This API key is for some rooms only. This needs one for all of them.'
      : 'Only an admin of Rollcall can do this, because it concerns every room.',
  );
}

/** Throws `forbidden` for who is no admin. */
export function requireAdmin(staff: Staff): void {
  if (staff.role === 'admin' && staff.key === null) return;
  throw new AppError('forbidden', 'Only an admin of Rollcall can do this. Ask one of them.');
}

/** Throws `forbidden` for who may not make rooms. A key for some rooms makes no others. */
export function requireMayCreateRooms(staff: Staff): void {
  requireRight(staff, 'rooms:write');
  if (staff.key?.roomIds) {
    throw new AppError('forbidden', 'This API key is for some rooms only, so it cannot make others.');
  }
  if (staff.role === 'admin' || staff.mayCreateRooms) return;
  throw new AppError('forbidden', 'You may not create rooms. Ask an admin of Rollcall to allow it.');
}
