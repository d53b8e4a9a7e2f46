// What comes after the receipt: the answer, the archive, the proof; by keyboard, in the real app.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { CORRECTION_TEXT } from '../../shared/text/correction-text.ts';
import { dialogSearchText } from '../../shared/text/dialog-search.ts';
import { REHEARSAL_TEXT } from '../../shared/text/rehearsal-text.ts';
import { expectClean } from './harness/axe.ts';
import { answerDialogsWith } from './harness/dialogs.ts';
import { app, folder } from './harness/one-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const archive = ARCHIVE_TEXT.nb;
const correction = CORRECTION_TEXT.nb;
const rehearsal = REHEARSAL_TEXT.nb;
/** The practice authority gives its answer some seconds after the receipt. */
const ANSWER_WITHIN_MS = 60_000;

/** Puts focus there, presses, as a user without a mouse does. */
async function press(name: string | RegExp, key = 'Enter'): Promise<void> {
  const button = app.window.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
  await button.waitFor();
  await button.press(key);
}

test('an archive with nothing in it says what will be there', async () => {
  const { window } = app;
  await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('archive')?.click());
  await window.getByRole('heading', { name: archive.empty.title }).waitFor();
  await expectClean(app.window);
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
  await expectClean(app.window);
  await window.getByText(archive.status.godkjent, { exact: true }).waitFor({ timeout: ANSWER_WITHIN_MS });
  await press(archive.answer.read('Tilbakemelding'));
  await window.getByText('<leveransestatus>godkjent</leveransestatus>').waitFor();
  await window.getByText(archive.raw.title).press('Enter');
  const [delivered] = await practiceJournal(app.dataDirectory);
  await window.getByText(`"oppgavegiversLeveranseReferanse"`).waitFor();
  expect(await window.locator('main').innerText()).toContain(delivered?.bodySha256);
  await expectClean(app.window);

  await press(t.receipt.seeArchive);
  const entry = window.getByRole('region', { name: /Inntektsår/ });
  await entry.getByText(archive.held.practice).waitFor();
  await entry.getByText(`${archive.oppgaver(4)} ·`).waitFor();
  await expectClean(app.window);
  await press(/^Kvittering KU-/);
  await receipt.heading.waitFor();
  await window.getByText(delivered?.idempotencyKey ?? 'no key').waitFor();

  const pdf = join(app.dataDirectory, 'kvittering.pdf');
  await answerDialogsWith(app, pdf);
  await press(archive.tools.pdf);
  await window.getByText(archive.tools.pdfSaved).waitFor();
  const printed = (await readFile(pdf)).toString('latin1');
  expect(printed).toMatch(/^%PDF/);
  // Tagged, in a language, with headings: what a screen reader goes by.
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang', '/H1']) expect(printed).toContain(mark);
  expect(await window.locator('html').getAttribute('data-color-scheme')).toBe('auto');

  await press(archive.back);
  await window.getByRole('heading', { name: t.frame.archive, level: 1 }).waitFor();
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('everything as one zip is unchanged when it comes back, and a changed file says where', async () => {
  const { window } = app;
  const zip = join(app.dataDirectory, 'arkiv.zip');
  await answerDialogsWith(app, zip);
  await press(archive.exportAll);
  await window.getByText(archive.exported).waitFor();
  await press(archive.verify.choose);
  await window.getByText(archive.verify.archiveUnchanged(1)).waitFor();
  await expectClean(app.window);

  const saved = join(app.dataDirectory, 'kvittering.json');
  await answerDialogsWith(app, saved);
  await press(/^Kvittering KU-/);
  await press(archive.tools.file);
  await window.getByText(archive.tools.fileSaved).waitFor();
  await press(archive.back);
  await app.dropFile(saved, window.locator('#content'));
  await window.getByText(archive.verify.unchanged.receipt).waitFor();
  await writeFile(saved, (await readFile(saved, 'utf8')).replace('"sumUtbetaltBeloep": 7551', '"sumUtbetaltBeloep": 755'));
  await app.dropFile(saved, window.locator('#content'));
  await window.getByText('record/delivery/sumUtbetaltBeloep').waitFor();
  await expectClean(app.window);
  await app.dropFile(await folder.file('brev.txt', 'hei'), window.locator('#content'));
  await window.getByText(archive.verify.unknown.title('brev.txt')).waitFor();
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('a correction is a new draft of the whole list, against what they have today', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  const { keyboard } = window;
  await press(/^Kvittering KU-/);
  await press(correction.correct);
  await check.grid.waitFor();
  await check.cell('Åse Øvrebø').click();
  await keyboard.press('ArrowRight');
  await keyboard.press('F2');
  await keyboard.press('Control+a');
  await keyboard.insertText('1300');
  await keyboard.press('Enter');
  await check.cell('Bjørn Ærlig').click();
  await keyboard.press('Control+Delete');
  await press(t.check.toSend);
  const changes = window.getByRole('region', { name: correction.title.practice });
  await changes.getByText([correction.counts.changed(1), correction.counts.gone(1), correction.counts.same(2)].join(' · ')).waitFor();
  const totals = (await changes.getByRole('table').first().innerText()).replaceAll(/\s+/g, ' ');
  expect(totals.trim()).toBe('Oppgaver Sum I dag 4 7 551 kr Etter denne 3 6 400 kr Forskjell −1 −1 151 kr');
  await changes.getByText(correction.gone.title(1)).waitFor();
  // Numbers of persons are masked until they are asked for.
  await changes.getByText('•••••').first().waitFor();
  await expectClean(app.window);
  await send.confirm.check();
  await send.send(3).press('Enter');
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toMatchObject([
    { sumUtbetaltBeloep: 7551 },
    { antallOppgaver: 3, sumUtbetaltBeloep: 6400 },
  ]);
  await press(t.frame.archive);
  await window.getByText(archive.earlier(1, 1251)).waitFor();
  expect(await app.pageErrors()).toEqual([]);
});

test('a failure that was asked for is seen, tried again by itself, and delivered once', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await press(new RegExp(t.frame.step.sheet));
  await screens(window).columns.next.waitFor();
  await app.dropFile(await folder.file('flere.xlsx', sheetWithoutProblems(900)), window.locator('#content'));
  await check.next.waitFor();

  await press(t.frame.rehearse);
  await window.getByText(rehearsal.none).waitFor();
  await window.getByLabel(rehearsal.code).first().selectOption('GLD_1027');
  await press(rehearsal.add);
  await window.getByRole('listitem').filter({ hasText: 'GLD_1027' }).waitFor();
  await expectClean(app.window);
  await press(rehearsal.reset);
  await window.getByText(rehearsal.none).waitFor();
  await press(rehearsal.fault.cutDuring);
  await press(rehearsal.fault.rejected);
  await window.locator('ol > li').filter({ hasText: rehearsal.fault.rejected }).waitFor();

  await press(new RegExp(t.frame.step.check));
  await press(t.check.toSend);
  await press(t.send.practiceProfile);
  await send.confirm.check();
  await send.send(4).press('Enter');
  await window.getByText(t.send.waiting.why(2, 6)).waitFor();
  await receipt.heading.waitFor();
  // Cut in the middle of the receipt: it had arrived, and the second attempt with the same key brought only the answer.
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(3);
  await window.getByText(archive.status.avvist).waitFor({ timeout: ANSWER_WITHIN_MS });
  await press(archive.answer.cell('C2'));
  await check.grid.waitFor();
  expect(await window.evaluate(() => document.activeElement?.id)).toBe('cell-0-utbetaltBeloep');
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('called back while it waits: it may have arrived, and trying again settles it', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await app.dropFile(await folder.file('enda-flere.xlsx', sheetWithoutProblems(1200)), window.locator('#content'));
  await check.next.waitFor();
  await press(t.frame.rehearse);
  await press(rehearsal.fault.cutAfter);
  await window.locator('ol > li').filter({ hasText: rehearsal.fault.cutAfter }).waitFor();
  await press(new RegExp(t.frame.step.check));
  await press(t.check.toSend);
  await press(t.send.practiceProfile);
  await send.confirm.check();
  await send.send(4).press('Enter');
  await window.getByText(t.send.waiting.why(2, 6)).waitFor();
  await press(t.send.cancel);
  await window.getByText(t.send.unsure.cancelled).waitFor();
  await expectClean(app.window);
  await press(t.frame.archive);
  await window.getByText(archive.state.unsure).waitFor();
  await expectClean(app.window);
  await press(/^Utkast til KU-/);
  await press(t.send.unsure.retry);
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(4);
  expect(await app.pageErrors()).toEqual([]);
  expect(app.mainErrors()).toEqual([]);
});

test('Maskinporten is asked anew when it is to say no, and the code has its sentence', async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  await app.dropFile(await folder.file('sist.xlsx', sheetWithoutProblems(1500)), window.locator('#content'));
  await check.next.waitFor();
  await press(t.frame.rehearse);
  const maskinporten = window.getByRole('region', { name: rehearsal.groups.maskinporten });
  await maskinporten.getByLabel(rehearsal.code).selectOption('MP-250');
  await maskinporten.getByRole('button', { name: rehearsal.add }).press('Enter');
  await window.locator('ol > li').filter({ hasText: 'MP-250' }).waitFor();
  await press(new RegExp(t.frame.step.check));
  await press(t.check.toSend);
  await press(t.send.practiceProfile);
  await send.confirm.check();
  await send.send(4).press('Enter');
  await window.getByRole('heading', { name: t.send.noAccess.title }).waitFor();
  await window.getByText(/MP-250/).waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(4);
  await send.send(4).press('Enter');
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(5);
});

test('a key that was used before gets no new one: Altinn is asked, and what it has is said', async () => {
  const { window } = app;
  const { check, send } = screens(window);
  await app.dropFile(await folder.file('brukt.xlsx', sheetWithoutProblems(1800)), window.locator('#content'));
  await check.next.waitFor();
  await press(t.frame.rehearse);
  await window.getByLabel(rehearsal.code).first().selectOption('GLD_019');
  await press(rehearsal.add);
  await window.getByRole('listitem').filter({ hasText: 'GLD_019' }).waitFor();
  await press(new RegExp(t.frame.step.check));
  await press(t.check.toSend);
  await press(t.send.practiceProfile);
  await send.confirm.check();
  await send.send(4).press('Enter');
  await window.getByText(dialogSearchText('nb', { kind: 'none', at: '' })).waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(5);
  await expectClean(app.window);
  expect(await app.pageErrors()).toEqual([]);
});
