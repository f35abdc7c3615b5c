import { Area, AreaChart, CartesianGrid, ReferenceDot, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount } from '@/lib/format/number';
import { formatClock } from '@/lib/format/time';
import { Tip } from './chart-tip';
import { frame } from './plot';
import { people, type StepsModel } from './steps';
import { peakLabel } from './still-steps';

type LiveStepsProps = { model: StepsModel; summary: string; width: number };

/** The same step line by recharts, with the count at any moment under pointer, finger and arrow keys. */
export function LiveSteps({ model, summary, width }: LiveStepsProps) {
  const clock = (at: number) => formatClock(new Date(at).toISOString(), model.zone);
  const { peak } = model;
  const late = peak !== null && peak.at - model.start > (model.end - model.start) * 0.6;
  return (
    <AreaChart
      width={width}
      height={frame.height}
      data={model.points}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      aria-label={summary}
      className="text-12"
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[model.start, model.end]}
        ticks={model.ticks.map((tick) => tick.at)}
        interval={0}
        height={frame.bottom}
        tickFormatter={(at: number) => model.ticks.find((tick) => tick.at === at)?.label ?? clock(at)}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--soft)' }}
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
        cursor={{ stroke: 'var(--line-strong)' }}
        content={({ active, payload }) => {
          const point: { at: number; count: number } | undefined = payload?.[0]?.payload;
          return active && point ? (
            <Tip title={`From ${clock(point.at)}`} text={people(point.count)} />
          ) : null;
        }}
      />
      <Area
        dataKey="count"
        type="stepAfter"
        isAnimationActive={false}
        stroke="var(--accent)"
        strokeWidth={1.5}
        fill="var(--accent)"
        fillOpacity={0.16}
      />
      {peak ? (
        <ReferenceDot
          x={peak.at}
          y={peak.count}
          r={4}
          fill="var(--accent)"
          stroke="var(--surface)"
          strokeWidth={2}
          label={<PeakLabel text={peakLabel(model, peak)} late={late} />}
        />
      ) : null}
    </AreaChart>
  );
}

type PeakLabelProps = { text: string; late: boolean; viewBox?: { x?: number; y?: number } };

function PeakLabel({ text, late, viewBox }: PeakLabelProps) {
  return (
    <text
      x={(viewBox?.x ?? 0) + 4 + (late ? 6 : -6)}
      y={(viewBox?.y ?? 0) + 4 - 9}
      textAnchor={late ? 'end' : 'start'}
      fill="var(--ink)"
    >
      {text}
    </text>
  );
}
