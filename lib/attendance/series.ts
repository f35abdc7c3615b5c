import type { Person } from './people';
import type { SessionSpan } from './visits';

/** When one person was there. */
type Stays = Pick<Person, 'spans' | 'open'>;

/**
 * How many distinct people are present: calls `step(at, count)` for each change, `at` in milliseconds from the session's
 * start, and answers the highest count. The first change is the first arrival, the last one is down to 0 when the session
 * is over. Changes at the same instant are one, and none when they cancel out. Nobody who is still here in a running
 * session leaves at its end, which is only now.
 */
export function walkPresence(
  people: readonly Stays[],
  span: Pick<SessionSpan, 'live'>,
  step: (at: number, count: number) => void,
): number {
  const { arrivals, leaves } = changes(people, span.live);
  let count = 0;
  let peak = 0;
  let came = 0;
  let left = 0;
  while (came < arrivals.length || left < leaves.length) {
    const at = Math.min(arrivals[came] ?? Number.POSITIVE_INFINITY, leaves[left] ?? Number.POSITIVE_INFINITY);
    const before = count;
    for (; arrivals[came] === at; came += 1) count += 1;
    for (; leaves[left] === at; left += 1) count -= 1;
    if (count !== before) step(at, count);
    peak = Math.max(peak, count);
  }
  return peak;
}

/** Typed arrays: they sort as numbers and several times faster than objects, which tells with 20,000 people. */
function changes(people: readonly Stays[], live: boolean) {
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
