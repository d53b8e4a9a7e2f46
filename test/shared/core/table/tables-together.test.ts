// Several lists in one sheet: asked about, and read as one only where the user says so.
import { describe, expect, it } from 'vitest';
import { checkDraft, DraftChecker } from '../../../../shared/core/check/check-draft.ts';
import { examplesBelow } from '../../../../shared/core/columns/column-examples.ts';
import { newDraft } from '../../../../shared/core/draft/draft.ts';
import { tableInChanged } from '../../../../shared/core/merge/merge-table.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { findTables } from '../../../../shared/core/table/find-table.ts';
import { askAboutOthers, readAlone, readTogether, tablesAlike } from '../../../../shared/core/table/tables-together.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { headOf, sheetOf, type TestCell } from '../make-sheet.ts';

const RULES = { syntheticOnly: true };
const HEADINGS = ['Fødselsnummer', 'Navn', 'Utbetalt beløp'];
const person = (n: number, kroner: number): TestCell[] => [syntheticFoedselsnummer(n * 37 + 11), `Kari ${'ABCDEFGH'[n] ?? 'Å'}by`, kroner];

/** Rows 1 to 6 and 8 to 12, with a title and a sum each. */
const A_TO_Z: TestCell[][] = [
  ['Medlemmer A–K', null, null],
  HEADINGS,
  person(0, 100),
  person(1, 200),
  person(2, 300),
  [null, 'Sum', 600],
  [null],
  ['Medlemmer L–Å', null, null],
  HEADINGS,
  person(3, 1000),
  person(4, 2000),
  [null, 'Sum', 3000],
];
const first = (sheet: Sheet): Table => findTables(sheet)[0]?.table ?? { headerRow: 0, columns: {} };
function read(sheet: Sheet, table: Table) {
  const { problems, ...check } = checkDraft(newDraft(headOf(table), sheet), RULES);
  return { ...check, problems: [...problems] };
}

describe('tables below one another with the same columns', () => {
  const sheet = sheetOf(A_TO_Z);
  const found = findTables(sheet);
  const alone = first(sheet);
  const alike = tablesAlike(sheet, alone, found);
  const together = readTogether(alone, alike);

  it('are found, downwards, whichever of them is read', () => {
    expect(alike.map(({ table }) => table.headerRow)).toEqual([2, 9]);
    const second = found.find(({ table }) => table.headerRow === 9)?.table ?? alone;
    expect(tablesAlike(sheet, second, found)).toEqual(alike);
    expect(readTogether(second, alike)).toEqual(together);
  });

  it('are read as one list: their rows keep their numbers, each sum is its own, and what lies between is told of', () => {
    const { rows, leftOut, sumUtbetaltBeloep, problems } = read(sheet, together);
    expect([...rows].map(({ row }) => row)).toEqual([3, 4, 5, 10, 11]);
    expect(leftOut).toEqual([
      { row: 6, reason: 'sum-row' },
      { row: 8, reason: 'between-tables' },
      { row: 9, reason: 'between-tables' },
      { row: 12, reason: 'sum-row' },
    ]);
    expect(sumUtbetaltBeloep).toBe(3600);
    expect(problems).toEqual([]);
  });

  it('are read the same in slices, and after an edit in either of them', () => {
    const draft = newDraft(headOf(together), sheet);
    const checker = new DraftChecker(draft, RULES);
    checker.check();
    for (const row of [4, 11]) draft.state.cells.set(row, { utbetaltBeloep: '5' });
    expect([...checker.check().rows].map(({ row, utbetaltBeloep }) => [row, utbetaltBeloep])).toEqual([
      [3, 100],
      [4, 5],
      [5, 300],
      [10, 1000],
      [11, 5],
    ]);
  });

  it('find a receiver who stands in both', () => {
    const twice = sheetOf(A_TO_Z.map((row, i) => (i === 10 ? person(0, 2000) : row)));
    const { problems } = read(twice, readTogether(first(twice), tablesAlike(twice, first(twice), findTables(twice))));
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['DUPLICATE_IDENTIFIER', 'A11']]);
  });

  it('show values of their own as examples', () => {
    expect(examplesBelow(sheet, alone, 'B', 9)).toEqual(['Kari Aby', 'Kari Bby', 'Kari Cby', 'Sum']);
    expect(examplesBelow(sheet, together, 'B', 9, new Set([6, 8, 9, 12]))).toEqual(['A', 'B', 'C', 'D', 'E'].map((l) => `Kari ${l}by`));
  });

  it('are a warning until the user has said whether they belong together', () => {
    const asked = askAboutOthers(alone, found);
    expect(read(sheet, asked).problems).toMatchObject([{ code: 'OTHER_LISTS', severity: 'warning', data: { count: 1 } }]);
    for (const decided of [readAlone(asked), readTogether(asked, alike)]) expect(read(sheet, decided).problems).toEqual([]);
    expect([...read(sheet, readAlone(together)).rows].map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  it('go with the file when it changes: rows that come, titles that move', () => {
    const longer = sheetOf([[null], ...A_TO_Z.slice(0, 5), person(5, 50), ...A_TO_Z.slice(5)]);
    const table = tableInChanged(sheet, together, longer) ?? together;
    expect([...read(longer, table).rows].map(({ row }) => row)).toEqual([4, 5, 6, 7, 12, 13]);
    // One that has gone makes it another list; one that has come is asked about with the others.
    expect(tableInChanged(sheet, together, sheetOf(A_TO_Z.slice(0, 6)))).toBeUndefined();
    const three = sheetOf([...A_TO_Z, [null], HEADINGS, person(6, 7)]);
    expect([...read(three, tableInChanged(sheet, together, three) ?? alone).rows].map(({ row }) => row)).toEqual([3, 4, 5, 10, 11]);
    expect(tableInChanged(sheet, askAboutOthers(alone, found), three)?.otherLists).toBe(2);
    expect(tableInChanged(sheet, askAboutOthers(alone, found), sheetOf(A_TO_Z.slice(0, 6)))?.otherLists).toBeUndefined();
    // Lists in other sheets of the file are still there.
    expect(tableInChanged(sheet, askAboutOthers(alone, found, 2), sheetOf(A_TO_Z.slice(0, 6)))?.otherLists).toBe(2);
  });
});

describe('tables that can not be one list', () => {
  it('have their columns elsewhere', () => {
    const sheet = sheetOf([...A_TO_Z.slice(0, 7), ['Navn', 'Fødselsnummer', 'Utbetalt beløp'], ['Ola', syntheticFoedselsnummer(900), 4]]);
    expect(tablesAlike(sheet, first(sheet), findTables(sheet))).toHaveLength(1);
    expect(askAboutOthers(first(sheet), findTables(sheet)).otherLists).toBe(1);
  });

  it('stand side by side', () => {
    const sheet = sheetOf([
      [...HEADINGS, null, ...HEADINGS],
      [...person(0, 100), null, ...person(3, 5)],
      [...person(1, 200), null, ...person(4, 6)],
    ]);
    expect(tablesAlike(sheet, first(sheet), findTables(sheet))).toHaveLength(1);
    expect(askAboutOthers(first(sheet), findTables(sheet)).otherLists).toBe(1);
  });

  it('lack what a list needs: nobody is asked about them', () => {
    const sheet = sheetOf([...A_TO_Z.slice(0, 7), ['Navn', 'Beløp', null], ['Strøm', 4, null], ['Husleie', 9, null]]);
    expect(askAboutOthers(first(sheet), findTables(sheet))).toEqual(first(sheet));
  });
});
