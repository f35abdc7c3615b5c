import { formatCount } from '@/lib/format/number';
import { formatClock } from '@/lib/format/time';
import { heightOf, percent } from './plot';
import type { Point } from './reduce';
import type { StepsModel } from './steps';
import { StillPlot, TimeLabels, ValueLines } from './still-axes';

/** People over time as plain SVG, drawn on the server. */
export function StillSteps({ model, summary }: { model: StepsModel; summary: string }) {
  const line = outline(model);
  return (
    <StillPlot summary={summary}>
      <ValueLines axis={model.axis} format={formatCount} />
      <TimeLabels ticks={model.ticks} start={model.start} end={model.end} />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
        <path d={`${line}V1000H0Z`} className="fill-accent" fillOpacity={0.16} />
        <path
          d={line}
          className="fill-none stroke-accent"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {model.peak ? <Peak model={model} peak={model.peak} /> : null}
    </StillPlot>
  );
}

function outline({ points, start, end, axis }: StepsModel): string {
  const length = Math.max(1, end - start);
  const x = (at: number) => (((at - start) / length) * 1_000).toFixed(1);
  const y = (count: number) => ((1 - count / axis.top) * 1_000).toFixed(1);
  const [first, ...rest] = points;
  if (!first) return 'M0 1000H1000';
  return `M${x(first.at)} ${y(first.count)}${rest.map((point) => `H${x(point.at)}V${y(point.count)}`).join('')}`;
}

function Peak({ model, peak }: { model: StepsModel; peak: Point }) {
  const across = ((peak.at - model.start) / Math.max(1, model.end - model.start)) * 100;
  const y = heightOf(model.axis, peak.count);
  return (
    <g>
      <circle cx={percent(across)} cy={y} r={4} className="fill-accent stroke-surface" strokeWidth={2} />
      <text
        x={percent(across)}
        y={y}
        dx={across > 60 ? 6 : -6}
        dy={-9}
        textAnchor={across > 60 ? 'end' : 'start'}
        className="fill-ink text-12"
      >
        {peakLabel(model, peak)}
      </text>
    </g>
  );
}

/** "peak 24 at 09:20" */
export const peakLabel = (model: StepsModel, peak: Point): string =>
  `peak ${formatCount(peak.count)} at ${formatClock(new Date(peak.at).toISOString(), model.zone)}`;
