/** As many marks as a chart draws. More cannot be told apart, and recharts slows down (500 bars 80 ms, 5,000 over 1 s). */
export const mostMarks = 500;

export type Point = { at: number; count: number };

/**
 * A step line with at most `most` of its own points, in order: the first and the last one, and of each equal stretch of
 * time the highest and the last. So the peak stays where it is, and each stretch hands on the true value.
 */
export function reduceSeries(points: Point[], most = mostMarks): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (points.length <= most || !first || !last) return points;
  const buckets = Math.max(1, Math.floor((most - 2) / 2));
  const width = (last.at - first.at) / buckets || 1;
  const kept = new Set<number>([0, points.length - 1]);
  let bucket = 0;
  let highest = 0;
  for (const [index, point] of points.entries()) {
    const own = Math.min(buckets - 1, Math.floor((point.at - first.at) / width));
    if (own !== bucket) {
      kept.add(highest).add(index - 1);
      bucket = own;
      highest = index;
    }
    if (point.count > (points[highest]?.count ?? 0)) highest = index;
  }
  kept.add(highest);
  return points.filter((_, index) => kept.has(index));
}

export type BarGroup<T> = { value: number; members: T[] };

/**
 * Bars of a sorted list: one each up to `most`, above that each stands for `size` neighbours and shows their mean.
 * The last one may stand for fewer.
 */
export function groupBars<T>(
  items: T[],
  measure: (item: T) => number,
  most = mostMarks,
): { size: number; bars: BarGroup<T>[] } {
  const size = Math.max(1, Math.ceil(items.length / most));
  const bars: BarGroup<T>[] = [];
  for (let from = 0; from < items.length; from += size) {
    const members = items.slice(from, from + size);
    const sum = members.reduce((total, member) => total + measure(member), 0);
    bars.push({ value: sum / members.length, members });
  }
  return { size, bars };
}
