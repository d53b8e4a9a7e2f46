// What comes after the receipt: the answer, the archive, the proof; by keyboard, in the real app.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { axe } from './harness/axe.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const archive = ARCHIVE_TEXT.nb;
/** The practice authority gives its answer some seconds after the receipt. */
const ANSWER_WITHIN_MS = 60_000;

let app: App;
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  await screens(app.window).start.ready();
});
afterAll(async () => {
  await app?.close();
  await folder.remove();
});

async function expectClean(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.window.emulateMedia({ colorScheme });
    expect(await axe(app.window), colorScheme).toEqual([]);
  }
}

/** Puts focus there, presses, as a user without a mouse does. */
async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  const button = app.window.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
  await button.waitFor();
  await button.press(key);
}

test('an archive with nothing in it says what will be there', async () => {
  const { window } = app;
  await press(t.frame.archive);
  await window.getByRole('heading', { name: archive.empty.title }).waitFor();
  await expectClean();
  await press(archive.empty.start);
});

test('the answer comes by itself, and everything is in the archive', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await press(t.check.toSend);
  await press(t.send.practiceProfile);
  await send.confirm.check();
  await send.send(4).press('Enter');
  await receipt.heading.waitFor();
  await window.getByText(archive.status.levert).waitFor();
  await expectClean();
  await window.getByText(archive.status.godkjent, { exact: true }).waitFor({ timeout: ANSWER_WITHIN_MS });
  await press(archive.answer.read('Tilbakemelding'));
  await window.getByText('<leveransestatus>godkjent</leveransestatus>').waitFor();
  await window.getByText(archive.raw.title).press('Enter');
  const [delivered] = await practiceJournal(app.dataDirectory);
  await window.getByText(`"oppgavegiversLeveranseReferanse"`).waitFor();
  expect(await window.locator('main').innerText()).toContain(delivered?.bodySha256);
  await expectClean();

  await press(t.receipt.seeArchive);
  const entry = window.getByRole('region', { name: /Inntektsår/ });
  await entry.getByText(archive.held.practice).waitFor();
  await entry.getByText(`${archive.oppgaver(4)} ·`).waitFor();
  await expectClean();
  await press(/^Kvittering KU-/);
  await receipt.heading.waitFor();
  await window.getByText(delivered?.idempotencyKey ?? 'no key').waitFor();
  await press(archive.back);
  await window.getByRole('heading', { name: t.frame.archive, level: 1 }).waitFor();
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});
