const dayMs = 86_400_000;
const padded = (size: number, width: number) =>
  Array.from({ length: size }, (_, value) => String(value).padStart(width, '0'));
const twoDigits = padded(60, 2);
const threeDigits = padded(1000, 3);

/** The date of the last call: the times of a session are nearly all of one day. */
let lastDay = Number.NaN;
let lastDate = '';

/**
 * Epoch milliseconds as ISO-8601 UTC with milliseconds: what `Date.prototype.toISOString` gives, at a quarter of its cost,
 * which was a third of the whole computation for 20,000 people. Throws `RangeError` where that does.
 */
export function isoTime(ms: number): string {
  const day = Math.floor(ms / dayMs);
  if (day !== lastDay) {
    lastDate = new Date(day * dayMs).toISOString().slice(0, -'00:00:00.000Z'.length);
    lastDay = day;
  }
  const inDay = ms - day * dayMs;
  const second = Math.floor(inDay / 1000);
  const minute = Math.floor(second / 60);
  const clock = `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}:${twoDigits[second % 60]}`;
  return `${lastDate}${clock}.${threeDigits[inDay % 1000]}Z`;
}
