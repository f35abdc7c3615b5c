/** The dark squares of a QR code as one SVG path, a run of neighbours at a time; one unit a square. */
export function qrPath(squares: boolean[][]): string {
  const runs: string[] = [];
  squares.forEach((row, y) => {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const dark = row[x] === true;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
        start = -1;
      }
    }
  });
  return runs.join('');
}
