import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contrast, type Oklch } from './oklch';

const css = readFileSync(join(process.cwd(), 'app/globals.css'), 'utf8');

const toOklch = (text: string): Oklch => {
  const [l = 0, c = 0, h = 0] = text.split(/\s+/).map(Number);
  return [l, c, h];
};
/** Every opaque `--name: light-dark(oklch(…), oklch(…))` of the style sheet. */
const colours = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: toOklch(light), dark: toOklch(dark) }],
  ),
);

const grounds = ['canvas', 'surface', 'raised', 'sunken'];
const statuses = ['present', 'late', 'partial', 'absent', 'excused', 'guest', 'live', 'danger'];
const text = ['ink', 'soft', 'faint', 'accent', ...statuses].flatMap((name) =>
  grounds.map((ground) => [name, ground, 4.5] as const),
);
const onSoft = [...statuses, 'accent'].map((name) => [name, `${name}-soft`, 4.5] as const);
const onFilled = [
  ['on-ink', 'ink', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-hover', 4.5],
] as const;
const marks = ['line-strong', 'focus'].flatMap((name) => grounds.map((ground) => [name, ground, 3] as const));

for (const theme of ['light', 'dark'] as const) {
  test(`every text and mark can be seen in the ${theme} theme`, () => {
    const tooFaint = [...text, ...onSoft, ...onFilled, ...marks].flatMap(([name, ground, least]) => {
      const [front, back] = [colours.get(name), colours.get(ground)];
      if (!front || !back) return [`${name} or ${ground} is missing`];
      const ratio = contrast(front[theme], back[theme]);
      return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)} < ${least}`] : [];
    });
    expect(tooFaint).toEqual([]);
  });
}
