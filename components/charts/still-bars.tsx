import clsx from 'clsx';
import { formatDuration } from '@/lib/format/time';
import { type BarsModel, barFill, barGap, fillOf, namesFrom, toneOf } from './bars';
import { heightOf, percent, shorten } from './plot';
import { StillPlot, ValueLines } from './still-axes';

/** Bars as plain SVG, drawn on the server. */
export function StillBars({ model, summary }: { model: BarsModel; summary: string }) {
  const fit = model.named ? fits[namesFrom(model)] : undefined;
  return (
    <StillPlot summary={summary} className={fit?.plot}>
      <ValueLines axis={model.axis} format={formatDuration} />
      {model.named ? <NamedBars model={model} nameClass={fit?.name} /> : <ManyBars model={model} />}
      <WholeLine model={model} />
    </StillPlot>
  );
}

/* Where there is no room for names the bars take it; written out because Tailwind must find each class. */
const fits: Record<number, { plot: string; name: string }> = {
  0: { plot: 'h-34', name: '' },
  320: { plot: 'h-49 @min-[320px]:h-34', name: 'hidden @min-[320px]:block' },
  420: { plot: 'h-49 @min-[420px]:h-34', name: 'hidden @min-[420px]:block' },
  520: { plot: 'h-49 @min-[520px]:h-34', name: 'hidden @min-[520px]:block' },
  840: { plot: 'h-49 @min-[840px]:h-34', name: 'hidden @min-[840px]:block' },
};

function NamedBars({ model, nameClass }: { model: BarsModel; nameClass: string | undefined }) {
  const place = 100 / model.places;
  const gap = barGap(model) * place;
  return model.bars.map((bar, index) => (
    <g key={bar.key}>
      <rect
        x={percent(index * place + gap)}
        width={percent(place - 2 * gap)}
        y={heightOf(model.axis, bar.seconds)}
        height={percent((bar.seconds / model.axis.top) * 100)}
        className={fillOf[toneOf(bar)]}
      />
      <svg
        x={percent((index + 0.5) * place)}
        y="100%"
        className={clsx('overflow-visible', nameClass)}
        aria-hidden="true"
      >
        <BarName name={bar.name} />
      </svg>
    </g>
  ));
}

/** A name hanging slanted from its bar. */
export function BarName({ name }: { name: string }) {
  return (
    <text transform="translate(4 12) rotate(-52)" textAnchor="end" className="fill-soft text-12">
      {shorten(name)}
    </text>
  );
}

/** One path a colour: hundreds of elements would only weigh on the page. */
function ManyBars({ model }: { model: BarsModel }) {
  const colours = [...new Set(model.bars.map(toneOf))];
  const outline = (colour: string) => {
    const gap = barGap(model);
    return model.bars
      .map((bar, index) => ({ bar, from: index + gap, to: index + 1 - gap }))
      .filter(({ bar }) => toneOf(bar) === colour)
      .map(
        ({ bar, from, to }) =>
          `M${from.toFixed(2)} 1V${(1 - bar.seconds / model.axis.top).toFixed(4)}H${to.toFixed(2)}V1Z`,
      )
      .join('');
  };
  return (
    <svg
      viewBox={`0 0 ${model.places} 1`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      {colours.map((colour) => (
        <path key={colour} d={outline(colour)} className={fillOf[colour]} {...barFill(model)} />
      ))}
    </svg>
  );
}

function WholeLine({ model }: { model: BarsModel }) {
  const y = heightOf(model.axis, model.whole);
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-soft" strokeDasharray="4 4" />
      <text x="100%" y={y} dy={-6} textAnchor="end" className="fill-soft text-12">
        {model.wholeName} {formatDuration(model.whole)}
      </text>
    </g>
  );
}
