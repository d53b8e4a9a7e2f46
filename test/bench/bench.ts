/** What every area of the bench gives, and how figures are made of runs. Ratios are taken within a round, so that a busy machine hits both sides. */

export interface Figure {
  /** The median of the runs. */
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 's' | 'bytes';
  readonly runs: number;
  /** The least and the greatest of the runs. */
  readonly spread: readonly [number, number];
  readonly against: string;
}

/** `small` is for CI: the same way, with little data and few runs, only to see that it still works. */
export interface BenchOptions {
  readonly small: boolean;
}

/** Figures by their name within the area. */
export type Bench = (options: BenchOptions) => Promise<Record<string, Figure>>;

export function figure(values: readonly number[], unit: Figure['unit'], against: string): Figure {
  if (values.length === 0) throw new RangeError('a figure needs at least one run');
  const sorted = [...values].sort((a, b) => a - b);
  const rounded = unit === 'bytes' ? Math.round : withThreeDigits;
  const [least = Number.NaN] = sorted;
  return { value: rounded(median(sorted)), unit, runs: sorted.length, spread: [rounded(least), rounded(sorted.at(-1) ?? least)], against };
}

/** Runs ours and the peer's by turns (A B A B …) and gives the ratio of each round. */
export async function ratios(rounds: number, ours: () => Promise<number>, peer: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const a = await ours();
    const b = await peer();
    found.push(a / b);
  }
  return found;
}

/**
 * The same for what doesn't depend on time, such as memory: two rounds side by side, which takes half as long on two cores. Within each of them
 * it goes by turns.
 */
export async function timelessRatios(rounds: number, ours: () => Promise<number>, peer: () => Promise<number>): Promise<number[]> {
  const half = Math.ceil(rounds / 2);
  const found = await Promise.all([ratios(half, ours, peer), ratios(rounds - half, peer, ours)]);
  const [first = [], second = []] = found;
  return [...first, ...second.map((peerOverOurs) => 1 / peerOverOurs)];
}

export async function repeated(rounds: number, run: () => Promise<number>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) found.push(await run());
  return found;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** More digits than the spread of a time can bear would only look exact. */
function withThreeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
