import type { Room, RoomCode, Template } from '@/lib/rooms/schema';

/** Names people give to roles that run a class. 100ms' list of templates names roles but not what they may do. */
const leading = /teach|host|instruct|lectur|moderat|tutor|presenter|speaker|admin|owner|staff/i;

/** The role a member of staff joins with unless they choose another: one that sounds like running the class, else the first. */
export const leadingRole = (roles: string[]): string | undefined =>
  roles.find((role) => leading.test(role)) ?? roles[0];

/** The role most people get: the first that does not sound like running the class. */
export const commonRole = (roles: string[]): string | undefined =>
  roles.find((role) => !leading.test(role)) ?? roles[0];

/** The roles of a room's template; when the template is not among those known, those its codes speak of. */
export function rolesOf(room: Room, templates: Template[], codes: RoomCode[]): string[] {
  const template = templates.find((known) => known.id === room.templateId);
  return template ? template.roles : [...new Set(codes.map((code) => code.role))];
}

export type RoleCodes = { role: string; codes: RoomCode[]; inTemplate: boolean };

/** Codes by role: each role of the template in its order, with or without codes, then roles the template no longer has. */
export function codesByRole(roles: string[], codes: RoomCode[]): RoleCodes[] {
  const left = new Set(codes.map((code) => code.role).filter((role) => !roles.includes(role)));
  const group = (role: string, inTemplate: boolean) => ({
    role,
    codes: codes.filter((code) => code.role === role),
    inTemplate,
  });
  return [...roles.map((role) => group(role, true)), ...[...left].map((role) => group(role, false))];
}
