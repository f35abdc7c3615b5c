import 'server-only';
import { meOf } from '@/lib/access/schema';
import type { Staff } from '@/lib/auth/schema';
import { AppError } from '@/lib/errors';
import type { HmsRole } from '@/lib/hms/types';
import type { RoomRoles } from '@/lib/rooms/schema';
import { requireRole } from '@/lib/templates/catalog';
import { rolesOfTemplates } from '@/lib/templates/roles';

const mayGive = (staff: Staff, { power }: HmsRole) => !power || meOf(staff).mayGivePower;

/** The roles of a template in its order, parted by whether this staff may hand them out. */
export async function partRoles(staff: Staff, templateId: string): Promise<RoomRoles> {
  const all = (await rolesOfTemplates([templateId])).get(templateId) ?? [];
  const names = (given: boolean) =>
    all.filter((role) => mayGive(staff, role) === given).map(({ name }) => name);
  return { roles: names(true), withheld: names(false) };
}

/**
 * Throws `bad_request` (field `role`) for a role the template lacks, `forbidden` for one this staff may not hand out:
 * who holds it has power over everybody else in the room.
 */
export async function requireGivable(staff: Staff, templateId: string, name: string): Promise<void> {
  const role = await requireRole(templateId, name);
  if (mayGive(staff, role)) return;
  const advice = `The role "${name}" has power over others, so you may not hand it out. An admin can allow it under Staff.`;
  throw new AppError('forbidden', advice, { fields: { role: advice } });
}

/**
 * Which of a room's codes this staff may see. A role the template does not have (any more) may have had any power: only who
 * hands out power sees its code.
 */
export async function givableCodes<C extends { role: string }>(
  staff: Staff,
  templateId: string,
  codes: C[],
): Promise<C[]> {
  if (meOf(staff).mayGivePower) return codes;
  const { roles } = await partRoles(staff, templateId);
  return codes.filter(({ role }) => roles.includes(role));
}
