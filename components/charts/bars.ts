import { groupBars } from './reduce';
import { durationAxis, type ValueAxis } from './ticks';

/** What a bar's colour says besides its length, where there is something to say. */
export type BarTone = 'present' | 'late' | 'partial' | 'absent' | 'excused';

/** A value of one person, in seconds. `muted` people are drawn in grey, others in their tone, else in the accent. */
export type Item = { key: string; name: string; seconds: number; muted: boolean; tone?: BarTone | undefined };

/** A bar as it is drawn: one person, or the mean of neighbours. `place` is the first member's place, from 1. */
export type Bar = {
  key: string;
  name: string;
  seconds: number;
  muted: boolean;
  tone?: BarTone | undefined;
  place: number;
  people: number;
};

export type BarsModel = {
  bars: Bar[];
  /** Places on the axis; more than bars when there are few, so that two people are not two walls. */
  places: number;
  /** How many people a bar stands for; 1 is the rule. */
  size: number;
  named: boolean;
  muted: boolean;
  axis: ValueAxis;
  /** The length everything is compared with, in seconds, and what it is. */
  whole: number;
  wholeName: string;
  total: number;
};

const mostNamed = 60;
const leastPlaces = 12;

/** Sorts by length and cuts to what can be drawn. */
export function barsModel(items: Item[], wholeSeconds: number, wholeName = 'session'): BarsModel {
  const sorted = [...items].sort((a, b) => b.seconds - a.seconds || (a.key < b.key ? -1 : 1));
  const { size, bars } = groupBars(sorted, (item) => item.seconds);
  const longest = sorted[0]?.seconds ?? 0;
  return {
    bars: bars.map(({ value, members }, index) => ({
      key: members[0]?.key ?? String(index),
      name: members[0]?.name ?? '',
      seconds: value,
      muted: size === 1 && members[0]?.muted === true,
      ...(size === 1 && members[0]?.tone ? { tone: members[0].tone } : {}),
      place: index * size + 1,
      people: members.length,
    })),
    places: Math.max(leastPlaces, bars.length),
    size,
    named: sorted.length <= mostNamed,
    muted: size === 1 && sorted.some((item) => item.muted),
    axis: durationAxis(Math.max(longest, wholeSeconds)),
    whole: wholeSeconds,
    wholeName,
    total: sorted.length,
  };
}

/** From this width of the whole chart on, in pixels, a named bar has room for its name. */
export const namesFrom = ({ places }: BarsModel): number =>
  nameWidths.find((step) => places <= step.people)?.width ?? 0;

/* A slanted name needs about 13 px. In steps, because the server's drawing can only choose between known widths. */
const nameWidths = [
  { people: 12, width: 0 },
  { people: 20, width: 320 },
  { people: 28, width: 420 },
  { people: 36, width: 520 },
  { people: mostNamed, width: 840 },
];

/** The share of its place that a bar leaves free at each side. Very thin bars touch: gaps below a pixel look like stripes. */
export const barGap = ({ named, bars }: BarsModel): number => (named ? 0.16 : bars.length <= 100 ? 0.1 : 0);

/** How bars are filled. Hundreds at full strength would be the loudest thing on the page. */
export const barFill = (model: BarsModel) =>
  barGap(model) === 0 ? ({ fillOpacity: 0.65, shapeRendering: 'crispEdges' } as const) : {};

/** The name of a bar's colour among the page's: `--accent`, `fill-accent`. */
export const toneOf = ({ muted, tone }: Pick<Bar, 'muted' | 'tone'>): BarTone | 'guest' | 'accent' =>
  muted ? 'guest' : (tone ?? 'accent');

/** Written out because Tailwind must find each class. */
export const fillOf: Record<ReturnType<typeof toneOf>, string> = {
  accent: 'fill-accent',
  guest: 'fill-guest',
  present: 'fill-present',
  late: 'fill-late',
  partial: 'fill-partial',
  absent: 'fill-absent',
  excused: 'fill-excused',
};
