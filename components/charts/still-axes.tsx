import clsx from 'clsx';
import { heightOf, percent } from './plot';
import type { TimeTick, ValueAxis } from './ticks';

/** Lines across a plot with what they stand for at the left. */
export function ValueLines({ axis, format }: { axis: ValueAxis; format: (value: number) => string }) {
  return axis.ticks.map((value) => (
    <g key={value}>
      <line
        x1="0"
        x2="100%"
        y1={heightOf(axis, value)}
        y2={heightOf(axis, value)}
        className="stroke-line"
        shapeRendering="crispEdges"
      />
      <text x={-8} y={heightOf(axis, value)} dy="0.35em" textAnchor="end" className="fill-soft text-12">
        {format(value)}
      </text>
    </g>
  ));
}

/** Clock times under a plot. */
export function TimeLabels({ ticks, start, end }: { ticks: TimeTick[]; start: number; end: number }) {
  const length = Math.max(1, end - start);
  return ticks.map((tick) => {
    const x = percent(((tick.at - start) / length) * 100);
    return (
      <g key={tick.at}>
        <line x1={x} x2={x} y1="100%" y2="100%" className="stroke-line" />
        <text x={x} y="100%" dy={18} textAnchor="middle" className="fill-soft text-12">
          {tick.label}
        </text>
      </g>
    );
  });
}

type StillProps = { summary: string; className?: string; children: React.ReactNode };

/** A plot of any width: everything across is in percent, so the server needs not know how wide it will be. */
export function StillPlot({ summary, className = 'h-49', children }: StillProps) {
  return (
    <div className="pointer-events-none h-full pt-6 pr-5 pl-13 tabular-nums">
      <svg role="img" aria-label={summary} width="100%" className={clsx('block overflow-visible', className)}>
        {children}
      </svg>
    </div>
  );
}
