// How a messy sheet is read, in the window and by keyboard: what is asked, what is left out and comes back, what is remembered.
import { writeFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { PRACTICE_COOP } from '../../renderer/state/profile-form.ts';
import { longDate } from '../../shared/text/format.ts';
import { problemTitle } from '../../shared/text/problem-text.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder, type Value, workbook } from '../fixtures/workbooks.ts';
import { callInPage } from './harness/call-in-page.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens, t } from './way.ts';

let app: App | undefined;
let folder: TemporaryFolder | undefined;
afterEach(async () => {
  await app?.close();
  await folder?.remove();
  app = undefined;
  folder = undefined;
});

const fnr = (n: number) => syntheticFoedselsnummer(n * 37 + 11);
const NAMES = ['Åse Lærdal', 'Bjørn Ødegård', 'Kari Mo', 'Tor Erik Vik'];
const PAID = [1200, 450, 3100, 800];

/** A title, two amounts that could both be it, a sum without a label, a note; row 5 (Bjørn) is hidden. */
function messy(): Buffer {
  const rows: Value[][] = [
    ['Bygdelaget SA'],
    ['Kundeutbytte 2025'],
    ['Fødselsnummer', 'Navn', 'Kundeutbytte', 'Beløp'],
    ...NAMES.map((name, i): Value[] => [fnr(i), name, (PAID[i] ?? 0) * 3 + i, PAID[i] ?? 0]),
    [null, null, null, PAID.reduce((sum, amount) => sum + amount, 0)],
  ];
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet['!rows'] = rows.map((_, i) => ({ hidden: i === 4 }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Ark1');
  const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  return bytes;
}

test('by keyboard: which amount, the hidden row, a row that was left out; then the check', async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { keyboard } = window;
  const { columns } = t;
  await screens(window).start.ready();
  await app.dropFile(await folder.file('rotete.xlsx', messy()), window.locator('#content'));
  await window.getByRole('heading', { name: columns.title }).waitFor();

  // Two amounts that differ: asked, and answered from the keyboard.
  await window.getByText(columns.mayStandIn).waitFor();
  await window.getByRole('combobox', { name: columns.field.utbetaltBeloep }).focus();
  await keyboard.press('End');
  await window.getByText(columns.evidence.by.user).waitFor();

  // One of the four receivers is hidden, and nothing goes on before that is decided.
  await window.getByText(columns.hidden.undecided).waitFor();
  await window.getByRole('radio', { name: columns.hidden.leaveOut }).focus();
  await keyboard.press('Space');
  await window.getByText(t.frame.oppgaver(3)).waitFor();
  await keyboard.press('Control+z');
  await window.getByText(columns.hidden.undecided).waitFor();
  await window.getByRole('radio', { name: columns.hidden.include }).focus();
  await keyboard.press('Space');
  await window.getByText(columns.hidden.undecided).waitFor({ state: 'detached' });

  // The sum is out with its address and reason, comes back as a row with problems, and goes again.
  await window.locator('summary').focus();
  await keyboard.press('Enter');
  await window.getByText(columns.leftOut.reason['sum-of-above']).waitFor();
  await window.getByText('D8', { exact: true }).waitFor();
  await window.getByRole('button', { name: columns.leftOut.takeInRow(8) }).focus();
  await keyboard.press('Enter');
  await window.getByText(t.frame.oppgaver(5)).waitFor();
  await keyboard.press('Control+z');
  await window.getByText(t.frame.oppgaver(4)).waitFor();

  await screens(window).columns.next.focus();
  await keyboard.press('Enter');
  await screens(window).check.grid.waitFor();
  expect((await window.locator('footer').innerText()).replaceAll(/\s/g, '')).toContain('5550');
  expect(await app.pageErrors()).toEqual([]);
});

test('a layout is remembered; when it has changed the window says so, and takes the new or the old with one click', async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { columns } = t;
  const list = (...order: (readonly [string, (i: number) => Value])[]) =>
    workbook([{ name: 'Ark1', rows: [order.map(([heading]) => heading), ...PAID.map((_, i) => order.map(([, cell]) => cell(i)))] }]);
  const id = ['Fødselsnummer', fnr] as const;
  const name = ['Navn', (i: number) => NAMES[i] ?? ''] as const;
  const share = ['Andel', (i: number) => PAID[i] ?? 0] as const;
  const number = ['Medlemsnr', (i: number) => 100 + i * 3] as const;
  const drop = async (file: string, bytes: Buffer) => {
    await app?.dropFile((await folder?.file(file, bytes)) ?? '', window.locator('#content'));
  };
  await screens(window).start.ready();

  // Nobody knows that `Andel` is the amount; the user says so, once.
  await drop('liste 2024.xlsx', list(id, name, share));
  await window.getByRole('button', { name: columns.pick(columns.field.utbetaltBeloep, columns.column('C', 'Andel')) }).click();
  await window.getByText(columns.evidence.by.user).waitFor();
  await drop('samme.xlsx', list(id, name, share));
  await screens(window).check.grid.waitFor();
  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  await window.getByText(columns.evidence.by.memory).first().waitFor();

  await drop('liste 2025.xlsx', list(number, id, name, share));
  await window.getByText(columns.change.title).waitFor();
  const row = window.getByRole('row').filter({ hasText: columns.field.navn });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([columns.column('B', 'Navn'), columns.column('C', 'Navn')]);
  // Nothing is sent before that is answered; the way back leads to the question.
  await window.getByRole('button', { name: t.frame.step.send }).click();
  await window.getByRole('button', { name: t.send.blocker.layoutChange }).click();
  await window.getByText(columns.change.title).waitFor();
  await window.getByRole('button', { name: columns.change.accept }).click();
  await window.getByText(columns.change.accepted).waitFor();
  await window.getByText(t.frame.oppgaver(4)).waitFor();

  // The year after it has changed again, and the columns of last time are asked for, though they now hold something else.
  await drop('liste 2026.xlsx', list(id, name, share, number));
  await window.getByText(columns.change.title).waitFor();
  await window.getByRole('button', { name: columns.change.asBefore }).click();
  await window.getByText(columns.change.accepted).waitFor();
  await window.getByText(t.frame.oppgaver(4)).waitFor();
  expect(await app.pageErrors()).toEqual([]);
});

test('an accountant who names every file anew gets the alarm when the co-op is named, and undo takes both back', async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { columns, send } = t;
  await screens(window).start.ready();
  const list = (...headings: string[]) => {
    const cells = new Map<string, (i: number) => Value>([
      ['Fødselsnummer', fnr],
      ['Navn', (i) => NAMES[i] ?? ''],
      ['Utbetalt', (i) => PAID[i] ?? 0],
    ]);
    return workbook([
      { name: 'Ark1', rows: [headings, ...PAID.map((_, i) => headings.map((heading) => cells.get(heading)?.(i) ?? null))] },
    ]);
  };
  const drop = async (file: string, ...headings: string[]) => {
    await app?.dropFile((await folder?.file(file, list(...headings))) ?? '', window.locator('#content'));
  };
  const toSend = () => screens(window).check.next.click();

  // Last year's lists of two co-ops: that of the practice co-op, and another's.
  await drop('bygdelaget24.xlsx', 'Fødselsnummer', 'Navn', 'Utbetalt');
  await screens(window).check.grid.waitFor();
  await toSend();
  await screens(window).send.practiceProfile.click();
  await window.getByRole('button', { name: send.changeProfile }).waitFor();
  await drop('naboen.xlsx', 'Utbetalt', 'Navn', 'Fødselsnummer');
  // As long as only one co-op is known, it is asked whether that is its list. It isn't.
  await window.getByText(columns.change.title).waitFor();
  const draft = (await callInPage(window, 'drafts.list', {})).find(({ file }) => file === 'naboen.xlsx');
  const other = { ...PRACTICE_COOP.oppgavegiver, organisasjonsnummer: syntheticOrganisasjonsnummer(8) };
  const edits = [{ kind: 'set-oppgavegiver' as const, name: 'Nabolaget SA', oppgavegiver: other }];
  await callInPage(window, 'draft.edit', { draftId: draft?.draftId ?? '', edits });

  // This year's has a name of its own: nothing is known about it until it is said whose it is.
  await drop('fra kasserer per e-post.xlsx', 'Navn', 'Fødselsnummer', 'Utbetalt');
  await screens(window).check.grid.waitFor();
  await toSend();
  await screens(window).send.practiceProfile.click();
  await window.getByRole('button', { name: send.blocker.layoutChange }).click();
  const today = longDate('nb', new Date().toISOString());
  await window.getByText(columns.change.sinceCoop(PRACTICE_COOP.name, today)).waitFor();
  const row = window.getByRole('row').filter({ hasText: columns.field.navn });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([columns.column('B', 'Navn'), columns.column('A', 'Navn')]);
  await window.keyboard.press('Control+z');
  await window.getByText(columns.change.title).waitFor({ state: 'detached' });
  await window.keyboard.press('Control+y');
  await window.getByText(columns.change.title).waitFor();
  await window.getByRole('button', { name: columns.change.accept }).click();
  await window.getByText(columns.change.accepted).waitFor();
  expect(await app.pageErrors()).toEqual([]);
});

