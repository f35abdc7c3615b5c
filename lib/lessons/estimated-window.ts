import type { Interval } from '@/lib/attendance/intervals';

/**
 * When a lesson without a timetable took place: from the first to the last moment at which at least half of the most
 * people ever present at once were there. Null when nobody was.
 * @param people the spans of each, free of overlaps; one array a person
 */
export function estimatedWindow(people: readonly (readonly Interval[])[]): Interval | null {
  const total = people.reduce((sum, spans) => sum + spans.length, 0);
  const arrivals = new Float64Array(total);
  const leaves = new Float64Array(total);
  let filled = 0;
  for (const spans of people) {
    for (const { start, end } of spans) {
      arrivals[filled] = start;
      leaves[filled++] = end;
    }
  }
  arrivals.sort();
  leaves.sort();
  let peak = 0;
  walk(arrivals, leaves, (_, count) => {
    peak = Math.max(peak, count);
  });
  let window: Interval | null = null;
  walk(arrivals, leaves, (at, count, until) => {
    if (2 * count < peak || count === 0) return;
    window = window ? { start: window.start, end: until } : { start: at, end: until };
  });
  return window;
}

/** Calls `step` for each stretch between two changes: from `at` to `until` there are `count` people. */
function walk(
  arrivals: Float64Array,
  leaves: Float64Array,
  step: (at: number, count: number, until: number) => void,
): void {
  let came = 0;
  let left = 0;
  while (left < leaves.length) {
    const at = Math.min(arrivals[came] ?? Number.POSITIVE_INFINITY, leaves[left] ?? Number.POSITIVE_INFINITY);
    for (; arrivals[came] === at; came += 1);
    for (; leaves[left] === at; left += 1);
    const until = Math.min(
      arrivals[came] ?? Number.POSITIVE_INFINITY,
      leaves[left] ?? Number.POSITIVE_INFINITY,
    );
    if (Number.isFinite(until)) step(at, came - left, until);
  }
}
