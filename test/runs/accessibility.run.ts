// axe on every screen of the way, in light and dark; the worst state of each, not the empty one.

import { test } from 'vitest';
import { problemTitle } from '../../shared/text/problem-text.ts';
import { expectClean } from './harness/axe.ts';
import { app, folder } from './harness/one-app.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

test('first screen, and with a refused file', async () => {
  await expectClean(app.window);
  await app.dropFile(await folder.file('tom.xlsx', ''), app.window.locator('#content'));
  await app.window.getByRole('alert').first().waitFor();
  await expectClean(app.window);
});

test('settings, and choosing a passphrase', async () => {
  await app.window.getByRole('button', { name: t.frame.settings }).click();
  await app.window.getByRole('heading', { name: t.frame.settings, level: 1 }).waitFor();
  await expectClean(app.window);
  await app.window.getByRole('button', { name: t.frame.choosePassphrase }).click();
  await app.window.getByRole('heading', { name: t.store.choose.title }).waitFor();
  await expectClean(app.window);
});

test('columns, check, send, receipt', async () => {
  const { window } = app;
  const { columns, check, send, receipt } = screens(window);
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), window.locator('#content'));
  await check.grid.waitFor();
  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  await columns.next.waitFor();
  await expectClean(app.window);
  await columns.next.click();
  await window.getByRole('button', { name: problemTitle('nb', 'NAME_MISSING') }).click();
  await expectClean(app.window);

  await window.getByRole('button', { name: t.check.edit, exact: true }).click();
  await window.keyboard.type('Ørnulf Næss');
  await expectClean(app.window);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: t.check.roundAll(1) }).click();
  await expectClean(app.window);
  await window.getByRole('dialog').getByRole('button', { name: t.check.group.confirm }).click();
  await check.next.click();
  await send.saveProfile.click();
  await expectClean(app.window);
  await send.practiceProfile.click();
  await send.confirm.check();
  await expectClean(app.window);
  await send.send(4).click();
  await receipt.heading.waitFor();
  await expectClean(app.window);
});
