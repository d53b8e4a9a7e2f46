// A graphics driver that doesn't work: Chromium's process for it dies again and again. The app starts itself anew without it, once.
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/workbooks.ts';
import { firstPageAt, launchPacked, type PackedRun } from '../harness/launch-packed.ts';
import { graphicsProcessOf, mainProcessOn } from '../harness/processes-below.ts';
import { choosePassphrase, PASSPHRASE, screens, sheetWithTwoProblems, t, unlock } from '../way.ts';

/** A loaded machine takes its time to start an app. */
const SOON = { timeout: 30_000, interval: 100 };

/** Each time the one that has come in the place of the last. */
async function killGraphicsOf(pid: number, times: number): Promise<void> {
  let last: number | undefined;
  for (let time = 0; time < times; time++) {
    const isNew = (found: number | undefined) => found !== undefined && found !== last;
    await expect.poll(() => isNew(graphicsProcessOf(pid)), SOON).toBe(true);
    last = graphicsProcessOf(pid);
    if (last !== undefined) process.kill(last, 'SIGKILL');
  }
}

export function testGraphics(theApp: () => { readonly program: string; readonly output: string }): void {
  test('the graphics process dies three times: the app is back without it, the draft where it was, and stays', {
    timeout: 180_000,
  }, async () => {
    const { program, output } = theApp();
    const dataDirectory = join(output, 'data-graphics');
    const folder = await temporaryFolder();
    onTestFinished(() => folder.remove());
    await chmod(folder.path, 0o755);
    await using app = await launchPacked({ program, dataDirectory, display: inject('electron').display });
    await screens(app.window).start.ready();
    await choosePassphrase(app);
    await withEdit(app, await folder.file('medlemmer.xlsx', sheetWithTwoProblems()));
    const before = await readFile(join(dataDirectory, 'DevToolsActivePort'), 'utf8');

    await killGraphicsOf(app.pid, 3);
    await app.gone;
    await expect.poll(() => mainProcessOn(dataDirectory)?.command, SOON).toContain('--disable-gpu ');
    const { pid = 0 } = mainProcessOn(dataDirectory) ?? {};
    onTestFinished(async () => {
      if (mainProcessOn(dataDirectory)?.pid === pid) process.kill(pid, 'SIGKILL');
      await expect.poll(() => mainProcessOn(dataDirectory), SOON).toBeUndefined();
    });

    const address = () => readFile(join(dataDirectory, 'DevToolsActivePort'), 'utf8').catch(() => before);
    await expect.poll(address, SOON).not.toBe(before);
    const [port, path] = (await address()).split('\n');
    const devTools = `ws://127.0.0.1:${port}${path}`;
    await firstPageAt(devTools);
    const browser = await chromium.connectOverCDP(devTools);
    onTestFinished(() => browser.close());
    const window = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'));
    if (window === undefined) throw new Error('It opened no window.');
    await unlock({ window }, PASSPHRASE);
    await screens(window).check.cell('Åse Østby').waitFor();

    // What draws the window without a driver may die as well: it is started anew, and the app with it not.
    await killGraphicsOf(pid, 2);
    await expect.poll(() => graphicsProcessOf(pid), SOON).toBeDefined();
    await screens(window).check.cell('Åse Østby').click();
    expect(mainProcessOn(dataDirectory)?.pid).toBe(pid);
  });
}

async function withEdit(app: PackedRun, sheet: string): Promise<void> {
  const { check } = screens(app.window);
  await app.dropFile(sheet, app.window.locator('#content'));
  await check.cell('Åse Øvrebø').dblclick();
  await app.window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill('Åse Østby');
  await app.window.keyboard.press('Enter');
  await check.cell('Åse Østby').waitFor();
}
