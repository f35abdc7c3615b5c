import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { qrPath } from '@/components/join/qr-path';

/** Draws the path again, square by square, as an SVG renderer would fill it. */
function drawn(path: string, width: number, height: number): boolean[][] {
  const squares = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return squares;
}

test('runs of dark squares become one rectangle each', () => {
  expect(qrPath([[true, true, false, true]])).toBe('M0 0h2v1h-2zM3 0h1v1h-1z');
  expect(qrPath([[false], [false]])).toBe('');
});

test('the path fills exactly the dark squares', () => {
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(grid, (squares) => {
      expect(drawn(qrPath(squares), squares[0]?.length ?? 0, squares.length)).toEqual(squares);
    }),
  );
});
