const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
};

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const either = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

export const looksLikeDate = (cell: string): boolean =>
  [iso, yearFirst, compact, dotted, either].some((form) => form.test(cell.trim()));

/** Whether days or months stand first in dates such as 03/04/2026; null: nothing in the file tells. */
export type DateOrder = 'day first' | 'month first' | null;

/** What the dates of a file tell of their order: one of which only one reading exists decides for all. */
export function orderOf(cells: Iterable<string>): DateOrder {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const [, first, second] = either.exec(cell.trim()) ?? [];
    if (Number(first) > 12) seen.add('day first');
    if (Number(second) > 12) seen.add('month first');
  }
  return seen.size === 1 ? ([...seen][0] ?? null) : null;
}

export type ReadDate = { day: string } | { reason: string };

/**
 * A date as people write it, as `YYYY-MM-DD`: 2026-09-01, 2026/9/1, 20260901, 1.9.2026, and 1/9/2026 when `order` is known
 * or only one reading is a date.
 */
export function readDate(cell: string, order: DateOrder): ReadDate {
  const text = cell.trim();
  const big = iso.exec(text) ?? yearFirst.exec(text) ?? compact.exec(text);
  if (big) return found(dayOf(Number(big[1]), Number(big[2]), Number(big[3])), text);
  const german = dotted.exec(text);
  if (german) return found(dayOf(Number(german[3]), Number(german[2]), Number(german[1])), text);
  const local = either.exec(text);
  if (!local) return found(null, text);
  const [first, second, year] = [Number(local[1]), Number(local[2]), Number(local[3])];
  const dayFirst = order === 'month first' ? null : dayOf(year, second, first);
  const monthFirst = order === 'day first' ? null : dayOf(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst)
    return { reason: `"${text}" may be ${dayFirst} or ${monthFirst}: write dates as YYYY-MM-DD.` };
  return found(dayFirst ?? monthFirst, text);
}

const found = (day: string | null, text: string): ReadDate =>
  day ? { day } : { reason: `"${text.slice(0, 40)}" is no date: write dates as YYYY-MM-DD.` };
