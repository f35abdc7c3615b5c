import { statusList } from '@/components/lesson/status';
import type { Status } from '@/lib/lessons/schema';
import type { StatusCounts } from '@/lib/register/schema';
import type { TrendModel } from './trend';

/** The share of its place that a bar leaves free at each side. Very thin bars touch: gaps below a pixel look like stripes. */
export const trendGap = ({ bars }: TrendModel): number => (bars.length <= 60 ? 0.14 : 0.06);

/** Where each part of a bar stands, as shares of the axis from its top: present lowest, excused highest. */
export function stackOf(counts: StatusCounts, top: number): Record<Status, { top: number; height: number }> {
  let below = 0;
  const part = (status: Status) => {
    const height = counts[status] / top;
    below += height;
    return { top: 1 - below, height };
  };
  const parts = statusList.map((status) => [status, part(status)] as const);
  return Object.fromEntries(parts) as Record<Status, { top: number; height: number }>;
}

/** Most are present: at full strength they would be louder than the few who are not. */
export const strength = (status: Status): number => (status === 'present' ? 0.7 : 1);
