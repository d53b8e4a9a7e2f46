// The workbench as it is used without a mouse, what a screen reader is told there, and what never stands in the document.

import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../shared/core/values/problem.ts';
import { problemSentence } from '../../shared/text/problem-text.ts';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { accessibilityTree, focusedDescription } from './harness/assistive-technology.ts';
import { axe } from './harness/axe.ts';
import { app, folder } from './harness/one-app.ts';
import { dropAsNewDraft, t } from './way.ts';

const ROWS = 60;
const numbers = Array.from({ length: ROWS }, (_, n) => syntheticFoedselsnummer(n + 500));
const { check } = t;

/** Sixty receivers. Every second row has one problem: a name that is missing, an amount that nobody can read, or a digit that is wrong. */
function sheetWithThirtyProblems(): Buffer {
  const rows = numbers.map((number, n): (string | number)[] => {
    const wrong = n % 2 === 0 ? (n / 2) % 3 : -1;
    return [wrong === 2 ? withWrongDigit(number) : number, wrong === 0 ? '' : `Åse Øvrebø ${n}`, wrong === 1 ? 'ca. 900' : 1000 + n];
  });
  return workbook([{ name: 'Medlemmer', rows: [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows] }]);
}

/** The last check digit is one too high, and no other number is made. */
function withWrongDigit(number: string): string {
  return number.slice(0, 10) + String((Number(number[10]) + 1) % 10);
}

beforeEach(async () => {
  const { window } = app;
  await dropAsNewDraft(app, await folder.file('medlemmer.xlsx', sheetWithThirtyProblems()));
  await window.getByRole('complementary').getByText(check.errorsLeft(30)).waitFor();
  await cell(0, 'navn').filter({ hasText: /\S/ }).or(cell(1, 'navn')).first().waitFor();
});

const cell = (index: number, column: string) => app.window.locator(`#cell-${index}-${column}`);
const focusedCell = (window: Page) => window.evaluate(() => document.activeElement?.id ?? '');

/** Types over what stands in the cell, as a user does. */
async function type(window: Page, text: string): Promise<void> {
  await window.keyboard.press('F2');
  await window.locator('input[aria-label]:focus').waitFor();
  await window.keyboard.press('Control+a');
  await window.keyboard.insertText(text);
  await window.keyboard.press('Enter');
}

/** Everything that the page holds, as text: the document, and what assistive technology is given of it. */
async function everythingInPage(window: Page): Promise<string> {
  return `${await window.content()}\n${await accessibilityTree(window)}`.replaceAll(/[\s\u00a0]|&nbsp;/g, '');
}

async function expectNoNumberShown(window: Page): Promise<void> {
  const everything = await everythingInPage(window);
  expect(numbers.filter((number) => everything.includes(number))).toEqual([]);
}

test('from open to ready by keyboard alone, thirty problems on the way', async () => {
  const { window } = app;
  for (let left = 30; left > 0; left--) {
    await window.keyboard.press('F8');
    await window.waitForFunction(
      () => document.activeElement instanceof HTMLElement && document.activeElement.getAttribute('aria-invalid') === 'true',
    );
    const [, index = '', column = ''] = (await focusedCell(window)).split('-');
    const row = Number(index) + 2;
    if (left > 27) {
      const problem = { row, cell: '', data: {}, fixes: [] as never[], severity: 'error' as const };
      const code = column === 'navn' ? 'NAME_MISSING' : column === 'utbetaltBeloep' ? 'AMOUNT_NOT_NUMBER' : undefined;
      const field = column === 'navn' ? 'navn' : column === 'utbetaltBeloep' ? 'utbetaltBeloep' : 'identifikator';
      const said = await focusedDescription(window);
      expect(said).toContain(check.place(row, row - 1, ROWS, check.field[field]));
      if (code) expect(said).toContain(problemSentence('nb', { ...problem, code, field }));
    }
    await type(window, column === 'navn' ? 'Ørnulf Næss' : column === 'utbetaltBeloep' ? '900' : (numbers[row - 2] ?? ''));
    await window
      .getByRole('complementary')
      .getByText(check.errorsLeft(left - 1))
      .waitFor();
  }
  await window.getByRole('button', { name: check.toSend }).waitFor();
  expect(await axe(window)).toEqual([]);
  expect(await app.pageErrors()).toEqual([]);
});

