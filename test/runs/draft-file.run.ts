// A draft goes from one machine to another in a file that is opened as any file is: from outside, or by the button.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, openApp } from './harness/app-for-each-test.ts';
import { axe } from './harness/axe.ts';
import { answerDialogsWith } from './harness/dialogs.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

const PASSPHRASE = 'blå hest spiser lefse';

test('a draft is saved as a file, and opened on another machine with its passphrase only', async () => {
  const file = join(folder.path, 'Til Bjørn æøå.kundeutbytte');
  let app = await openApp();
  const there = app.window;
  await screens(there).start.ready();
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithTwoProblems()), there.locator('#content'));
  await screens(there).check.grid.waitFor();
  await screens(there).check.cell('Åse Øvrebø').dblclick();
  await there.getByRole('textbox', { name: t.check.editing(t.check.field.navn, 2) }).fill('Åse Østby');
  await there.keyboard.press('Enter');
  await screens(there).check.cell('Åse Østby').waitFor();
  await there.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name: t.frame.step.sheet }).click();
  await there.getByRole('button', { name: t.columns.openAnother }).click();
  await there.getByRole('button', { name: t.draftFile.saveTool('medlemmer.xlsx') }).press('Enter');
  await there.getByRole('heading', { name: t.draftFile.saveTitle }).waitFor();
  expect(await axe(there)).toEqual([]);
  await app.screenshot('save-draft-file');
  await there.getByLabel(t.store.choose.first, { exact: true }).fill('for kort');
  await there.keyboard.press('Enter');
  await there.getByText(t.store.choose.tooShort(12)).waitFor();
  await there.getByLabel(t.store.choose.first, { exact: true }).fill(PASSPHRASE);
  await there.getByLabel(t.store.choose.second).fill(PASSPHRASE);
  await answerDialogsWith(app, file);
  await there.keyboard.press('Enter');
  await there.getByText(t.draftFile.saved).waitFor();
  await app.close();

  // Another data folder: nothing of the first machine but the file.
  app = await openApp({ files: [file] });
  const here = app.window;
  await here.getByRole('heading', { name: t.draftFile.openTitle }).waitFor();
  await here.getByLabel(t.store.choose.first, { exact: true }).fill('en helt annen frase');
  await here.keyboard.press('Enter');
  await here.getByText('Passordfrasen passer ikke til fila').waitFor();
  expect(await axe(here)).toEqual([]);
  await app.screenshot('open-draft-file');
  await here.getByLabel(t.store.choose.first, { exact: true }).fill(PASSPHRASE);
  await here.keyboard.press('Enter');
  await here.getByText(t.draftFile.opened('medlemmer.xlsx')).waitFor();
  await screens(here).check.cell('Åse Østby').waitFor();
  expect(await app.pageErrors()).toEqual([]);
});
