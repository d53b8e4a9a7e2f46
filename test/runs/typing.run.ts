// What is typed stands where it was meant to stand, however the user leaves the cell and however slow the app is.

import { beforeEach, expect, test } from 'vitest';
import { wholeNumber } from '../../shared/text/format.ts';
import { syntheticFoedselsnummer } from '../fixtures/synthetic.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { holdAnswers } from './harness/held-answers.ts';
import { app, folder } from './harness/one-app.ts';
import { draftInPlace, dropAsNewDraft, t } from './way.ts';

const { check } = t;

/** Ten receivers; the seventh amount can't be read. */
function sheet(): Buffer {
  const rows = Array.from({ length: 10 }, (_, n) => [syntheticFoedselsnummer(n + 700), `Navn ${n}`, n === 6 ? 'ca. 900' : 1000 + n]);
  return workbook([{ name: 'Medlemmer', rows: [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows] }]);
}

beforeEach(async () => {
  await dropAsNewDraft(app, await folder.file('medlemmer.xlsx', sheet()));
  await app.window.getByRole('complementary').getByText(check.errorsLeft(1)).waitFor();
  await cell(0, 'navn').getByText('Navn 0', { exact: true }).waitFor();
});

const cell = (index: number, column: string) => app.window.locator(`#cell-${index}-${column}`);
const editor = () => app.window.locator('input[aria-label]:focus');
const stands = (index: number, column: string, text: string) => cell(index, column).getByText(text, { exact: true }).waitFor();

/** Half a change, begun and not ended. */
async function begin(text: string): Promise<void> {
  await cell(2, 'navn').click();
  await app.window.keyboard.press('F2');
  await editor().waitFor();
  await app.window.keyboard.press('Control+a');
  await app.window.keyboard.insertText(text);
}

test.each<[string, () => Promise<unknown>]>([
  ['a click on another cell', () => cell(4, 'navn').click()],
  ['a click with Shift', () => cell(4, 'navn').click({ modifiers: ['Shift'] })],
  ['a click on a heading, which sorts', () => app.window.getByRole('columnheader', { name: check.field.navn }).click()],
  ['F8', () => app.window.keyboard.press('F8')],
  ['the button to the next problem', () => app.window.getByRole('button', { name: check.nextProblem }).click()],
  ['a search', () => app.window.getByRole('textbox', { name: check.search }).fill('Ødegård')],
  ['another screen, and back', () => thereAndBack()],
  ['another list that is dropped', () => openAnother()],
])('a change is kept when the user leaves it by %s', async (_, leave) => {
  await begin('Åse Ødegård');
  await leave();
  await app.window.getByRole('grid').getByText('Åse Ødegård', { exact: true }).waitFor();
});

async function thereAndBack(): Promise<void> {
  const { window } = app;
  await window.getByRole('navigation').getByRole('button', { name: t.frame.archive }).click();
  await window.getByRole('grid').waitFor({ state: 'detached' });
  await window.getByRole('navigation').getByRole('button', { name: t.frame.step.check }).click();
}

/** The change belongs to the draft that it was made in, and to no row of the other one. */
async function openAnother(): Promise<void> {
  const { window } = app;
  const own = await draftInPlace(window);
  const other = workbook([
    {
      name: 'Andre',
      rows: [
        ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
        [syntheticFoedselsnummer(800), 'En annen', 'x'],
      ],
    },
  ]);
  await dropAsNewDraft(app, await folder.file('andre.xlsx', other));
  await stands(0, 'navn', 'En annen');
  expect(await window.getByRole('grid').innerText()).not.toContain('Åse Ødegård');
  await window.evaluate((hash) => {
    location.hash = hash;
  }, own);
  await window.reload();
}

test('keys that come before the answer to F8 and F2 go to the cell that F8 leads to', async () => {
  const { keyboard } = app.window;
  await cell(2, 'utbetaltBeloep').click();
  const letGo = await holdAnswers(app.electron, ['draft.findProblem', 'draft.cell']);
  await keyboard.press('F8');
  await keyboard.press('F2');
  await keyboard.press('Control+a');
  await keyboard.type('1251');
  await keyboard.press('Backspace');
  await keyboard.type('9');
  await keyboard.press('Enter');
  await letGo();
  await stands(6, 'utbetaltBeloep', wholeNumber(1259));
  await stands(2, 'utbetaltBeloep', wholeNumber(1002));
});

test('who clicks elsewhere before the answer to F2 is left where she clicked', async () => {
  await cell(2, 'navn').click();
  const letGo = await holdAnswers(app.electron, ['draft.cell']);
  await app.window.keyboard.press('F2');
  await cell(4, 'navn').click();
  await app.window.keyboard.type('Per');
  await letGo();
  await editor().waitFor();
  expect(await editor().inputValue()).toBe('Per');
  await app.window.keyboard.press('Enter');
  await stands(4, 'navn', 'Per');
  await stands(2, 'navn', 'Navn 2');
});

test('a search before the change is kept finds it when it is', async () => {
  const letGo = await holdAnswers(app.electron, ['draft.edit']);
  await begin('Åse Ødegård');
  await app.window.getByRole('textbox', { name: check.search }).fill('Ødegård');
  await app.window.getByRole('grid').waitFor({ state: 'detached' });
  await letGo();
  await app.window.getByRole('grid').getByText('Åse Ødegård', { exact: true }).waitFor();
});

test('a form that is half filled in is so when the user comes back to it', async () => {
  const { window } = app;
  const steps = window.getByRole('navigation');
  await steps.getByRole('button', { name: t.frame.step.send }).click();
  await window.getByRole('textbox', { name: t.send.field.name }).fill('Dalen Samvirkelag');
  await window.getByRole('textbox', { name: t.send.field.organisasjonsnummer }).fill('3111');
  await steps.getByRole('button', { name: t.frame.step.check }).click();
  await window.getByRole('grid').waitFor();
  await steps.getByRole('button', { name: t.frame.step.send }).click();
  await window.getByRole('textbox', { name: t.send.field.name }).waitFor();
  expect(await window.getByRole('textbox', { name: t.send.field.name }).inputValue()).toBe('Dalen Samvirkelag');
  expect(await window.getByRole('textbox', { name: t.send.field.organisasjonsnummer }).inputValue()).toBe('3111');
});