test('numbers stand in full nowhere until they are asked for, and only then', async () => {
  const { window } = app;
  const [first = ''] = numbers;
  await window.keyboard.press('F8');
  await expectNoNumberShown(window);

  await cell(0, 'identifikator').click();
  await window.keyboard.down('F9');
  await cell(0, 'identifikator')
    .filter({ hasText: first.slice(6) })
    .waitFor();
  await window.keyboard.up('F9');
  await cell(0, 'identifikator').filter({ hasText: '•••••' }).waitFor();
  await expectNoNumberShown(window);

  // The one that is changed is seen in full, and no other.
  await window.keyboard.press('F2');
  await window.locator('input[aria-label]:focus').waitFor();
  expect(await window.locator('input[aria-label]:focus').inputValue()).toBe(first);
  await window.keyboard.press('Escape');
  await expectNoNumberShown(window);

  const shown = window.getByRole('button', { name: check.showNumbers });
  await shown.click();
  await cell(0, 'identifikator')
    .filter({ hasText: first.slice(6) })
    .waitFor();
  // Who left the machine locks the screen; who comes back has to ask again.
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.getByText(t.frame.covered.title).waitFor();
  expect(await window.locator('body').innerText()).not.toContain('Øvrebø');
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  await cell(0, 'identifikator').filter({ hasText: '•••••' }).waitFor();
  await expectNoNumberShown(window);
});

