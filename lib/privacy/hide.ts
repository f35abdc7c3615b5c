import type { Trace } from './trace';

/** Shorter ids stand in texts by chance: "12" is also a number of minutes. */
const leastId = 4;

/**
 * Puts a pseudonym wherever a text names somebody: by name, e-mail, user id or external id, as whole words in any letter case.
 * A name that is in somebody else's too stays, since nobody knows whom it means.
 */
export function hider({ person, nameMeansThem }: Trace, name: string): (text: string) => string {
  const ids = [person.userId, person.externalId].filter((id) => id !== null && id.length >= leastId);
  const terms = [...(nameMeansThem ? [person.name] : []), person.email, ...ids]
    .flatMap((term) => (term === null || term.trim() === '' ? [] : [term.trim()]))
    .sort((a, b) => b.length - a.length)
    .map((term) => literal(term).replace(/\s+/g, '\\s+'));
  if (terms.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, () => name);
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
