/** Order by UTF-16 code unit: the same on every machine, in every language, with every ICU. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a name sorts by: without letter case and accents, so that "Ärmel" stands at A and "lena" beside "Lena". */
export const nameSortKey = (name: string): string =>
  (plain.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
const plain = /^[ -~]*$/;