test('ranges are copied and pasted, rows are found, sorted, added and left out, by keyboard', async () => {
  const { window } = app;
  const { keyboard } = window;
  const clipboard = () => app.electron.evaluate(({ clipboard: system }) => system.readText());
  await cell(1, 'identifikator').click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowRight');
  await window.getByText(check.markedCells(2, 2)).waitFor();
  await keyboard.press('Control+c');
  await window.getByRole('button', { name: check.copyNumbers.full }).press('Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(clipboard).toBe(`${numbers[1]}\tÅse Øvrebø 1\n${numbers[2]}\tÅse Øvrebø 2`);

  await app.electron.evaluate(({ clipboard: system }, text) => system.writeText(text), 'Kari Æsøy\t77\r\nOla Ås\t78\r\n');
  await cell(57, 'navn').click();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+v');
  await window.getByText(check.pasted(2, 1)).waitFor();
  await cell(60, 'navn').filter({ hasText: 'Ola Ås' }).waitFor();
  await keyboard.press('Control+z');
  await cell(60, 'navn').waitFor({ state: 'detached' });

  await keyboard.press('Control+f');
  await keyboard.insertText('øvrebø 57');
  await window.getByText(check.hits(1)).waitFor({ state: 'attached' });
  await keyboard.press('Enter');
  await keyboard.press('Control+Delete');
  await window.getByText(check.rowLeftOut(59), { exact: true }).waitFor();
  await keyboard.press('Control+z');
  await keyboard.press('Control+f');
  await keyboard.press('Escape');
  await cell(59, 'navn').waitFor();

  // Sorting shows the list from its top, wherever it was scrolled to.
  await keyboard.press('Control+End');
  await window.locator('#heading-utbetaltBeloep').click();
  await window.locator('#heading-utbetaltBeloep[aria-sort=ascending]').waitFor();
  await window.waitForFunction(() => document.querySelector('[role=grid]')?.scrollTop === 0);
  await window.locator('#heading-utbetaltBeloep').click();
  await window.locator('#heading-utbetaltBeloep').click();
  await window.locator('#heading-utbetaltBeloep[aria-sort=none]').waitFor();
  await cell(0, 'identifikator').click();
  await cell(0, 'identifikator').and(window.locator(':focus')).waitFor();
  await keyboard.press('Control+f');

  // The heading above the first row sorts, and the order of what is sent stays.
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await window.locator('#heading-utbetaltBeloep[aria-sort=descending]').waitFor();
  await cell(0, 'row').filter({ hasText: '61' }).waitFor();

  await keyboard.press('Control+Enter');
  await window.getByText(check.rowAdded(62), { exact: true }).waitFor();
  await window.waitForFunction(() => document.activeElement?.id === 'cell-60-identifikator');
  expect(await focusedDescription(window)).toContain(check.addedByYou);
  expect(await axe(window)).toEqual([]);
});

test('what is said of a cell has its place, what is wrong and how many suggestions there are; the cell stays in sight, and only the content scrolls', async () => {
  const { window } = app;
  const list = Array.from({ length: 40 }, (_, n) => [numbers[n] ?? '', `Åse Øvrebø ${n}`, 100 + n]);
  const twice = workbook([
    { name: 'Medlemmer', rows: [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...list, [numbers[0] ?? '', 'Åse Øvrebø 0', 50]] },
  ]);
  await dropAsNewDraft(app, await folder.file('to.xlsx', twice));
  await window.getByRole('complementary').getByText(check.errorsLeft(1)).waitFor();
  await window.keyboard.press('F8');
  await window.waitForFunction(() => document.activeElement?.id === 'cell-40-identifikator');
  const said = await focusedDescription(window);
  const data = { count: 2, firstRow: 2, firstCell: 'A2', sameName: 1 };
  const problem: Problem = {
    code: 'DUPLICATE_IDENTIFIER',
    severity: 'error',
    row: 42,
    cell: 'A42',
    field: 'identifikator',
    data,
    fixes: [],
  };
  for (const part of [check.place(42, 41, 41, check.field.identifikator), problemSentence('nb', problem), check.suggestions(2)]) {
    expect(said).toContain(part);
  }
  // What is said about it took room from the grid, in which it is the last row.
  await window.waitForFunction(() => {
    const cell = document.activeElement?.getBoundingClientRect();
    const grid = document.querySelector('[role=grid]')?.getBoundingClientRect();
    return cell && grid && cell.bottom <= grid.bottom;
  });

  await window.setViewportSize({ width: 342, height: 400 });
  await window.getByRole('button', { name: check.nextProblem }).waitFor();
  expect(await window.evaluate(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight)).toBe(true);
  await window.setViewportSize({ width: 1366, height: 768 });
});

test.each([2000, 2001])('of a list of %i rows, all up to two thousand are in the document, and more than that never', async (count) => {
  const { window } = app;
  const lines = Array.from({ length: count }, (_, n) => `${syntheticFoedselsnummer(n + 9)};Åse Øvrebø nr. ${n};${n + 1}`);
  await dropAsNewDraft(app, await folder.file(`liste-${count}.csv`, ['Fødselsnummer;Navn;Beløp', ...lines].join('\r\n')));
  await window
    .getByRole('grid', { name: check.grid })
    .and(window.locator(`[aria-rowcount="${count + 1}"]`))
    .waitFor();
  await cell(0, 'navn').filter({ hasText: 'nr. 0' }).waitFor();
  if (count <= 2000) {
    // Far out of sight, and found all the same.
    await cell(1999, 'navn').filter({ hasText: 'nr. 1999' }).waitFor({ state: 'attached' });
    expect(await window.evaluate(() => Reflect.apply(Reflect.get(window, 'find'), window, ['nr. 1999']))).toBe(true);
  } else expect(await window.locator('[role=grid] [role=row]').count()).toBeLessThan(100);
});

test('F8 leads to what is wrong with the sheet as a whole when no cell is', async () => {
  const { window } = app;
  const bare = workbook([
    {
      name: 'Medlemmer',
      rows: [
        ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
        [numbers[0] ?? '', 'Åse Øvrebø', 1200],
      ],
    },
  ]);
  await dropAsNewDraft(app, await folder.file('en.xlsx', bare));
  await window.getByRole('complementary').getByText(check.errorsLeft(0)).waitFor();
  await cell(0, 'navn').click();
  await window.keyboard.press('Control+Delete');
  await window.getByRole('complementary').getByText(check.errorsLeft(1)).waitFor();
  await window.keyboard.press('F8');
  await window.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, check.wholeSheet);
  expect(await window.evaluate(() => document.activeElement?.textContent)).toContain(
    problemSentence('nb', { code: 'NO_ROWS', severity: 'error', data: {}, fixes: [] }),
  );
});
