import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount, formatPercent } from '@/lib/format/number';
import { formatDuration } from '@/lib/format/time';
import { type Bar as BarOf, type BarsModel, barFill, barGap, namesFrom, toneOf } from './bars';
import { Tip } from './chart-tip';
import { frame } from './plot';
import { BarName } from './still-bars';

type LiveBarsProps = { model: BarsModel; summary: string; width: number };

/** The same bars by recharts, with exact values under pointer, finger and arrow keys. */
export function LiveBars({ model, summary, width }: LiveBarsProps) {
  const named = model.named && width >= namesFrom(model);
  const empty = Array.from({ length: model.places - model.bars.length }, (_, index) => ({
    key: `free-${index}`,
  }));
  return (
    <BarChart
      width={width}
      height={frame.height}
      data={[...model.bars, ...empty]}
      margin={{ top: frame.top, right: frame.right, bottom: 0, left: 0 }}
      barCategoryGap={`${barGap(model) * 100}%`}
      aria-label={summary}
      className="text-12"
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="key"
        height={named ? frame.names : frame.bottom}
        tickLine={false}
        tickSize={0}
        tickMargin={0}
        axisLine={false}
        interval={0}
        tick={named ? <NameTick bars={model.bars} /> : false}
      />
      <YAxis
        width={frame.left}
        domain={[0, model.axis.top]}
        ticks={model.axis.ticks}
        interval={0}
        tickFormatter={formatDuration}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--soft)' }}
      />
      <ReferenceLine
        y={model.whole}
        stroke="var(--soft)"
        strokeDasharray="4 4"
        label={<WholeLabel text={`${model.wholeName} ${formatDuration(model.whole)}`} />}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--hover)' }}
        content={({ active, payload }) => {
          const bar: Partial<BarOf> | undefined = payload?.[0]?.payload;
          return active && bar?.seconds !== undefined ? <BarTip bar={bar as BarOf} model={model} /> : null;
        }}
      />
      <Bar
        dataKey="seconds"
        isAnimationActive={false}
        shape={({ index, y, height }) => (
          <OneBar model={model} index={index} y={y} height={height} width={width} />
        )}
      />
    </BarChart>
  );
}

type OneBarProps = { model: BarsModel; index: number; y: number; height: number; width: number };

/** Drawn here and not by recharts, which rounds widths down: hundreds of bars would get stripes. */
function OneBar({ model, index, y, height, width }: OneBarProps) {
  const place = (width - frame.left - frame.right) / model.places;
  const gap = barGap(model);
  const bar = model.bars[index];
  return (
    <rect
      x={frame.left + (index + gap) * place}
      width={place * (1 - 2 * gap)}
      y={y}
      height={height}
      fill={bar ? `var(--${toneOf(bar)})` : undefined}
      {...barFill(model)}
    />
  );
}

type NameTickProps = { bars: BarOf[]; x?: number; y?: number; index?: number };

function NameTick({ bars, x = 0, y = 0, index = 0 }: NameTickProps) {
  const bar = bars[index];
  if (!bar) return null;
  return (
    <g transform={`translate(${x} ${y})`}>
      <BarName name={bar.name} />
    </g>
  );
}

type WholeLabelProps = { text: string; viewBox?: { x?: number; y?: number; width?: number } };

function WholeLabel({ text, viewBox: { x = 0, y = 0, width = 0 } = {} }: WholeLabelProps) {
  return (
    <text x={x + width} y={y - 6} textAnchor="end" fill="var(--soft)">
      {text}
    </text>
  );
}

function BarTip({ bar, model }: { bar: BarOf; model: BarsModel }) {
  const share =
    model.whole > 0
      ? `, ${formatPercent(bar.seconds / model.whole)} of the ${model.wholeName === 'held' ? 'held time' : model.wholeName}`
      : '';
  const last = bar.place + bar.people - 1;
  const title =
    bar.people === 1
      ? bar.name
      : `${formatCount(bar.place)} to ${formatCount(last)} of ${formatCount(model.total)}, mean`;
  return <Tip title={title} text={`${formatDuration(bar.seconds)}${share}`} />;
}
