// The nil return: off until its user switches it on, the web form first, and then by keyboard to a receipt, a refusal, and a no beside a list.

import { expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { CORRECTION_TEXT } from '../../shared/text/correction-text.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { NIL_TEXT } from '../../shared/text/nil-text.ts';
import { REHEARSAL_TEXT } from '../../shared/text/rehearsal-text.ts';
import { expectCleanPictures } from './harness/axe.ts';
import { app, folder } from './harness/one-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const nil = NIL_TEXT.nb;
const { nil: ordinary } = CORRECTION_TEXT.nb;
const archive = ARCHIVE_TEXT.nb;
const lastYear = new Date().getFullYear() - 1;

const expectClean = (name: string) => expectCleanPictures(app, `nil-${name}`);

const button = (name: string) => app.window.getByRole('button', { name, exact: true });
const heading = (name: string) => app.window.getByRole('heading', { name, exact: true });

/** From the first screen to the form, and to what it says of this co-op and year. */
async function fillIn(year: number, { isKnown = false } = {}): Promise<void> {
  const { window } = app;
  await window.getByRole('button', { name: t.frame.step.sheet }).first().press('Enter');
  await button(ordinary.ask).press('Enter');
  await heading(ordinary.title).waitFor();
  await button(nil.start.here).press('Enter');
  await heading(t.frame.nil).waitFor();
  await window.getByRole('combobox', { name: t.send.year }).selectOption(String(year));
  if (isKnown) await window.getByText(t.send.orgnr('311131788')).waitFor();
  else await button(t.send.practiceProfile).press('Enter');
  await window.getByText(nil.notTested.practice).waitFor();
}

test('it is not offered until it is switched on, and a spelling that can’t be one is not kept', async () => {
  const { window } = app;
  await button(ordinary.ask).press('Enter');
  await heading(ordinary.title).waitFor();
  expect(await button(nil.start.here).count()).toBe(0);
  await window.keyboard.press('Escape');
  await heading(ordinary.title).waitFor({ state: 'detached' });

  await button(t.frame.settings).press('Enter');
  await heading(t.settings.title).waitFor();
  const field = window.getByLabel(nil.settings.leveransetype);
  expect(await field.count()).toBe(0);
  await window.getByRole('checkbox', { name: nil.settings.on }).press('Space');
  await field.waitFor();
  expect(await field.inputValue()).toBe('ingenOppgaver');
  await field.fill('ordinaer');
  await field.press('Enter');
  await window.getByText(nil.settings.notTaken).waitFor();
  await field.fill('nulloppgave');
  await field.press('Enter');
  await window.getByText(nil.settings.saved).waitFor();
  await window.getByText('"leveransetype": "nulloppgave", "oppgave": [],').waitFor();
  await expectClean('settings');
});

test('by keyboard to a receipt, and the archive says that there is nothing', async () => {
  const { window } = app;
  await fillIn(lastYear);
  await button(nil.send.practice).press('Enter');
  await button(nil.missing.confirm).waitFor();
  await expectClean('form');
  await button(nil.missing.confirm).press('Enter');
  await window.keyboard.press('Space');
  await window.getByRole('checkbox', { name: nil.confirm(lastYear), checked: true }).waitFor();
  await button(nil.send.practice).press('Enter');
  await screens(window).receipt.heading.waitFor();
  await window.getByText(nil.nothing('nulloppgave')).waitFor();
  await expectClean('receipt');
  expect(await practiceJournal(app.dataDirectory)).toMatchObject([{ antallOppgaver: 0, sumUtbetaltBeloep: 0 }]);
  await button(archive.back).press('Enter');
  await window.getByText(nil.held).waitFor();
  await expectClean('archive');
});

test('a spelling that is refused reports nothing, and the web form is named first', async () => {
  const { window } = app;
  await button(t.frame.rehearse).press('Enter');
  await button(REHEARSAL_TEXT.nb.fault.nilSpelling).press('Enter');
  await window.getByRole('region', { name: REHEARSAL_TEXT.nb.waiting }).getByText(REHEARSAL_TEXT.nb.fault.nilSpelling).waitFor();
  await fillIn(lastYear - 1);
  await window.getByRole('checkbox', { name: nil.confirm(lastYear - 1) }).press('Space');
  await button(nil.send.practice).press('Enter');
  await heading(nil.ordinary).waitFor();
  await window.getByText(nil.refused).waitFor();
  await window.getByText('leveranse/leveransetype').first().waitFor();
  await expectClean('refused');
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(1);
});

test('beside a list of the same co-op and year it is not sent, and leads to the list', async () => {
  const { window } = app;
  await window.getByRole('button', { name: t.frame.step.sheet }).first().press('Enter');
  await heading(t.start.title).waitFor();
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems()), window.locator('#content'));
  const { check, send, receipt } = screens(window);
  await check.grid.waitFor();
  await check.next.click();
  await window.getByRole('combobox', { name: t.send.year }).selectOption(String(lastYear - 2));
  await send.practiceProfile.click();
  await send.confirm.check();
  await send.send(4).click();
  await receipt.heading.waitFor();
  await button(t.receipt.newDelivery).click();
  await heading(t.start.title).waitFor();

  // Who it was about when it was refused is still there.
  await fillIn(lastYear - 2, { isKnown: true });
  const why = failureText('nb', { code: 'NIL_AFTER_LIST', data: {}, retryable: false });
  await heading(why.title).waitFor();
  await window.getByRole('checkbox', { name: nil.confirm(lastYear - 2) }).press('Space');
  await button(nil.send.practice).press('Enter');
  await button(nil.missing.against).waitFor();
  await expectClean('beside-a-list');
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(2);
  await button(nil.seeIt).press('Enter');
  await receipt.heading.waitFor();
  expect(await app.pageErrors()).toEqual([]);
});
