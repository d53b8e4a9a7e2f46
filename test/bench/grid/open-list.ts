/** The real app in a real Electron, with a long list open in the grid. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { setStage } from '../../../electron/launch/testing/app-runs.ts';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';
import { z } from '../../../shared/zod.ts';
import { dropFiles } from '../../runs/harness/drop-files.ts';
import { HELD_START } from '../../runs/harness/held-start.ts';
import { members } from '../import/member-list.ts';

const GIVE_UP_MS = 120_000;
const cardsSchema = z.object({ ok: z.literal(true), value: z.array(z.object({ draftId: z.string() })).min(1) });

export interface OpenList extends AsyncDisposable {
  readonly page: Page;
  readonly draftId: string;
  /** Calls a function of in-page.js; arguments and answer are JSON. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
}

export async function openList(rows: number): Promise<OpenList> {
  const stage = await setStage();
  if (!stage.ok) throw new Error(stage.failure);
  const { electron, env } = stage.value;
  const directory = await mkdtemp(join(tmpdir(), 'kundeutbytte-bench-'));
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...HELD_START, ...electron.switches, `--user-data-dir=${join(directory, 'data')}`, PROJECT_ROOT],
    env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    timeout: GIVE_UP_MS,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(GIVE_UP_MS);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.locator('html[data-ready=true]').waitFor();
  await dropFiles(page, [await writeList(directory, rows)], page.locator('#content'));
  await page.locator('#cell-0-navn').filter({ hasText: /\S/ }).waitFor();
  await page.evaluate(await readFile(join(import.meta.dirname, 'in-page.js'), 'utf8'));
  // As text: what the compiler adds to a function doesn't exist in the page.
  const call: OpenList['call'] = (name, ...args) => page.evaluate(`window.gridBench.${name}(...${JSON.stringify(args)})`);
  await call('prepare', rows);
  const cards = cardsSchema.parse(await page.evaluate("window.kundeutbytte.calls['drafts.list']({})"));
  return {
    page,
    draftId: cards.value[0]?.draftId ?? '',
    call,
    async [Symbol.asyncDispose]() {
      await app.close();
      await stage.value.close();
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function writeList(directory: string, rows: number): Promise<string> {
  const path = join(directory, 'medlemmer.csv');
  const lines = ['Fødselsnummer;Navn;Utbetalt beløp'];
  for (const { identifikator, navn, utbetaltBeloep } of members(rows)) lines.push(`${identifikator};${navn};${utbetaltBeloep}`);
  await writeFile(path, `\ufeff${lines.join('\r\n')}\r\n`);
  return path;
}
