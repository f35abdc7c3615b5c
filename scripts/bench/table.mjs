// The one table that the bench prints.

/** @typedef {{ what: string, measured: string, baseline?: string, target?: string, ok?: boolean | null }} Row */

const heads = { what: '', measured: 'measured', baseline: 'baseline', target: 'target', verdict: '' };

/** Rows as lines of equal columns; `ok` undefined or null means that there is no target to meet. */
export function tableOf(parts) {
  const lines = parts.flatMap(({ title, rows }) => [
    { ...heads, what: title, measured: '', baseline: '', target: '', part: true },
    ...rows.map(({ ok, what, measured, baseline = '', target = '' }) => ({
      what: `  ${what}`,
      measured,
      baseline,
      target,
      verdict: ok === true ? 'ok' : ok === false ? 'misses' : '',
    })),
  ]);
  const columns = Object.keys(heads);
  const widths = columns.map((name) => Math.max(...[heads, ...lines].map((line) => line[name].length)));
  const write = (line) =>
    columns
      .map((name, index) => line[name].padEnd(widths[index]))
      .join('  ')
      .trimEnd();
  return [write(heads), ...lines.map((line) => (line.part ? `\n${write(line)}` : write(line)))].join('\n');
}

export const whole = (number) => Math.round(number).toLocaleString('en');
export const times = (ratio) => `${ratio >= 20 ? whole(ratio) : ratio.toFixed(ratio < 2 ? 2 : 1)}×`;
export const milliseconds = (ms) =>
  ms >= 1_000 ? `${(ms / 1_000).toFixed(2)} s` : `${ms.toFixed(ms < 1 ? 3 : ms < 100 ? 1 : 0)} ms`;
