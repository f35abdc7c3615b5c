/** What the colour of a bar says: nothing in a session's table, a status in a lesson's. */
export type Tone = 'accent' | 'present' | 'late' | 'partial' | 'absent' | 'excused' | 'guest';

export const tones: Tone[] = ['accent', 'present', 'late', 'partial', 'absent', 'excused', 'guest'];

const fills: Record<Tone, string> = {
  accent: 'fill-accent',
  present: 'fill-present',
  late: 'fill-late',
  partial: 'fill-partial',
  absent: 'fill-absent',
  excused: 'fill-excused',
  guest: 'fill-guest',
};
const colours: Record<Tone, string> = {
  accent: 'text-accent',
  present: 'text-present',
  late: 'text-late',
  partial: 'text-partial',
  absent: 'text-absent',
  excused: 'text-excused',
  guest: 'text-guest',
};

export const colourOf = (tone: Tone): string => colours[tone];

/** A pattern takes the colour of where it is written, so there is one a tone. */
export const openPattern = (tone: Tone): string => `open-visit-${tone}`;
export const partialPattern = 'partial-visit';

/** How a bar is filled: plain, hatched when it is partial, striped when its end is not known. */
export function barFill(
  tone: Tone,
  open: boolean,
): { className: string; fill?: string; fillOpacity?: number } {
  if (open) return { className: colours[tone], fill: `url(#${openPattern(tone)})` };
  if (tone === 'partial') return { className: colours.partial, fill: `url(#${partialPattern})` };
  // Most are present: at full strength they would be louder than the few who are not.
  return { className: fills[tone], ...(tone === 'present' ? { fillOpacity: 0.7 } : {}) };
}
