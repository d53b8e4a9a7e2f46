// The ten likeliest answers of Skatteetaten as the user sees them, played in a rehearsal. With KUNDEUTBYTTE_PICTURES=docs/pictures/answers the pictures
// of docs/answers.md are taken anew.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeFault } from '../../shared/core/delivery/practice-fault.ts';
import { gldText } from '../../shared/text/failure-text.ts';
import { asRehearsed } from '../../shared/text/rehearsed.ts';
import { LIKELY_ANSWERS } from '../electron/delivery/answers.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { callInPage } from './harness/call-in-page.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, sheetWithoutProblems, t } from './way.ts';

const PICTURES = process.env.KUNDEUTBYTTE_PICTURES;
const SIZES = { usual: { width: 1366, height: 768 }, small: { width: 900, height: 600 } } as const;

let app: App;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { start, check, send } = screens(window);
  await start.ready();
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
});
afterAll(async () => {
  await app?.close();
  await folder.remove();
});

const play = (...faults: PracticeFault[]) => callInPage(app.window, 'practice.play', { faults });

/** The words of it, and pictures: of the answer alone for the page, of the whole window to look at; nothing sticks out to the side. */
async function picture(kode: string): Promise<void> {
  const { window } = app;
  const shown = window.locator('#content [role=alert], #content :has(> ol[aria-live=polite])').first();
  await shown.waitFor();
  if (PICTURES !== undefined) {
    await mkdir(PICTURES, { recursive: true });
    await shown.screenshot({ path: join(PICTURES, `${kode}.png`) });
  }
  for (const [size, viewport] of Object.entries(SIZES)) {
    await window.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme });
      await app.screenshot(`answer-${kode}-${size}-${colorScheme}`);
    }
  }
  await window.emulateMedia({ colorScheme: 'light' });
  await window.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await app.screenshot(`answer-${kode}-200`);
  expect(await window.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), kode).toBe(true);
  await window.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await window.setViewportSize(SIZES.usual);
}

test('each of them is said in its own words, with a way on', { timeout: 240_000 }, async () => {
  const { window } = app;
  const { send } = screens(window);
  const refusals = LIKELY_ANSWERS.filter(({ isRefusal }) => isRefusal);
  for (const { kode, fault } of refusals) {
    await play(fault);
    await send.send(4).click();
    await window
      .getByText(asRehearsed('nb', 'practice', gldText('nb', kode)).slice(0, 60))
      .first()
      .waitFor();
    await picture(kode);
  }
  const [busy, usedKey] = LIKELY_ANSWERS.filter(({ isRefusal }) => !isRefusal);
  if (busy === undefined || usedKey === undefined) throw new Error('two answers leave the delivery unsure');
  await play(busy.fault);
  await send.send(4).click();
  await window.getByText(t.send.waiting.why(2, 6)).waitFor();
  await picture(busy.kode);
  await window.getByRole('button', { name: t.send.cancel }).click();
  await play(usedKey.fault);
  await window.getByRole('button', { name: t.send.unsure.retry }).click();
  await window.getByText(gldText('nb', usedKey.kode).slice(0, 60)).first().waitFor();
  await picture(usedKey.kode);
});
