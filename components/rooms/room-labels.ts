import type { Room } from '@/lib/rooms/schema';

const regionNames: Record<string, string> = {
  auto: 'Automatic region',
  eu: 'Europe',
  us: 'United States',
  in: 'India',
};

/** A region in words; one we do not know keeps its code. */
export const regionLabel = (region: string): string => regionNames[region || 'auto'] ?? region;

/** How many people fit: "up to 25 people", or null when nothing was set. */
export function sizeLabel({ size, largeRoom }: Room): string | null {
  if (size !== undefined && size > 0) {
    return `up to ${size.toLocaleString('en-GB')} ${size === 1 ? 'person' : 'people'}`;
  }
  return largeRoom ? 'large room' : null;
}
