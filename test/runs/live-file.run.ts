// The user's workbook is saved again while the app is open: what has changed comes in, what she has fixed stays, and one undo takes it back.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from 'xlsx';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { temporaryFolder, workbook } from '../fixtures/workbooks.ts';
import { axe } from './harness/axe.ts';
import { answerDialogsWith } from './harness/dialogs.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

const numbers = [60, 61, 62].map((n) => syntheticFoedselsnummer(n));
const book = (...rows: [string, string, number][]) =>
  workbook([{ name: 'Medlemmer', rows: [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows] }]);
const [first = '', second = '', third = ''] = numbers;

/** Whether the menu offers it. */
const isOffered = (app: App, item: string) =>
  app.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true, item);

/** As by a click in the menu, or by its keys, as soon as it is offered. */
async function chooseInMenu(app: App, item: string): Promise<void> {
  await expect.poll(() => isOffered(app, item), { timeout: 20_000 }).toBe(true);
  await app.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), item);
}

test('a workbook that is saved again is noticed, shown and taken in', async () => {
  const folder = await temporaryFolder();
  await using app = await launchApp();
  const { window } = app;
  const { start, check } = screens(window);
  await start.ready();
  const path = await folder.file('medlemmer.xlsx', book([first, 'Åse Øvrebø', 1200], [second, '', 800]));
  await app.dropFile(path, window.locator('#content'));
  await check.grid.waitFor();

  await window.locator('#cell-1-navn').click();
  await window.keyboard.press('F2');
  await window.locator('input[aria-label]:focus').waitFor();
  await window.keyboard.insertText('Bjørn Ærlig');
  await window.keyboard.press('Enter');
  await window.locator('#cell-1-navn').filter({ hasText: 'Bjørn Ærlig' }).waitFor();

  // As Excel saves: another file, renamed. A row comes above the one that was fixed, and an amount is another.
  const beside = join(folder.path, '6F2A.tmp');
  await writeFile(beside, book([first, 'Åse Øvrebø', 1300], [third, 'Kari Sæther', 500], [second, '', 800]));
  await rename(beside, path);
  await window.getByText(t.workbook.changed('medlemmer.xlsx')).waitFor();
  await window.getByRole('button', { name: t.workbook.look }).click();
  const dialog = window.getByRole('dialog', { name: t.workbook.merge.title(1, 1, 0) });
  await dialog.waitFor();
  const said = await dialog.innerText();
  expect(said).toContain(t.workbook.merge.total(2, 3));
  expect(numbers.filter((number) => said.includes(number))).toEqual([]);
  expect(await axe(window)).toEqual([]);
  await dialog.getByRole('button', { name: t.workbook.merge.confirm }).click();

  await window.locator('#cell-2-navn').filter({ hasText: 'Bjørn Ærlig' }).waitFor();
  await window.locator('#cell-1-navn').filter({ hasText: 'Kari Sæther' }).waitFor();
  await window.locator('#cell-0-utbetaltBeloep').filter({ hasText: /1.300/ }).waitFor();
  await window.getByText(t.workbook.changed('medlemmer.xlsx')).waitFor({ state: 'detached' });

  await window.getByRole('button', { name: t.frame.undo }).first().click();
  await window.locator('#cell-2-navn').waitFor({ state: 'detached' });
  await window.locator('#cell-1-navn').filter({ hasText: 'Bjørn Ærlig' }).waitFor();
  await window.locator('#cell-0-utbetaltBeloep').filter({ hasText: /1.200/ }).waitFor();
  // The file is still another one than the draft goes by.
  await window.getByText(t.workbook.changed('medlemmer.xlsx')).waitFor();
  expect(await app.pageErrors()).toEqual([]);
  await folder.remove();
});

test('a file that has gone is spoken of only when the user asks for it', async () => {
  const folder = await temporaryFolder();
  await using app = await launchApp();
  const { window } = app;
  const { start, check } = screens(window);
  await start.ready();
  await app.dropFile(await folder.file('medlemmer.xlsx', book([first, 'Åse Øvrebø', 1200])), window.locator('#content'));
  await check.grid.waitFor();
  await chooseInMenu(app, 'readChanges');
  await window.getByText(t.workbook.same).waitFor();
  await folder.remove();
  expect(await window.getByRole('alert').count()).toBe(0);
  await window.getByRole('button', { name: t.workbook.readChanges }).click();
  await window.getByRole('alert').waitFor();
  await window.locator('#cell-0-navn').filter({ hasText: 'Åse Øvrebø' }).waitFor();
});

test('a corrected copy of the workbook is saved, and the app reads it again', async () => {
  const folder = await temporaryFolder();
  await using app = await launchApp();
  const { window } = app;
  const { start, check } = screens(window);
  await start.ready();
  expect([await isOffered(app, 'readChanges'), await isOffered(app, 'saveCorrected')]).toEqual([false, false]);
  await app.dropFile(await folder.file('medlemmer.xlsx', book([first, 'Åse Øvrebø', 1200], [second, '', 800])), window.locator('#content'));
  await check.grid.waitFor();
  await window.locator('#cell-1-navn').click();
  await window.keyboard.press('F2');
  await window.locator('input[aria-label]:focus').waitFor();
  await window.keyboard.insertText('Bjørn Ærlig');
  await window.keyboard.press('Enter');
  await window.locator('#cell-1-navn').filter({ hasText: 'Bjørn Ærlig' }).waitFor();

  const copy = join(folder.path, 'medlemmer (rettet).xlsx');
  await answerDialogsWith(app, copy);
  await window.getByRole('button', { name: t.workbook.saveCorrected }).click();
  const dialog = window.getByRole('dialog', { name: t.workbook.corrected.title });
  await dialog.waitFor();
  await window.keyboard.press('Escape');
  await window.waitForFunction((name) => document.activeElement?.textContent === name, t.workbook.saveCorrected);
  await chooseInMenu(app, 'saveCorrected');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain(t.workbook.corrected.holds(1, 1));
  expect(await axe(window)).toEqual([]);
  await dialog.getByRole('button', { name: t.workbook.corrected.confirm }).click();
  await window.getByText(t.workbook.corrected.done).waitFor();

  const saved = read(await readFile(copy));
  expect(saved.SheetNames).toEqual(['Medlemmer', 'Avvik']);
  expect([saved.Sheets.Medlemmer?.B3?.v, saved.Sheets.Medlemmer?.B3?.c?.length]).toEqual(['Bjørn Ærlig', 1]);

  // By our own reader as well: nothing is left to put right.
  await app.dropFile(copy, window.locator('#content'));
  await window.getByText('medlemmer (rettet).xlsx').first().waitFor();
  await window.locator('#cell-1-navn').filter({ hasText: 'Bjørn Ærlig' }).waitFor();
  await check.next.waitFor();
  expect(await app.pageErrors()).toEqual([]);
  await folder.remove();
});
