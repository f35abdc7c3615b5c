import { countAxis, type ValueAxis } from '@/components/charts/ticks';
import { statusList } from '@/components/lesson/status';
import { formatPercent } from '@/lib/format/number';
import type { Register, StatusCounts } from '@/lib/register/schema';
import { attendedLessons, countedLessons, dayMonth, many } from './register-words';
import { type LessonTotal, noCounts } from './totals';

/** Five colours a bar: so many bars are about as many marks as a chart draws. */
const mostBars = 100;

/** A bar: one lesson, or the mean of neighbours. `from` and `to` are the days of the first and last of them. */
export type TrendBar = { key: string; from: string; to: string; lessons: number; counts: StatusCounts };
export type TrendModel = {
  bars: TrendBar[];
  /** Places on the axis; more than bars when there are few, so that two lessons are not two walls. */
  places: number;
  /** How many lessons a bar stands for; 1 is the rule. */
  size: number;
  axis: ValueAxis;
  /** Bars that bear their day, by place. */
  labels: { place: number; text: string }[];
};

const leastPlaces = 12;
const mostLabels = 8;

/** Students by status, a bar a lesson, oldest first; lessons without statuses are left out. */
export function trendModel(
  { lessons }: Pick<Register, 'lessons'>,
  totals: readonly LessonTotal[],
): TrendModel {
  const told = lessons.flatMap((lesson, place) => {
    const counts = totals[place]?.counts;
    return counts && sumOf(counts) > 0 ? [{ lesson, counts }] : [];
  });
  const size = Math.max(1, Math.ceil(told.length / mostBars));
  const bars: TrendBar[] = [];
  for (let first = 0; first < told.length; first += size) {
    const members = told.slice(first, first + size);
    const [one] = members;
    if (!one) continue;
    bars.push({
      key: one.lesson.id,
      from: one.lesson.date,
      to: members.at(-1)?.lesson.date ?? one.lesson.date,
      lessons: members.length,
      counts: mean(members.map(({ counts }) => counts)),
    });
  }
  const every = Math.max(1, Math.ceil(bars.length / mostLabels));
  return {
    bars,
    places: Math.max(leastPlaces, bars.length),
    size,
    axis: countAxis(Math.max(0, ...bars.map(({ counts }) => sumOf(counts)))),
    labels: bars.flatMap(({ from }, place) => (place % every === 0 ? [{ place, text: dayMonth(from) }] : [])),
  };
}

export const sumOf = (counts: StatusCounts): number =>
  statusList.reduce((sum, status) => sum + counts[status], 0);

function mean(all: StatusCounts[]): StatusCounts {
  const sum = noCounts();
  for (const counts of all) for (const status of statusList) sum[status] += counts[status] / all.length;
  return sum;
}

/** "17 Nov", "3 Nov to 10 Nov". */
export const barDays = ({ from, to }: TrendBar): string =>
  from === to ? dayMonth(from) : `${dayMonth(from)} to ${dayMonth(to)}`;

/** A mean to one decimal, a count as it is. */
export const amount = (value: number): string => String(Math.round(value * 10) / 10);

/** The chart in words. */
export function describeTrend({ bars }: TrendModel): string {
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return 'No lesson has statuses yet.';
  const shares = bars.map((bar) => ({ bar, share: shareOf(bar.counts) }));
  const counted = shares.filter((one): one is { bar: TrendBar; share: number } => one.share !== null);
  const lessons = bars.reduce((sum, bar) => sum + bar.lessons, 0);
  const said = `${many(lessons, 'lesson')} from ${dayMonth(first.from)} to ${dayMonth(last.to)}.`;
  const [low, ...others] = [...counted].sort((a, b) => a.share - b.share);
  const high = others.at(-1);
  if (!low || !high) return said;
  const [least, most] = [formatPercent(low.share), formatPercent(high.share)];
  if (least === most) return `${said} Attendance ${most} throughout.`;
  return `${said} Attendance between ${least} (${barDays(low.bar)}) and ${most} (${barDays(high.bar)}).`;
}

function shareOf(counts: StatusCounts): number | null {
  const counted = countedLessons(counts);
  return counted === 0 ? null : attendedLessons(counts) / counted;
}
