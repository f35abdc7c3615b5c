import { hash } from '../random';
import type { Shapes } from '../shapes';

const zeroTime = '0001-01-01T00:00:00Z';

/**
 * A time as 100ms writes it: RFC 3339 in UTC; milliseconds for sessions and rooms, nanoseconds for active rooms, both without
 * trailing zeros; null is the zero time. Digits below the millisecond are made up, the same ones each time.
 */
export function wireTime(ms: number | null, digits: Shapes['fractionDigits'], nanoseconds = false): string {
  if (ms === null) return zeroTime;
  const iso = new Date(ms).toISOString();
  const fraction = iso.slice(20, 23) + String(hash(iso) % 1_000_000).padStart(6, '0');
  const wanted =
    digits === undefined
      ? fraction.slice(0, nanoseconds ? 9 : 3).replace(/0+$/, '')
      : fraction.slice(0, digits === 'mixed' ? hash(`${iso} digits`) % 10 : digits);
  return `${iso.slice(0, 19)}${wanted === '' ? '' : `.${wanted}`}Z`;
}
