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
