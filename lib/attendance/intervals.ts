/** A stretch of time, end excluded; milliseconds, `start < end`. */
export type Interval = { start: number; end: number };

/** The union of intervals sorted by start, as apart from each other as can be: touching ones become one. */
export function union(sorted: readonly Interval[]): readonly Interval[] {
  if (sorted.length < 2) return sorted;
  const spans: Interval[] = [];
  let last: Interval | undefined;
  for (const { start, end } of sorted) {
    if (last && start <= last.end) {
      if (end > last.end) last.end = end;
    } else {
      last = { start, end };
      spans.push(last);
    }
  }
  return spans;
}

/** Plain sum of the lengths, in milliseconds. Of a union it is presence, of visits connected time. */
export function totalLength(intervals: readonly Interval[]): number {
  let sum = 0;
  for (const { start, end } of intervals) sum += end - start;
  return sum;
}

/** What two unions have in common. Both sorted and free of overlaps, so is the answer. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) return common;
    const start = Math.max(one.start, other.start);
    const end = Math.min(one.end, other.end);
    if (start < end) common.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
}

/** What of `from` is in none of `taken`. Both sorted and free of overlaps, so is the answer. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let next = 0;
  for (const { start, end } of from) {
    let at = start;
    for (; (taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start; next += 1);
    for (let i = next; at < end; i += 1) {
      const hole = taken[i];
      if (!hole || hole.start >= end) break;
      if (at < hole.start) rest.push({ start: at, end: hole.start });
      at = Math.max(at, hole.end);
    }
    if (at < end) rest.push({ start: at, end });
  }
  return rest;
}

/** The parts of intervals inside `within`, empty ones dropped; any order, which is kept. */
export function clip(intervals: readonly Interval[], within: Interval): Interval[] {
  const parts: Interval[] = [];
  for (const interval of intervals) {
    const start = Math.max(interval.start, within.start);
    const end = Math.min(interval.end, within.end);
    if (start < end) parts.push({ start, end });
  }
  return parts;
}
