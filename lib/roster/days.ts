/** Days on a roster, both inclusive, `YYYY-MM-DD` in the room's zone; null is open. */
export type Days = { from: string | null; until: string | null };

export const overlap = (one: Days, other: Days): boolean =>
  (one.from === null || other.until === null || one.from <= other.until) &&
  (other.from === null || one.until === null || other.from <= one.until);

/** A period as a person says it: "from 2026-09-01 until 2026-10-31". */
export function sayDays({ from, until }: Days): string {
  if (from === null && until === null) return 'without an end';
  return [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`]
    .filter(Boolean)
    .join(' ');
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