test('a list is pasted where no file is: from anywhere on the first screen', async () => {
  app = await launchApp();
  const { window } = app;
  await screens(window).start.ready();
  const copied = [['Fødselsnummer', 'Navn', 'Utbetalt'], ...PAID.map((amount, i) => [fnr(i), NAMES[i], amount])];
  const text = copied.map((row) => row.join('\t')).join('\r\n');
  await app.electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await window.getByRole('button', { name: t.start.paste }).click();
  await window.getByRole('textbox', { name: t.start.pasteHere }).press('Control+v');
  await screens(window).check.grid.waitFor();
  await window.getByText(t.frame.oppgaver(4)).waitFor();
  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  await window.getByRole('combobox', { name: t.columns.textFile.delimiter }).waitFor();
  expect(await app.pageErrors()).toEqual([]);
});

test('a decimal comma that was taken for granted is shown, and a point chosen by keyboard in its place', async () => {
  app = await launchApp();
  const { window } = app;
  const { textFile } = t.columns;
  await screens(window).start.ready();
  // English thousands: 1,200 is one krone and twenty øre, or twelve hundred.
  const copied = [['Fødselsnummer', 'Navn', 'Utbetalt'], ...PAID.map((amount, i) => [fnr(i), NAMES[i], amount.toLocaleString('en-GB')])];
  await app.electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), copied.map((row) => row.join('\t')).join('\r\n'));
  await window.locator('body').press('Control+v');
  await window.getByText(problemTitle('nb', 'AMOUNT_AMBIGUOUS')).first().waitFor();
  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  const decimal = window.getByRole('combobox', { name: textFile.decimal });
  await decimal.waitFor();
  expect(await decimal.inputValue()).toBe(',');
  await decimal.focus();
  await window.keyboard.press('End');
  await screens(window).check.grid.waitFor();
  await window.getByText(t.frame.oppgaver(4)).waitFor();
  expect((await window.locator('footer').innerText()).replaceAll(/\s/g, '')).toContain('5550');
  expect(await window.getByText(problemTitle('nb', 'AMOUNT_AMBIGUOUS')).count()).toBe(0);
  await window.getByRole('button', { name: t.frame.step.sheet }).click();
  await decimal.waitFor();
  expect(await decimal.inputValue()).toBe('.');
  expect(await app.pageErrors()).toEqual([]);
});

