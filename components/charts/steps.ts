import { formatCount } from '@/lib/format/number';
import { mostMarks, type Point, reduceSeries } from './reduce';
import { countAxis, type TimeTick, timeTicks, type ValueAxis } from './ticks';

export type StepsModel = {
  points: Point[];
  start: number;
  end: number;
  peak: Point | null;
  axis: ValueAxis;
  ticks: TimeTick[];
  zone: string;
};

/** A count over time, cut to what can be drawn, from the start to the end of the span (epoch milliseconds). */
export function stepsModel(series: Point[], start: number, end: number, zone: string): StepsModel {
  const points = reduceSeries(series, mostMarks - 2);
  const first = points[0];
  const last = points.at(-1);
  const before = first && first.at > start ? [{ at: start, count: 0 }] : [];
  const after = last && last.at < end ? [{ at: end, count: last.count }] : [];
  let peak: Point | null = null;
  for (const point of points) if (point.count > (peak?.count ?? 0)) peak = point;
  return {
    points: [...before, ...points, ...after],
    start,
    end,
    peak,
    axis: countAxis(peak?.count ?? 0),
    ticks: timeTicks(start, end, zone),
    zone,
  };
}

export const people = (count: number): string => (count === 1 ? '1 person' : `${formatCount(count)} people`);
