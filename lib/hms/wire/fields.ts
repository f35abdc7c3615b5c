import { z } from 'zod';

/** An id we cannot do without. Its form is not checked: 100ms' own samples break it. */
export const id = z.string().min(1);
/** Text that may be missing, null or of a wrong kind: then ''. */
export const text = z.string().catch('');
export const numberOrNull = z.number().nullable().catch(null);
export const booleanOrNull = z.boolean().nullable().catch(null);

/** A list that 100ms may leave out or send as null when it is empty. */
export const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
/** Go writes its zero time, year 1, for "not set". */
const endOfYear1 = Date.parse('0002-01-01T00:00:00Z');

/** Epoch milliseconds of a time with 0 to 9 fraction digits; null when missing, unparsable or the zero time. */
export function parseTime(value: unknown): number | null {
  if (typeof value !== 'string' || !rfc3339.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) || at < endOfYear1 ? null : at;
}

/** A value whose form does not matter, or none: `z.unknown()` alone insists that the key is there. */
export const anything = z.unknown().optional();
export const time = anything.transform(parseTime);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The entries of a map whose values are objects; none when it is missing or null. Strange values are nobody and nothing. */
export function* recordsOf(map: unknown): Generator<[string, Record<string, unknown>]> {
  if (!isRecord(map)) return;
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (isRecord(value)) yield [key, value];
  }
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
