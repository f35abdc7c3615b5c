import 'server-only';
import { requireRight } from '@/lib/access/rights';
import type { Staff } from '@/lib/auth/schema';
import type { Template } from '@/lib/rooms/schema';
import { allTemplates } from '@/lib/templates/catalog';

/** The templates a room can be made from, with the roles people can join in. */
export async function listTemplates(staff: Staff): Promise<{ templates: Template[] }> {
  requireRight(staff, 'rooms:read');
  const templates = await allTemplates();
  return {
    templates: templates.map(({ id, name, roles }) => ({ id, name, roles: roles.map((role) => role.name) })),
  };
}
