import type { ValueAxis } from './ticks';

/**
 * The frame both drawings of a chart share, so that nothing moves when one replaces the other. In pixels; the drawing of
 * the server says the same in classes (`h-62` is 248 px), since its width is not known.
 */
export const frame = { height: 248, left: 52, right: 20, top: 24, bottom: 28, names: 88 };

/** Percent of a plot's height at which a value stands, from the top. Rounded: server and browser must print the same. */
export const heightOf = (axis: ValueAxis, value: number): string => percent(100 - (value / axis.top) * 100);

export const percent = (value: number): string => `${Math.round(value * 1_000) / 1_000}%`;

/** A name short enough for an axis; no character of two code units is cut in half. */
export function shorten(text: string, most = 12): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
