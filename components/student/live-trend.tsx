import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { Tip } from '@/components/charts/chart-tip';
import { frame } from '@/components/charts/plot';
import { gapOf, least, shareAxis, shareWords } from './still-trend';
import type { TrendModel, TrendPoint } from './trend-model';

type LiveTrendProps = { model: TrendModel; summary: string; width: number };

/** The same trend by recharts, with each lesson's words under pointer, finger and arrow keys. */
export function LiveTrend({ model, summary, width }: LiveTrendProps) {
  const labels = new Map(model.ticks.map(({ at, label }) => [Math.floor(at), label]));
  return (
    <ComposedChart
      width={width}
      height={frame.height}
      data={model.points}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      barCategoryGap={`${gapOf(model) * 100}%`}
      aria-label={summary}
      className="text-12"
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="key"
        height={frame.bottom}
        interval={0}
        tickFormatter={(_: string, index: number) => labels.get(index) ?? ''}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--soft)' }}
        tickMargin={3}
      />
      <YAxis
        width={frame.left}
        domain={[0, shareAxis.top]}
        ticks={shareAxis.ticks}
        interval={0}
        tickFormatter={shareWords}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--soft)' }}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--hover)' }}
        content={({ active, payload }) => {
          const point: TrendPoint | undefined = payload?.[0]?.payload;
          return active && point ? <Tip title={point.title} text={point.text} /> : null;
        }}
      />
      <Bar
        dataKey={({ there }: TrendPoint) => Math.max(least, there)}
        isAnimationActive={false}
        shape={({ x, y, width: wide, height, index }) => (
          <rect
            x={x}
            y={y}
            width={wide}
            height={height}
            fill={`var(--${model.points[index]?.status ?? 'guest'})`}
            fillOpacity={0.35}
          />
        )}
      />
      <Line
        dataKey="soFar"
        type="linear"
        isAnimationActive={false}
        stroke="var(--accent)"
        strokeWidth={2}
        dot={false}
      />
    </ComposedChart>
  );
}
