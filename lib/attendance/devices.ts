import type { Interval } from './intervals';

/**
 * The longest overlap that is still a reconnect. 100ms keeps a peer it lost for 60 s, in which the same person may be
 * back already under a new peer id; the rest is room for clocks and slow closing.
 */
export const reconnectOverlapMs = 90_000;

type Stay = Interval & { open: boolean };

/**
 * The most visits of one person at once, in n log n also when one id has thousands. A visit that outlasts the arrival
 * of a later one by at most `reconnectOverlapMs` and ends before it was lost, not held: it counts up to that arrival
 * only. An open visit ends after every known leave: nobody saw it end.
 * @param visits of one person, sorted by start
 */
export function mostAtOnce(visits: readonly Stay[]): number {
  if (!overlapping(visits)) return Math.min(visits.length, 1);
  const starts = Float64Array.from(visits, (visit) => visit.start);
  const ends = endsWithoutReconnects(visits, starts).sort();
  let most = 0;
  let gone = 0;
  for (const [index, start] of starts.entries()) {
    while ((ends[gone] ?? Number.POSITIVE_INFINITY) <= start) gone += 1;
    most = Math.max(most, index + 1 - gone);
  }
  return most;
}

function overlapping(sorted: readonly Stay[]): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { start, end } of sorted) {
    if (start < latest) return true;
    latest = Math.max(latest, end);
  }
  return false;
}

/** For each visit the moment it stops to count: the first arrival that replaces it, else its end. */
function endsWithoutReconnects(visits: readonly Stay[], starts: Float64Array): Float64Array {
  const ends = Float64Array.from(visits, (visit) => visit.end);
  const endOf = (index: number): number =>
    visits[index]?.open ? Number.POSITIVE_INFINITY : (visits[index]?.end ?? 0);
  const byEnd = Array.from(visits.keys()).sort((a, b) => endOf(a) - endOf(b) || a - b);

  // Whoever ends no later than the visit in hand cannot replace it, nor any visit after it in this order: struck out
  // once, skipped for good. `next` leads from a struck-out index towards the nearest later one that is still in.
  const next = Int32Array.from({ length: visits.length + 1 }, (_, index) => index);
  let struck = 0;
  for (const index of byEnd) {
    const end = endOf(index);
    for (let other = byEnd[struck]; other !== undefined && endOf(other) <= end; other = byEnd[struck]) {
      next[other] = other + 1;
      struck += 1;
    }
    const start = starts[index] ?? 0;
    const from = Math.max(firstNotBefore(starts, end - reconnectOverlapMs), firstAfter(starts, start));
    const arrival = starts[follow(next, from)];
    if (arrival !== undefined && arrival < end) ends[index] = arrival;
  }
  return ends;
}

/** The first index from `index` on that is not struck out, shortening the way for the next one who asks. */
function follow(next: Int32Array, index: number): number {
  let at = index;
  while (next[at] !== undefined && next[at] !== at) {
    const further = next[at] ?? at;
    next[at] = next[further] ?? further;
    at = further;
  }
  return at;
}

const firstNotBefore = (sorted: Float64Array, value: number) => firstWhere(sorted, (at) => at >= value);
const firstAfter = (sorted: Float64Array, value: number) => firstWhere(sorted, (at) => at > value);

function firstWhere(sorted: Float64Array, reached: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
