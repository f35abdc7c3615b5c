import type { ImportRow } from '@/lib/import/rows';
import type { PersonIndex, PersonState } from '@/lib/roster/person-index';

/** Whom a row means: somebody known, or null and the user id somebody new gets. */
export type Match = { person: PersonState | null; userId: string };

export type Aliases = ReturnType<typeof aliasesOf>;

/**
 * Whom the rows of the file called by an external id, also rows that were refused: a later row means the same person. Null:
 * nobody could tell whom.
 */
export function aliasesOf() {
  const personIds = new Map<string, string | null>();
  return {
    add: ({ externalId }: ImportRow, personId: string | null) => {
      if (externalId !== null && !personIds.has(externalId)) personIds.set(externalId, personId);
    },
    of: (externalId: string): string | null | undefined => personIds.get(externalId),
  };
}

/**
 * A user id decides alone. Without one the external id does, then the e-mail address, each when only one person has it;
 * else the row's e-mail address, or external id, is the user id.
 */
export function matchPerson(
  row: ImportRow,
  index: PersonIndex,
  aliases: Aliases,
): Match | { reason: string } {
  if (row.userId !== null) return { person: index.byUserId(row.userId) ?? null, userId: row.userId };
  const byExternal = row.externalId === null ? [] : index.byExternalId(row.externalId);
  const alias = row.externalId === null || byExternal.length > 0 ? undefined : aliases.of(row.externalId);
  if (alias === null)
    return { reason: `Another line leaves open who has the external id ${row.externalId}.` };
  const named = alias === undefined ? undefined : index.byId(alias);
  if (named) return { person: named, userId: named.userId };
  if (byExternal.length > 0)
    return (
      oneOf(byExternal, row.externalId ?? '', index) ?? { reason: several('external id', row.externalId) }
    );
  const byEmail = row.email === null ? [] : index.byEmail(row.email);
  if (byEmail.length > 0)
    return oneOf(byEmail, row.email ?? '', index) ?? { reason: several('e-mail address', row.email) };
  const userId = row.email ?? row.externalId ?? '';
  return { person: index.byUserId(userId) ?? null, userId };
}

/** The only one found; of several, who has it for a user id. */
function oneOf(found: readonly PersonState[], userId: string, index: PersonIndex): Match | null {
  const [first, ...more] = found;
  const person = more.length === 0 ? first : index.byUserId(userId);
  return person ? { person, userId: person.userId } : null;
}

const several = (what: string, id: string | null) => `Several people have the ${what} ${id}: give a user id.`;
