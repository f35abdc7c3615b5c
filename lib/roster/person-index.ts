import { normalUserId } from '@/lib/lessons/who';

/** Somebody of the workspace as the database has them. */
export type PersonState = {
  id: string;
  userId: string;
  name: string;
  email: string | null;
  externalId: string | null;
};

/** People by what they are known by; changes made through it are found at once. */
export type PersonIndex = ReturnType<typeof indexPeople>;

/** A user id is found as written, else without case and outer blanks when that is one person; e-mails without case. */
export function indexPeople(people: Iterable<PersonState>) {
  const byId = new Map<string, PersonState>();
  const exact = new Map<string, PersonState>();
  const normal = new Map<string, Set<PersonState>>();
  const emails = new Map<string, Set<PersonState>>();
  const externalIds = new Map<string, Set<PersonState>>();
  const keep = (map: Map<string, Set<PersonState>>, key: string | null, person: PersonState) => {
    if (key === null) return;
    const known = map.get(key);
    if (known) known.add(person);
    else map.set(key, new Set([person]));
  };
  const add = (person: PersonState) => {
    byId.set(person.id, person);
    exact.set(person.userId, person);
    keep(normal, normalUserId(person.userId), person);
    keep(emails, person.email?.toLowerCase() ?? null, person);
    keep(externalIds, person.externalId, person);
  };
  const remove = (person: PersonState) => {
    exact.delete(person.userId);
    normal.get(normalUserId(person.userId))?.delete(person);
    if (person.email) emails.get(person.email.toLowerCase())?.delete(person);
    if (person.externalId) externalIds.get(person.externalId)?.delete(person);
  };
  for (const person of people) add(person);
  const only = (found: Set<PersonState> | undefined) => (found?.size === 1 ? [...found][0] : undefined);
  return {
    byId: (id: string): PersonState | undefined => byId.get(id),
    byUserId: (userId: string): PersonState | undefined =>
      exact.get(userId) ?? only(normal.get(normalUserId(userId))),
    byEmail: (email: string): readonly PersonState[] => [...(emails.get(email.toLowerCase()) ?? [])],
    byExternalId: (externalId: string): readonly PersonState[] => [...(externalIds.get(externalId) ?? [])],
    add,
    /** Puts `after` in the place of `before`, the same person. */
    replace: (before: PersonState, after: PersonState) => {
      remove(before);
      add(after);
    },
  };
}