test('members A–K and L–Å in two tables of one sheet: asked, read as one by keyboard, and followed when the file changes', async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  const { window } = app;
  const { keyboard } = window;
  const { together, leftOut, otherTables } = t.columns;
  const heading = ['Fødselsnummer', 'Navn', 'Utbetalt'];
  const part = (from: number, to: number): Value[][] => [
    heading,
    ...NAMES.slice(from, to).map((name, i) => [fnr(from + i), name, PAID[from + i] ?? 0]),
  ];
  const rows = (more: Value[][] = []): Value[][] => [['Medlemmer A–K'], ...part(0, 2), ...more, [null], ['Medlemmer L–Å'], ...part(2, 4)];
  const path = await folder.file('medlemmer.xlsx', workbook([{ name: 'Ark1', rows: rows() }]));
  await screens(window).start.ready();
  await app.dropFile(path, window.locator('#content'));

  await window.getByText(together.title(2)).waitFor();
  await window.getByText(t.frame.oppgaver(2)).waitFor();
  await app.screenshot('several-lists');
  await window.getByRole('button', { name: together.alone('A7:C9') }).focus();
  await keyboard.press('Enter');
  await window.getByText(together.title(2)).waitFor({ state: 'detached' });
  await window.getByRole('button', { name: otherTables.chooseTable('A2:C4') }).waitFor();
  await keyboard.press('Control+z');
  await window.getByText(together.title(2)).waitFor();
  await window.getByRole('button', { name: together.read }).focus();
  await keyboard.press('Enter');
  await window.getByText(together.isOn(2, 'A2:C4, A7:C9')).waitFor();
  await window.getByText(t.frame.oppgaver(4)).waitFor();
  await window.locator('summary').focus();
  await keyboard.press('Enter');
  await window.getByText(leftOut.reason['between-tables']).waitFor();
  await window.getByText('A6', { exact: true }).waitFor();

  await screens(window).columns.next.click();
  await screens(window).check.grid.waitFor();
  expect((await window.locator('footer').innerText()).replaceAll(/\s/g, '')).toContain('5550');
  // The file goes on: one more above, so that the second table moves down.
  await writeFile(path, workbook([{ name: 'Ark1', rows: rows([[fnr(9), 'Ingrid Sæther', 70]]) }]));
  await window.getByRole('button', { name: t.workbook.look }).click();
  await window.getByRole('button', { name: t.workbook.merge.confirm }).click();
  await window.getByText(t.frame.oppgaver(5)).waitFor();
  expect((await window.locator('footer').innerText()).replaceAll(/\s/g, '')).toContain('5620');

  // The same on two sheets: said, with how they become one, and the other one click away.
  const sheets = [
    { name: 'A–K', rows: part(0, 2) },
    { name: 'L–Å', rows: part(2, 4) },
  ];
  await app.dropFile(await folder.file('ark.xlsx', workbook(sheets)), window.locator('#content'));
  await window.getByText(together.otherSheets('A–K')).waitFor();
  await window.getByRole('button', { name: together.aloneSheet('L–Å') }).focus();
  await keyboard.press('Enter');
  await screens(window).check.cell('Tor Erik Vik').waitFor();
  expect(await app.pageErrors()).toEqual([]);
});
