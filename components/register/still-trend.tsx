import { fillOf } from '@/components/charts/bars';
import { percent } from '@/components/charts/plot';
import { StillPlot, ValueLines } from '@/components/charts/still-axes';
import { statusList } from '@/components/lesson/status';
import { formatCount } from '@/lib/format/number';
import type { Status } from '@/lib/lessons/schema';
import type { TrendModel } from './trend';
import { stackOf, strength, trendGap } from './trend-stack';

/** The stacked bars as plain SVG. */
export function StillTrend({ model, summary }: { model: TrendModel; summary: string }) {
  return (
    <StillPlot summary={summary}>
      <HatchPattern id="trend-still" />
      <ValueLines axis={model.axis} format={formatCount} />
      <svg
        viewBox={`0 0 ${model.places} 1`}
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        aria-hidden="true"
      >
        {statusList
          .filter((status) => status !== 'partial')
          .map((status) => (
            <path
              key={status}
              d={outline(model, status)}
              className={fillOf[status]}
              fillOpacity={strength(status)}
            />
          ))}
      </svg>
      {/* In true pixels: stripes stretched with the others would be none. */}
      <PartialBars model={model} />
      {model.labels.map(({ place, text }) => (
        <text
          key={place}
          x={percent(((place + 0.5) / model.places) * 100)}
          y="100%"
          dy={18}
          textAnchor="middle"
          className="fill-soft text-12"
        >
          {text}
        </text>
      ))}
    </StillPlot>
  );
}

function outline(model: TrendModel, status: Status): string {
  const gap = trendGap(model);
  return model.bars
    .map((bar, place) => ({ place, part: stackOf(bar.counts, model.axis.top)[status] }))
    .filter(({ part }) => part.height > 0)
    .map(
      ({ place, part }) =>
        `M${(place + gap).toFixed(2)} ${(part.top + part.height).toFixed(4)}V${part.top.toFixed(4)}H${(place + 1 - gap).toFixed(2)}V${(part.top + part.height).toFixed(4)}Z`,
    )
    .join('');
}

function PartialBars({ model }: { model: TrendModel }) {
  const gap = trendGap(model);
  const wide = 100 / model.places;
  return model.bars.map((bar, place) => {
    const { top, height } = stackOf(bar.counts, model.axis.top).partial;
    return height > 0 ? (
      <rect
        key={bar.key}
        x={percent((place + gap) * wide)}
        width={percent((1 - 2 * gap) * wide)}
        y={percent(top * 100)}
        height={percent(height * 100)}
        fill="url(#trend-still)"
      />
    ) : null;
  });
}

/** Stripes in the colour of a partial status: told from the others without colour. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className="text-partial"
      >
        <rect width="4" height="4" fill="currentColor" fillOpacity="0.4" />
        <rect width="2" height="4" fill="currentColor" />
      </pattern>
    </defs>
  );
}
