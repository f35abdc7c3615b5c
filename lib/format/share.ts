import { formatPercent } from './number';

/**
 * A ratio of 0–1 as `formatPercent` writes it, "82 %", unless that would stand on the wrong side of a limit: 49.6 % against
 * a limit of 50 % is "49.6 %", not "50 %", which would have reached it.
 * @param limit ratio of 0–1 that decides something about this share
 */
export function formatShare(ratio: number, limit?: number): string {
  if (limit === undefined || !(ratio > 0)) return formatPercent(ratio);
  const reached = ratio >= limit;
  if (reached === Math.round(ratio * 100) / 100 >= limit) return formatPercent(ratio);
  const tenths = Math.round(ratio * 1000);
  const least = Math.ceil(limit * 1000);
  return `${((reached ? Math.max(tenths, least) : Math.min(tenths, least - 1)) / 10).toFixed(1)} %`;
}
