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
 * @param from what was over by then, replaced or ended, does not count
 */
export function mostAtOnce(visits: readonly Stay[], from = Number.NEGATIVE_INFINITY): number {
  if (!overlapping(visits)) return Math.min(visits.length, 1);
  const counted = endsWithoutReconnects(visits);
  const starts = visits.filter((_, index) => (counted[index] ?? 0) > from).map(({ start }) => start);
  const ends = counted.filter((end) => end > from).sort((a, b) => a - b);
  let most = 0;
  let gone = 0;
  starts.forEach((start, index) => {
    while ((ends[gone] ?? Number.POSITIVE_INFINITY) <= start) gone += 1;
    most = Math.max(most, index + 1 - gone);
  });
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
function endsWithoutReconnects(visits: readonly Stay[]): number[] {
  const ends = visits.map(({ end }) => end);
  const leaves = visits.map(({ end, open }) => (open ? Number.POSITIVE_INFINITY : end));
  const byLeave = visits.map((_, index) => index).sort((a, b) => compare(leaves[a], leaves[b]));

  // Whoever leaves no later than the visit in hand cannot replace it, nor any visit after it in this order: struck out
  // once, skipped for good. `next` leads from a struck-out index towards the nearest later one that is still in.
  const next = Array.from({ length: visits.length + 1 }, (_, index) => index);
  let struck = 0;
  for (const index of byLeave) {
    const leave = leaves[index] ?? 0;
    for (let other = byLeave[struck]; other !== undefined; other = byLeave[struck]) {
      if (compare(leaves[other], leave) > 0) break;
      next[other] = other + 1;
      struck += 1;
    }
    const arrived = visits[index]?.start ?? 0;
    const earliest = leave - reconnectOverlapMs;
    const from = firstWhere(visits, ({ start }) => start > arrived && start >= earliest);
    const replacement = visits[follow(next, from)];
    if (replacement && replacement.start < leave) ends[index] = replacement.start;
  }
  return ends;
}

/** The first index from `index` on that is not struck out, shortening the way for the next one who asks. */
function follow(next: number[], index: number): number {
  let at = index;
  for (let to = next[at] ?? at; to !== at; to = next[at] ?? at) {
    next[at] = next[to] ?? to;
    at = to;
  }
  return at;
}

/** Binary search: the first index from which on `reached` holds. */
function firstWhere(visits: readonly Stay[], reached: (visit: Stay) => boolean): number {
  let low = 0;
  let high = visits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const visit = visits[middle];
    if (visit && reached(visit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Infinity is a number here, and must not meet itself in a subtraction. */
const compare = (a = 0, b = 0): number => (a < b ? -1 : a > b ? 1 : 0);
