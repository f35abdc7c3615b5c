import 'server-only';
import type { Staff } from '@/lib/auth/schema';
import type { Template } from '@/lib/rooms/schema';
import { allTemplates } from '@/lib/templates/catalog';

/** The templates a room can be made from, with the roles people can join in. */
export async function listTemplates(_staff: Staff): Promise<{ templates: Template[] }> {
  const templates = await allTemplates();
  return {
    templates: templates.map(({ id, name, roles }) => ({ id, name, roles: roles.map((role) => role.name) })),
  };
}
