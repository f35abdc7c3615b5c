import { byName, type Named, nameSortKey } from '@/lib/attendance/order';
import type { PersonState } from '@/lib/roster/person-index';

/** Where a page ended: name and user id of its last person. */
export type Place = { name: string; userId: string };

type Search = { q?: string | undefined; after?: Place | undefined; limit: number };

/**
 * The people who match, by name, from a place on; `more` when there are others behind them. A search is a part of name,
 * user id, e-mail or external id in any letter case, however the accents are stored.
 */
export function searchPeople(people: readonly PersonState[], { q = '', after, limit }: Search) {
  const wanted = comparable(q.trim());
  const place = after && named(after);
  const found = people
    .filter((person) => wanted === '' || textsOf(person).some((text) => comparable(text).includes(wanted)))
    .map((person) => ({ ...named(person), person }))
    .filter((one) => !place || byName(place, one) < 0)
    .sort(byName);
  return { people: found.slice(0, limit).map(({ person }) => person), more: found.length > limit };
}

const comparable = (text: string) => text.normalize('NFC').toLowerCase();

const textsOf = ({ name, userId, email, externalId }: PersonState) => [
  name,
  userId,
  email ?? '',
  externalId ?? '',
];

const named = ({ name, userId }: Place): Named => ({ sortKey: nameSortKey(name), name, key: userId });
