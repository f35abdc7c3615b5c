import type { Room, RoomCode, RoomRoles, Template } from '@/lib/rooms/schema';

/** Names people give to roles that run a class. 100ms' list of templates names roles but not what they may do. */
const leading = /teach|host|instruct|lectur|moderat|tutor|presenter|speaker|admin|owner|staff/i;

/** Names of the role most people join in. */
const following = /student|pupil|learner|attendee|participant|guest|viewer|listener|audience/i;

/** The role a member of staff joins with unless they choose another: one that sounds like running the class, else the first. */
export const leadingRole = (roles: string[]): string | undefined =>
  roles.find((role) => leading.test(role)) ?? roles[0];

/** The role most people get: one that sounds like it, else the first that does not sound like running the class. */
export const commonRole = (roles: string[]): string | undefined =>
  roles.find((role) => following.test(role)) ?? roles.find((role) => !leading.test(role)) ?? roles[0];

/** The roles of a room's template; none while it is not among those known. */
export const rolesOf = (room: Room, templates: Template[]): string[] =>
  templates.find((known) => known.id === room.templateId)?.roles ?? [];

/** The roles one may hand out; where nobody knows the room's roles, those its codes speak of. */
export function givenRoles(known: RoomRoles | undefined, codes: RoomCode[]): string[] {
  if (known && known.roles.length + known.withheld.length > 0) return known.roles;
  return [...new Set(codes.map((code) => code.role))];
}

/** What a code is called on the page: without `HMS_MEETING_URL` there are no links. */
export type Noun = 'code' | 'link';

/** A line of the list of links: a code, or a role of the template that has none yet. */
export type LinkLine = { role: string; code: RoomCode | null; inTemplate: boolean };

/** Codes in the order of the template's roles, each role with at least one line; roles the template no longer has come last. */
export function linkLines(roles: string[], codes: RoomCode[]): LinkLine[] {
  const gone = [...new Set(codes.map((code) => code.role))].filter((role) => !roles.includes(role));
  const linesOf = (role: string, inTemplate: boolean): LinkLine[] => {
    const own = codes.filter((code) => code.role === role);
    return own.length === 0
      ? [{ role, code: null, inTemplate }]
      : own.map((code) => ({ role, code, inTemplate }));
  };
  return [...roles.flatMap((role) => linesOf(role, true)), ...gone.flatMap((role) => linesOf(role, false))];
}

/** Roles in the order people look for them: who runs the class first, then as given. */
export const leadingFirst = (one: string, other: string): number =>
  Number(leading.test(other)) - Number(leading.test(one));
