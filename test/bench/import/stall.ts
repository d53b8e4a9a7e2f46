/**
 * How long the app's two threads that a user waits for are away at a stretch, in the real app in a real Electron: main, which answers the page
 * and the system, and the page itself. Each has a clock that wants to tick all the time; the longest while that it could not is the stall.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { setStage } from '../../../electron/launch/testing/app-runs.ts';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';
import { z } from '../../../shared/zod.ts';
import { dropFiles } from '../../runs/harness/drop-files.ts';
import { HELD_START } from '../../runs/harness/held-start.ts';

const GIVE_UP_MS = 120_000;

/** Milliseconds, one for each round. */
export interface Stalls {
  readonly importMain: number[];
  readonly importPage: number[];
  /** Of a draft with as many rows that is opened from disk. */
  readonly openMain: number[];
  readonly openPage: number[];
}

/** Imports the file and opens a copy of the draft from disk, `rounds` times. */
export async function longestStalls(rounds: number, path: string): Promise<Stalls> {
  const stage = await setStage();
  if (!stage.ok) throw new Error(stage.failure);
  const { electron, env } = stage.value;
  const directory = await mkdtemp(join(tmpdir(), 'kundeutbytte-stall-'));
  const stalls: Stalls = { importMain: [], importPage: [], openMain: [], openPage: [] };
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...HELD_START, ...electron.switches, `--user-data-dir=${join(directory, 'data')}`, PROJECT_ROOT],
    env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    timeout: GIVE_UP_MS,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(GIVE_UP_MS);
    await page.setViewportSize({ width: 1366, height: 768 });
    for (let round = 0; round < rounds; round++) await oneRound(app, page, path, stalls);
  } finally {
    await app.close();
    await stage.value.close();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
  return stalls;
}

async function oneRound(app: ElectronApplication, page: Page, path: string, stalls: Stalls): Promise<void> {
  await firstScreen(page);
  await beginTicking(app, page);
  await dropFiles(page, [path], page.locator('#content'));
  await page.locator('#cell-0-navn').filter({ hasText: /\S/ }).waitFor();
  stalls.importMain.push(await longestInMain(app));
  stalls.importPage.push(await longestInPage(page));

  const [{ draftId } = { draftId: '' }] = await cards(page, `['drafts.list']({})`);
  const copies = await cards(page, `['drafts.duplicate']({ draftId: '${draftId}', name: '${COPY}' })`);
  await firstScreen(page);
  const copy = page.getByRole('button', { name: COPY }).first();
  await copy.waitFor();
  await beginTicking(app, page);
  await copy.click();
  await page.locator('#cell-0-navn').filter({ hasText: /\S/ }).waitFor();
  stalls.openMain.push(await longestInMain(app));
  stalls.openPage.push(await longestInPage(page));
  for (const each of copies) await cards(page, `['drafts.remove']({ draftId: '${each.draftId}' })`);
}

/** The page as after a start: its address says which draft was open. */
async function firstScreen(page: Page): Promise<void> {
  // A page that is reloaded while main still loads it is never told to be loaded.
  await page.locator('html[data-ready=true]').waitFor();
  await page.evaluate("history.replaceState(null, '', location.pathname)");
  await page.reload();
  await page.locator('html[data-ready=true]').waitFor();
}

const COPY = 'The copy';
const cardsSchema = z.object({ ok: z.literal(true), value: z.array(z.object({ draftId: z.string(), removed: z.boolean() })) });

async function cards(page: Page, call: string): Promise<readonly { readonly draftId: string }[]> {
  return cardsSchema.parse(await page.evaluate(`window.kundeutbytte.calls${call}`)).value.filter(({ removed }) => !removed);
}

/** As text: what the compiler adds to a function doesn't exist there. A timer of one millisecond, and the longest time between two ticks. */
const TICK = `globalThis.stall = { last: performance.now(), longest: 0 };
  globalThis.stallTimer = setInterval(() => {
    const now = performance.now();
    globalThis.stall.longest = Math.max(globalThis.stall.longest, now - globalThis.stall.last);
    globalThis.stall.last = now;
  }, 1);`;
const LONGEST = 'globalThis.stall.longest';

async function beginTicking(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate((_, tick) => {
    // biome-ignore lint/security/noGlobalEval: the bench's own text, in the app it has started
    globalThis.eval(tick);
  }, TICK);
  await page.evaluate(TICK);
}

async function longestInMain(app: ElectronApplication): Promise<number> {
  // biome-ignore lint/security/noGlobalEval: as above
  return z.number().parse(await app.evaluate((_, longest): unknown => globalThis.eval(longest), LONGEST));
}

async function longestInPage(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate(LONGEST));
}
