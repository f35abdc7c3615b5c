import { leadingFirst } from '@/components/join/roles';
import type { LivePerson } from '@/lib/rooms/schema';

/** A person in the room, as the strip shows them. */
export type Present = { key: string; name: string; role: string; since: string };
export type PresentGroup = { role: string; people: Present[] };

/** The people of a live answer (one entry a person already), named by name, else by user id. */
export const presentPeople = (people: LivePerson[]): Present[] =>
  people.map(({ peerId, userId, name, role, joinedAt }) => ({
    key: userId === null ? `g_${peerId}` : `u_${userId}`,
    name: name || userId || 'Guest',
    role,
    since: joinedAt,
  }));

const byName = (a: Present, b: Present): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.key < b.key ? -1 : 1);

/** People by role: who runs the class first, then the smaller groups; names in order. */
export function groupByRole(people: Present[]): PresentGroup[] {
  const groups = new Map<string, Present[]>();
  for (const person of people) {
    const group = groups.get(person.role);
    if (group) group.push(person);
    else groups.set(person.role, [person]);
  }
  return [...groups]
    .map(([role, members]) => ({ role, people: members.sort(byName) }))
    .sort(
      (a, b) =>
        leadingFirst(a.role, b.role) ||
        a.people.length - b.people.length ||
        a.role.localeCompare(b.role, 'en'),
    );
}

/** The first `most` people of the groups; groups left empty are dropped. */
export function firstOf(groups: PresentGroup[], most: number): PresentGroup[] {
  let left = most;
  return groups.flatMap(({ role, people }) => {
    const taken = people.slice(0, Math.max(0, left));
    left -= taken.length;
    return taken.length > 0 ? [{ role, people: taken }] : [];
  });
}

export type Movement = { came: Present[]; left: Present[] };

/** Who came and who left between two looks at the room. */
export function movement(before: Present[], now: Present[]): Movement {
  const had = new Set(before.map((person) => person.key));
  const has = new Set(now.map((person) => person.key));
  return {
    came: now.filter((person) => !had.has(person.key)).sort(byName),
    left: before.filter((person) => !has.has(person.key)).sort(byName),
  };
}

/** Names in a line: "Ada, Ben and 3 more". */
export function nameList(people: Present[], most = 3): string {
  const names = people.slice(0, most).map((person) => person.name);
  const more = people.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
