/** "20,000": whole numbers with a comma every three digits. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * A ratio of 0–1 as "82 %", to whole percents. Only nothing is "0 %" and only all is "100 %": a little is "<1 %", nearly all
 * is "99 %", so that a second too few never reads as the whole.
 */
export function formatPercent(ratio: number): string {
  if (!(ratio > 0)) return '0 %';
  if (ratio < 0.01) return '<1 %';
  const percent = Math.round(ratio * 100);
  return `${ratio < 1 ? Math.min(percent, 99) : percent} %`;
}
