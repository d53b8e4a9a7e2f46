// A delivery that isn't settled: a key that was used before and its honest way out, and another list that has to wait for it.

import { expect, test } from 'vitest';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { OUTBOX_TEXT } from '../../shared/text/outbox-text.ts';
import { asRehearsed } from '../../shared/text/rehearsed.ts';
import { expectCleanPictures } from './harness/axe.ts';
import { callInPage } from './harness/call-in-page.ts';
import { app, folder } from './harness/one-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const outbox = OUTBOX_TEXT.nb;
const archive = ARCHIVE_TEXT.nb;

const expectClean = (name: string) => expectCleanPictures(app, `unsettled-${name}`);

async function listReadyToSend(name: string, first: number): Promise<void> {
  const { window } = app;
  const { check, send } = screens(window);
  await app.dropFile(await folder.file(name, sheetWithoutProblems(first)), window.locator('#content'));
  await check.grid.waitFor();
  await check.next.click();
  await send.practiceProfile.click();
  await send.confirm.check();
}

test('a key that was used before: given up only after its user has looked, and then sent under a new one', async () => {
  const { window } = app;
  await callInPage(window, 'practice.play', { faults: [{ kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' }] });
  await listReadyToSend('medlemmer.xlsx', 40);
  await screens(window).send.send(4).click();
  await window.getByRole('heading', { name: asRehearsed('nb', 'practice', t.send.unsure.title) }).waitFor();
  expect(await window.getByText('Skatteetaten fikk').count()).toBe(0);
  await expectClean('used-key');

  await window.getByRole('button', { name: outbox.giveUp.action }).click();
  await window.getByRole('button', { name: outbox.giveUp.confirm, exact: true }).click();
  await window.getByText(outbox.giveUp.wordMissing).waitFor();
  await expectClean('give-up');
  await window.getByRole('checkbox', { name: outbox.giveUp.word }).check();
  await window.getByRole('button', { name: outbox.giveUp.confirm, exact: true }).click();
  await window.getByRole('heading', { name: outbox.givenUp.title }).waitFor();
  await window.getByText(outbox.giveUp.done).waitFor();
  await expectClean('given-up');
  expect(await practiceJournal(app.dataDirectory)).toEqual([]);

  await screens(window).send.send(4).click();
  await screens(window).receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(1);
  await window.getByRole('button', { name: t.frame.archive }).click();
  await window.getByText(archive.state['given-up']).waitFor();
  await window.getByText(archive.unsettled(1)).waitFor();
  await expectClean('archive');
  await window.getByRole('button', { name: /^Åpne leveransen/ }).click();
  await window.getByRole('heading', { name: outbox.title }).waitFor();
  await window.getByRole('heading', { name: outbox.givenUp.title }).waitFor();
  await expectClean('archived');
});

test('another list for the same co-op and year waits for the one that isn’t settled, and leads there', async () => {
  const { window } = app;
  await window.getByRole('button', { name: t.frame.step.sheet }).first().click();
  await callInPage(window, 'practice.play', { faults: [{ kind: 'status', at: 'skatteetaten', status: 409, kode: 'GLD_019' }] });
  await listReadyToSend('andre.xlsx', 60);
  await screens(window).send.send(4).click();
  await window.getByRole('heading', { name: asRehearsed('nb', 'practice', t.send.unsure.title) }).waitFor();

  await listReadyToSend('tredje.xlsx', 80);
  const way = window.getByRole('button', { name: /^Avklar leveransen/ });
  await way.waitFor();
  await expectClean('held');
  await way.click();
  await window.getByRole('button', { name: t.send.unsure.retry }).click();
  await screens(window).receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(2);
});
