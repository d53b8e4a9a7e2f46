// A treasurer's messy workbook, as the window shows it: what each column is taken for and why, what is left out, what was repaired, where the
// difference to the accounts comes from. Each step leaves its picture in test-results/; those in docs/pictures/ are these.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { problemTitle } from '../../shared/text/problem-text.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder, type Value, workbook } from '../fixtures/workbooks.ts';
import { zipOf } from '../fixtures/zip.ts';
import { answerDialogsWith } from './harness/dialogs.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

let app: App;
let folder: TemporaryFolder;
let window: Page;
beforeEach(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  window = app.window;
  await screens(window).start.ready();
});
afterEach(async () => {
  expect(await app.pageErrors()).toEqual([]);
  await app.close();
  await folder.remove();
});

const drop = async (file: string, bytes: Buffer) => app.dropFile(await folder.file(file, bytes), window.locator('#content'));

/** Numbers of the first of a month begin with 0, and Excel has taken the zero of the first three away. */
const NUMBERS = [3, 31, 59, 15, 17, 40].map((n) => syntheticFoedselsnummer(n * 28 * 37 + (n % 9)));
const NAMES = ['Åse Lærdal', 'Bjørn Ødegård', 'Kari Mo', 'Tor Erik Vik', 'Ingrid Sæther', 'Ola Haugen'];
const PAID = [1200, 450, 3100, 800, 2250, 640];
const SUM = PAID.reduce((sum, amount) => sum + amount, 0);

function messy(): Buffer {
  const members = NAMES.map((name, i): Value[] => [
    1000 + i * 7,
    i < 3 ? Number(NUMBERS[i]) : (NUMBERS[i] ?? ''),
    name,
    (PAID[i] ?? 0) * 12,
    PAID[i] ?? 0,
  ]);
  const rows: Value[][] = [
    ['Bygdelaget SA, org.nr. 310 702 900'],
    ['Kundeutbytte for 2025, utskrift 12.01.2026'],
    [],
    ['Medlemsnr', 'Fødselsnr./org.nr.', 'Navn', 'Kjøp 2025', 'Utbetalt bonus'],
    [null, null, null, null, SUM + 4300],
    ...members.slice(0, 4),
    ['Medlemsnr', 'Fødselsnr./org.nr.', 'Navn', 'Kjøp 2025', 'Utbetalt bonus'],
    ...members.slice(4),
    [1050, Number(syntheticOrganisasjonsnummer(7)), 'Sævik Samdrift DA', 51_600, 4300],
    [],
    [null, null, 'Totalt', null, SUM + 4300],
  ];
  return workbook([{ name: 'Medlemmer', rows, widths: [10, 18, 22, 12, 14] }]);
}

test('each column with its evidence, each row that is left out with its address, each repair with its way back, and the gap', async () => {
  const { columns, check } = t;
  await drop('Bonus 2025.xlsx', messy());
  await screens(window).check.grid.waitFor();

  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  await window.getByText(columns.evidence.by.heading).first().waitFor();
  // Numbers of persons are covered, also those whose zero is gone.
  expect(await window.locator('#content').innerText()).not.toContain(String(Number(NUMBERS[0])));
  await app.screenshot('columns');
  await window.locator('summary').click();
  await window.getByText(columns.leftOut.reason['sum-row']).waitFor();
  await window.getByText(columns.leftOut.reason['sum-of-below']).waitFor();
  await window.getByText(columns.leftOut.reason['repeated-heading']).waitFor();
  await window.getByText(columns.leftOut.reason['above-table']).waitFor();
  await window.getByText('Kundeutbytte for 2025, utskrift 12.01.2026').scrollIntoViewIfNeeded();
  await app.screenshot('left-out');

  await screens(window).columns.next.click();
  await screens(window).check.grid.waitFor();
  const group = window.getByRole('listitem').filter({ hasText: problemTitle('nb', 'LEADING_ZERO_RESTORED') });
  await group.getByRole('button').first().click();
  await group.getByRole('button', { name: check.group.takeBack(3) }).waitFor();
  // The accounts have one of the bonuses twice.
  const total = window.getByRole('textbox', { name: check.controlSum });
  await total.fill(String(SUM + 4300 - 800));
  await total.press('Enter');
  await window.getByText(check.differsMore(800)).waitFor();
  await app.screenshot('repaired-and-gap');
});

test('a bomb is refused in words, and the list after it is read', async () => {
  const parts = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', data: 'x', declaredBytes: 244 * 1024 * 1024 },
  ];
  await drop('Medlemmer.xlsx', zipOf(parts));
  const { title } = failureText('nb', failure('FILE_INFLATES_TOO_MUCH'));
  await window.getByRole('alert').filter({ hasText: title }).waitFor();
  await app.screenshot('bomb');
  await drop('Bonus 2025.xlsx', messy());
  await screens(window).check.grid.waitFor();
});

test('a layout that has changed since last year is shown side by side', async () => {
  const { columns } = t;
  const list = (...headings: string[]) => {
    const cells = new Map<string, Value[]>([
      ['Fødselsnummer', NUMBERS],
      ['Navn', NAMES],
      ['Andel', PAID],
      ['Kjøp', PAID.map((amount) => amount * 12)],
    ]);
    return workbook([{ name: 'Ark1', rows: [headings, ...PAID.map((_, i) => headings.map((name) => cells.get(name)?.[i] ?? null))] }]);
  };
  await drop('Bonus 2024.xlsx', list('Fødselsnummer', 'Navn', 'Andel'));
  await window.getByRole('button', { name: columns.pick(columns.field.utbetaltBeloep, columns.column('C', 'Andel')) }).click();
  await window.getByText(columns.evidence.by.user).waitFor();
  await drop('Bonus 2025.xlsx', list('Navn', 'Fødselsnummer', 'Kjøp', 'Andel'));
  await window.getByText(columns.change.title).waitFor();
  await app.screenshot('changed-layout');
});

test('a table copied from LibreOffice or a web page is pasted with its numbers and its error', async () => {
  const html = await readFile(join(PROJECT_ROOT, 'test', 'fixtures', 'writers', 'libreoffice.htm'), 'utf8');
  // Electron 33, on which this runs, takes one object; the types are of Electron 45, which takes a list.
  await app.electron.evaluate(({ clipboard }, copied) => void Reflect.apply(clipboard.write, clipboard, [copied]), {
    html,
    text: 'ikke lista',
  });
  await window.locator('body').press('Control+v');
  await screens(window).check.grid.waitFor();
  await window.getByText(t.frame.oppgaver(5)).waitFor();
  await screens(window).check.cell('Åse Bjørnø <Vik>').waitFor();
  await window.getByText(problemTitle('nb', 'CELL_ERROR')).first().waitFor();
  await window.getByText(problemTitle('nb', 'LEADING_ZERO_RESTORED')).first().waitFor();
});

test('the empty list is saved where the user says, and is a workbook that the app opens', async () => {
  const path = join(folder.path, 'mal.xlsx');
  await answerDialogsWith(app, path);
  await window.getByRole('button', { name: t.start.template }).focus();
  await window.keyboard.press('Enter');
  await window.getByText(t.start.templateSaved).first().waitFor();
  await app.dropFile(path, window.locator('#content'));
  await window.getByText(problemTitle('nb', 'NO_ROWS')).first().waitFor();
});
