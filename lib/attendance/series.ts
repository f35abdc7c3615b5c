import type { Person } from './people';
import type { SessionSpan } from './visits';

/** From `at` (epoch milliseconds) on, `count` people are present. */
export type SeriesStep = { at: number; count: number };

/**
 * How many distinct people are present, one step a change: the first is the first arrival, the last one is 0 when the
 * session is over. Changes at the same instant are one, and none when they cancel out. Nobody who is still here in a
 * running session leaves at `now`.
 */
export function presenceSteps(people: readonly Person[], span: SessionSpan): SeriesStep[] {
  const { arrivals, leaves } = changes(people, span.live);
  const steps: SeriesStep[] = [];
  let count = 0;
  let in_ = 0;
  let out = 0;
  while (in_ < arrivals.length || out < leaves.length) {
    const at = Math.min(arrivals[in_] ?? Number.POSITIVE_INFINITY, leaves[out] ?? Number.POSITIVE_INFINITY);
    const before = count;
    for (; arrivals[in_] === at; in_ += 1) count += 1;
    for (; leaves[out] === at; out += 1) count -= 1;
    if (count !== before) steps.push({ at, count });
  }
  return steps;
}

/** The most distinct people present at one moment. */
export const peakOf = (steps: readonly SeriesStep[]): number =>
  steps.reduce((peak, { count }) => Math.max(peak, count), 0);

/** Typed arrays: they sort as numbers and several times faster than objects, which tells with 20,000 people. */
function changes(people: readonly Person[], live: boolean) {
  const total = people.reduce((sum, { spans }) => sum + spans.length, 0);
  const arrivals = new Float64Array(total);
  const leaves = new Float64Array(total);
  let came = 0;
  let left = 0;
  for (const { spans, open } of people) {
    for (const { start, end } of spans) {
      arrivals[came++] = start;
      leaves[left++] = end;
    }
    if (live && open) left -= 1;
  }
  return { arrivals: arrivals.sort(), leaves: leaves.subarray(0, left).sort() };
}
