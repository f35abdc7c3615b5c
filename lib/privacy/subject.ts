import 'server-only';
import { requireAdmin } from '@/lib/access/rights';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import { findPerson } from '@/lib/roster/find-person';
import type { PersonState } from '@/lib/roster/person-index';

/** Whose records an admin asks about. Throws `forbidden` for who is no admin, then `not_found`. */
export async function requireSubject(caller: Staff, userId: string): Promise<PersonState> {
  requireAdmin(caller);
  const person = await findPerson(userId);
  if (person === null) throw new AppError('not_found', 'There is no such student.');
  return person;
}
