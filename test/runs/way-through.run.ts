// From a dropped sheet to a receipt, as a user goes it: once by mouse, once by keyboard alone. The pictures of the README are taken on the way.
import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { ProblemCode } from '../../shared/core/values/problem.ts';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { fixLabel, problemTitle } from '../../shared/text/problem-text.ts';
import { loadTexts } from '../../shared/text/texts.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { callInPage } from './harness/call-in-page.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithTwoProblems, t } from './way.ts';

let app: App | undefined;
let folder: TemporaryFolder | undefined;
afterEach(async () => {
  await app?.close();
  await folder?.remove();
  app = undefined;
  folder = undefined;
});

/** What the receipt says against what the authority has: one delivery, and the very same bytes. */
async function expectOneDeliveryAsReceiptSays({ window, dataDirectory }: App, count: number, sum: number): Promise<void> {
  await screens(window).receipt.heading.waitFor();
  const receipt = (await window.locator('main').innerText()).replaceAll(/\s/g, '');
  const journal = await practiceJournal(dataDirectory);
  expect(journal).toMatchObject([{ antallOppgaver: count, sumUtbetaltBeloep: sum }]);
  expect(receipt).toContain(journal[0]?.bodySha256);
  expect(receipt).toContain(journal[0]?.idempotencyKey);
}

test('by mouse: a file is dropped, two cells are mended, the receipt is the authority’s', async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { start, check, send } = screens(window);
  await start.ready();
  await app.screenshot('readme-start');
  await app.dropFile(await folder.file('Medlemmer æøå.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await window.getByRole('button', { name: problemTitle('nb', 'AMOUNT_DECIMALS') }).click();
  await window
    .getByRole('button', { name: fixLabel('nb', { kind: 'replace', value: '1251', why: 'ROUND_HALF_UP' }) })
    .first()
    .click();
  await window.getByRole('button', { name: problemTitle('nb', 'NAME_MISSING') }).click();
  await window.getByRole('button', { name: t.check.edit, exact: true }).click();
  await window.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 4) }).fill('Ørnulf Næss');
  await window.keyboard.press('Enter');
  await check.next.click();

  await send.practiceProfile.click();
  await send.confirm.check();
  await window.getByText(t.send.summary).waitFor();
  await app.screenshot('readme-send');
  await callInPage(window, 'practice.play', { faults: [{ kind: 'feedback', verdict: 'godkjent', delayMs: 0 }] });
  await send.send(4).click();

  await expectOneDeliveryAsReceiptSays(app, 4, 1200 + 1251 + 800 + 4300);
  await window.getByText(ARCHIVE_TEXT.nb.status.godkjent, { exact: true }).waitFor({ timeout: 60_000 });
  await app.screenshot('readme-receipt');
  await window.getByRole('button', { name: t.frame.archive, exact: true }).click();
  await window.getByRole('button', { name: /^Kvittering KU-/ }).waitFor();
  await app.screenshot('readme-archive');
  await window.getByRole('button', { name: t.frame.access, exact: true }).click();
  await window.getByText(t.access.steps.certificate.title).waitFor();
  await app.screenshot('readme-access');

  // Chromium knows no nynorsk; the day the receipt is from stands in Norwegian all the same.
  await window.getByRole('button', { name: t.frame.settings, exact: true }).click();
  await window.getByRole('radio', { name: t.settings.languages.nn }).check();
  const nn = await loadTexts('nn');
  await window.getByRole('button', { name: nn.frame.archive, exact: true }).click();
  await window
    .getByText(/^\d+\. [a-z]+ \d{4} kl\. \d\d:\d\d$/)
    .first()
    .waitFor();
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('by keyboard alone: the sample, its problems, the receipt', async () => {
  app = await launchApp();
  const { window } = app;
  const { start, check, send } = screens(window);
  const { keyboard } = window;
  await start.ready();
  await tabTo(start.sample);
  await keyboard.press('Enter');
  await check.grid.waitFor();
  await tabTo(window.locator('[role=gridcell][tabindex="0"], [role=rowheader][tabindex="0"]'));
  // The three problems of the sample in the order of its rows: an amount with øre, a name that is missing, a number that stands twice.
  const type = async (text: string) => {
    await keyboard.press('F2');
    // No key types Ø here, so the text comes past the keyboard, and only where something can be typed.
    await window.locator('input[aria-label]:focus').waitFor();
    await keyboard.press('Control+a');
    await keyboard.insertText(text);
    await keyboard.press('Enter');
  };
  const steps: [ProblemCode, () => Promise<void>][] = [
    ['AMOUNT_DECIMALS', () => type('1251')],
    ['NAME_MISSING', () => type('Ørnulf Næss')],
    ['DUPLICATE_IDENTIFIER', () => keyboard.press('Control+Delete')],
  ];
  for (const [code, mend] of steps) {
    await keyboard.press('F8');
    if (code === 'AMOUNT_DECIMALS') await app.screenshot('readme-check');
    await mend();
    await window.getByRole('button', { name: problemTitle('nb', code) }).waitFor({ state: 'detached' });
  }
  await check.next.waitFor();
  await tabTo(check.next);
  await keyboard.press('Enter');

  await tabTo(send.practiceProfile);
  await keyboard.press('Enter');
  await tabTo(send.confirm);
  await keyboard.press('Space');
  await tabTo(send.send(23));
  await keyboard.press('Enter');

  await expectOneDeliveryAsReceiptSays(app, 23, 29_856);
  expect(await app.pageErrors()).toEqual([]);

  /** Presses Tab until the focus is there, as a user without a mouse has to. */
  async function tabTo(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.first().evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }
});
