import { type BarTone, fillOf } from '@/components/charts/bars';
import { StillPlot, TimeLabels, ValueLines } from '@/components/charts/still-axes';
import type { TrendModel } from './trend-model';

export const shareAxis = { top: 100, ticks: [0, 25, 50, 75, 100] };
export const shareWords = (value: number): string => `${value} %`;

/** Somebody absent has no presence to draw: a sliver says so. Percent. */
export const least = 2;
/** Gaps between a few bars; hundreds touch. */
export const gapOf = ({ points }: TrendModel): number => (points.length <= 60 ? 0.2 : 0.05);

/** The trend as plain SVG, drawn on the server: presence in each lesson, and the percentage so far over it. */
export function StillTrend({ model, summary }: { model: TrendModel; summary: string }) {
  const places = Math.max(1, model.points.length);
  const tones = [...new Set(model.points.map(({ status }) => status))];
  return (
    <StillPlot summary={summary}>
      <ValueLines axis={shareAxis} format={shareWords} />
      <TimeLabels ticks={model.ticks} start={0} end={places} />
      <svg
        viewBox={`0 0 ${places} 100`}
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        aria-hidden="true"
      >
        {tones.map((tone) => (
          <path key={tone} d={barsOf(model, tone)} className={fillOf[tone]} fillOpacity={0.35} />
        ))}
        <path
          d={lineOf(model)}
          className="fill-none stroke-accent"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </StillPlot>
  );
}

/** One path a colour: hundreds of elements would only weigh on the page. */
function barsOf(model: TrendModel, tone: BarTone): string {
  const gap = gapOf(model);
  return model.points
    .map(({ status, there }, index) =>
      status === tone
        ? `M${(index + gap).toFixed(2)} 100V${(100 - Math.max(least, there)).toFixed(1)}H${(index + 1 - gap).toFixed(2)}V100Z`
        : '',
    )
    .join('');
}

function lineOf({ points }: TrendModel): string {
  const path = points
    .flatMap(({ soFar }, index) =>
      soFar === null ? [] : [`${(index + 0.5).toFixed(2)} ${(100 - soFar).toFixed(1)}`],
    )
    .join('L');
  return path === '' ? '' : `M${path}`;
}
