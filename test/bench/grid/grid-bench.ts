/** The area "grid": scrolling held against rows recycled by hand in the same window, and what pages and keystrokes cost in the real app. */
import type { CDPSession } from 'playwright-core';
import { z } from '../../../shared/zod.ts';
import { type Bench, figure } from '../bench.ts';
import { type OpenList, openList } from './open-list.ts';

const PEER =
  'rows recycled by hand over data in memory: the same elements and styles in the same window, by turns; CPU of the page per frame';
const timesSchema = z.array(z.number());

interface Scrolled {
  readonly cpuPerFrame: number;
  readonly frames: readonly number[];
}

export const gridBench: Bench = async ({ small }) => {
  const rounds = small ? 1 : 7;
  const rows = small ? 3000 : 100_000;
  await using list = await openList(rows);
  const devtools = await list.page.context().newCDPSession(list.page);
  // Time that the page's thread itself has worked: other programs on the machine don't count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const wheel = await compare(list, devtools, 'wheel', small ? 20 : 90, rounds);
  const jump = await compare(list, devtools, 'jump', small ? 10 : 45, rounds);
  await list.call('show', 'ours');
  const pages: number[] = [];
  const keystrokes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    pages.push(percentile95(await pageTimes(list, rows, small ? 10 : 60)));
    keystrokes.push(percentile95(await keystrokeTimes(list, small ? 3 : 12, round)));
  }
  return {
    'wheel.vsDom': figure(wheel.ratios, 'ratio', PEER),
    'jump.vsDom': figure(jump.ratios, 'ratio', PEER),
    'frame.p95.ms': figure(wheel.p95, 'ms', `between frames while ${rows} rows are scrolled by 300 px a frame`),
    'page.p95.ms': figure(pages, 'ms', 'from asking to the reply in the page, 200 rows, real IPC'),
    'keystroke.p95.ms': figure(keystrokes, 'ms', `from Enter to the cell checked anew and the totals, ${rows} rows, durable on disk`),
  };
};

async function compare(list: OpenList, devtools: CDPSession, how: 'wheel' | 'jump', frames: number, rounds: number) {
  const found: { ratio: number; p95: number }[] = [];
  // The first round of each warms it up.
  for (let round = 0; round <= rounds; round++) {
    const ours = await scrolled(list, devtools, 'ours', how, frames);
    const peer = await scrolled(list, devtools, 'peer', how, frames);
    if (round > 0) found.push({ ratio: ours.cpuPerFrame / peer.cpuPerFrame, p95: percentile95(ours.frames) });
  }
  return { ratios: found.map(({ ratio }) => ratio), p95: found.map(({ p95 }) => p95) };
}

async function scrolled(list: OpenList, devtools: CDPSession, which: 'ours' | 'peer', how: string, frames: number): Promise<Scrolled> {
  await list.call('show', which);
  const before = await taskSeconds(devtools);
  const between = timesSchema.parse(await list.call('scroll', which, how, frames));
  const cpu = (await taskSeconds(devtools)) - before;
  return { cpuPerFrame: cpu / frames, frames: between };
}

/** Seconds that the page's main thread has worked so far. */
async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

const PAGE = 200;

async function pageTimes({ call, draftId }: OpenList, rows: number, count: number): Promise<number[]> {
  const froms = Array.from({ length: count }, (_, n) => ((n * 7919) % Math.floor(rows / PAGE)) * PAGE);
  return timesSchema.parse(await call('pages', draftId, froms, PAGE));
}

/** Types new amounts one below the other, as somebody does who corrects a column. */
async function keystrokeTimes({ call, page }: OpenList, count: number, round: number): Promise<number[]> {
  const times: number[] = [];
  const { keyboard } = page;
  const first = round * count;
  await page.locator(`#cell-${first}-utbetaltBeloep`).click();
  for (let n = 0; n < count; n++) {
    const amount = String(30_000 + first + n);
    await keyboard.type(amount);
    await call('afterEnter', `cell-${first + n}-utbetaltBeloep`, amount);
    await keyboard.press('Enter');
    times.push(z.number().parse(await page.evaluate('window.gridBench.answered')));
  }
  return times;
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}
