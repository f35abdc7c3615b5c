import { formatCount } from '@/lib/format/number';

type There = { presentSeconds: number; heldSeconds: number };

/** "22 of 58 min": minutes there of minutes that could be. Cut off, not rounded, as everywhere. */
export function thereWords({ presentSeconds, heldSeconds }: There): string {
  const minutes = (seconds: number) => formatCount(Math.floor(seconds / 60));
  return `${minutes(presentSeconds)} of ${minutes(heldSeconds)} min`;
}
