/** Files that other programs wrote (test/fixtures/writers): our own reader says the same as SheetJS cell by cell, and what comes of each is right. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guardFile } from '../../../electron/sheet/guard.ts';
import { readPaste } from '../../../electron/sheet/reader/paste/read-paste.ts';
import { readSheet } from '../../../electron/sheet/reader/read-sheet.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { ours, scannedInPieces, theirs } from '../../fixtures/both-readers.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';

const pathOf = (file: string) => fileURLToPath(new URL(`../../fixtures/writers/${file}`, import.meta.url));

const PLAIN = [
  'xlsxwriter.xlsx',
  'xlsxwriter-constant-memory.xlsx',
  'xlsxwriter-1904.xlsx',
  'openpyxl.xlsx',
  'openpyxl-write-only.xlsx',
  'excel-writer-xlsx.xlsx',
  'libreoffice.xlsx',
  'libreoffice.xlsm',
  'gnumeric.xlsx',
];

describe.each(PLAIN)('%s', (file) => {
  it('is read by our own reader, the same cell by cell as by SheetJS', async () => {
    const bytes = await readFile(pathOf(file));
    const reference = await theirs(bytes);
    expect(reference).toMatchObject({ name: 'Medlemmer', columns: [0, 1, 2, 3, 4, 5] });
    expect(await ours(bytes)).toEqual(reference);
  });

  it('is the same wherever a piece of it ends', async () => {
    const { length, read } = await scannedInPieces(await readFile(pathOf(file)));
    const whole = JSON.stringify(read((push) => push(0, length)));
    for (let cut = 1; cut < length; cut++) {
      const inTwo = read((push) => {
        push(0, cut);
        push(cut, length);
      });
      if (JSON.stringify(inTwo) !== whole) expect({ cut, ...inTwo }).toEqual({ cut, ...JSON.parse(whole) });
    }
  });
});

function outcomeOf(sheet: Sheet) {
  const draft = draftOfSheet(sheet);
  const { rows, sumUtbetaltBeloep, problems } = checkDraft(draft, { syntheticOnly: true });
  return {
    table: draft.state.table,
    rows: rows.map(({ row }) => row),
    sum: sumUtbetaltBeloep,
    problems: problems.map(({ cell, code }) => (cell === undefined ? code : `${cell} ${code}`)),
  };
}

const TABLE = { headerRow: 3, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'D' } };
const ROWS = [4, 5, 6, 7, 8, 9];
const ZERO_AND_OERE = ['A5 LEADING_ZERO_RESTORED', 'D6 AMOUNT_DECIMALS'];
const WITH_ERROR = [...ZERO_AND_OERE, 'D8 CELL_ERROR'];
const HIDDEN = 'HIDDEN_ROWS';

it.each<[string, number, string[]]>([
  ['xlsxwriter.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['xlsxwriter-constant-memory.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['xlsxwriter-1904.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['openpyxl.xlsx', 1750, [HIDDEN, ...ZERO_AND_OERE, 'D7 FORMULA_WITHOUT_VALUE', 'D8 CELL_ERROR']],
  ['openpyxl-write-only.xlsx', 1750, [...ZERO_AND_OERE, 'D7 FORMULA_WITHOUT_VALUE', 'D8 FORMULA_WITHOUT_VALUE']],
  ['excel-writer-xlsx.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['libreoffice.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['libreoffice.xlsm', 2650, [HIDDEN, ...WITH_ERROR]],
  ['gnumeric.xlsx', 2650, [HIDDEN, ...WITH_ERROR]],
  ['libreoffice.xls', 2650, [HIDDEN, ...WITH_ERROR]],
  ['gnumeric.xls', 2650, [HIDDEN, ...WITH_ERROR]],
  ['spreadsheet-writeexcel.xls', 2650, [HIDDEN, ...WITH_ERROR]],
  ['xlwt.xls', 2900, [HIDDEN, ...ZERO_AND_OERE]],
  ['libreoffice.ods', 2650, [HIDDEN, ...WITH_ERROR]],
  ['gnumeric.ods', 2650, [HIDDEN, ...WITH_ERROR]],
  ['libreoffice.csv', 2650, WITH_ERROR],
  ['libreoffice-ansi.csv', 2650, WITH_ERROR],
  ['libreoffice.txt', 2650, WITH_ERROR],
])('%s gives its receivers, their sum and what is wrong with them', async (file, sum, problems) => {
  const path = pathOf(file);
  const format = await guardFile(path);
  if (!format.ok) throw new Error(format.failure.code);
  const reply = await readSheet({ path, format: format.value, sheet: undefined });
  if (!reply.ok) throw new Error(reply.failure);
  expect(outcomeOf(reply.value.sheet)).toEqual({ table: TABLE, rows: ROWS, sum, problems });
});

it('what LibreOffice writes as a web page can be pasted; a hidden row is not in it', async () => {
  const pasted = readPaste({ name: 'Innlimt', text: '', html: await readFile(pathOf('libreoffice.htm'), 'utf8') }, undefined);
  if (!pasted.ok) throw new Error(pasted.failure);
  expect(outcomeOf(pasted.value.sheet)).toEqual({ table: TABLE, rows: [4, 5, 6, 7, 8], sum: 2450, problems: WITH_ERROR });
});
