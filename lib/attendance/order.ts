/** Order by UTF-16 code unit: the same on every machine, in every language, with every ICU. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const plain = /^[ -~]*$/;

/** What a name sorts by: without letter case and accents, so that "Ärmel" stands at A and "lena" beside "Lena". */
export const nameSortKey = (name: string): string =>
  (plain.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();

export type Named = { sortKey: string; name: string; key: string };

/** The order in which people are shown: by `nameSortKey`, then by the name as written, then by key. */
export function byName(a: Named, b: Named): number {
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return compareText(a.name, b.name) || compareText(a.key, b.key);
}

/**
 * People in the order of `byName`. Compares numbers made of the first letters that tell the names apart, and texts only
 * where those are equal: with 20,000 people texts alone would be the dearest step of all.
 */
export function sortedByName<T extends Named>(people: readonly T[]): T[] {
  const from = sharedStart(people.map(({ sortKey }) => sortKey));
  const ranks = Float64Array.from(people, ({ sortKey }) => rank(sortKey, from));
  const order = Array.from(people.keys());
  order.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || compareAt(people, a, b));
  return order.flatMap((index) => people[index] ?? []);
}

function compareAt(people: readonly Named[], a: number, b: number): number {
  const [one, other] = [people[a], people[b]];
  return one && other ? byName(one, other) : 0;
}

/** Seven letters of 7 bits each fill the 53 bits of a number. Beyond ASCII the rank says no more, and the texts decide. */
function rank(text: string, from: number): number {
  let value = 0;
  let said = false;
  for (let index = from; index < from + 7; index += 1) {
    const code = said || index >= text.length ? 0 : Math.min(text.charCodeAt(index), 127);
    said ||= code === 127;
    value = value * 128 + code;
  }
  return value;
}

/** How many code units all texts begin with alike. */
function sharedStart([first = '', ...others]: readonly string[]): number {
  let length = first.length;
  for (const text of others) {
    while (!text.startsWith(first.slice(0, length))) length -= 1;
  }
  return length;
}
