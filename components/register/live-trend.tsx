import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { Tip } from '@/components/charts/chart-tip';
import { frame } from '@/components/charts/plot';
import { statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import { HatchPattern } from './still-trend';
import { amount, barDays, type TrendBar, type TrendModel } from './trend';
import { strength, trendGap } from './trend-stack';

type LiveTrendProps = { model: TrendModel; summary: string; width: number };

const pattern = 'trend-live';
const fillOf = (status: Status): string => (status === 'partial' ? `url(#${pattern})` : `var(--${status})`);

/** The same bars by recharts, with exact values under pointer, finger and arrow keys. */
export function LiveTrend({ model, summary, width }: LiveTrendProps) {
  const empty = Array.from({ length: model.places - model.bars.length }, (_, index) => ({
    key: `free-${index}`,
  }));
  const labels = new Map(model.labels.map(({ place, text }) => [place, text]));
  return (
    <BarChart
      width={width}
      height={frame.height}
      data={[...model.bars, ...empty]}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      barCategoryGap={`${trendGap(model) * 100}%`}
      aria-label={summary}
      className="text-12"
    >
      <HatchPattern id={pattern} />
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="key"
        height={frame.bottom}
        tickLine={false}
        axisLine={false}
        interval={0}
        tick={{ fill: 'var(--soft)' }}
        tickFormatter={(_, place: number) => labels.get(place) ?? ''}
        tickMargin={3}
      />
      <YAxis
        width={frame.left}
        domain={[0, model.axis.top]}
        ticks={model.axis.ticks}
        interval={0}
        tickFormatter={formatCount}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--soft)' }}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--hover)' }}
        content={({ active, payload }) => {
          const bar: Partial<TrendBar> | undefined = payload?.[0]?.payload;
          return active && bar?.counts ? <BarTip bar={bar as TrendBar} /> : null;
        }}
      />
      {statusList.map((status) => (
        <Bar
          key={status}
          dataKey={(bar: Partial<TrendBar>) => bar.counts?.[status] ?? 0}
          name={status}
          stackId="students"
          isAnimationActive={false}
          fill={fillOf(status)}
          fillOpacity={strength(status)}
        />
      ))}
    </BarChart>
  );
}

function BarTip({ bar }: { bar: TrendBar }) {
  const told = statusList
    .filter((status) => bar.counts[status] > 0)
    .map((status) => `${amount(bar.counts[status])} ${status}`);
  const title = bar.lessons === 1 ? barDays(bar) : `${barDays(bar)}, mean of ${bar.lessons} lessons`;
  return <Tip title={title} text={told.join(' · ')} />;
}
