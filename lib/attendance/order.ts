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
