import type { Figure } from './bench.ts';

/** The figures as a table for a terminal. */
export function table(figures: ReadonlyMap<string, Figure>): string {
  const rows = [...figures].map(([name, { value, unit, runs, spread, against }]) => [
    name,
    `${value} ${unit}`,
    `${spread[0]}–${spread[1]}`,
    `${runs}`,
    against,
  ]);
  const cells = [['figure', 'median', 'spread', 'runs', 'against'], ...rows];
  const widths = cells.reduce<number[]>((widest, row) => row.map((cell, i) => Math.max(cell.length, widest[i] ?? 0)), []);
  return cells
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
