import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit, newDraft } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, headOf, sheetOf, type TestCell, withMarks } from '../make-sheet.ts';

const HEADINGS = ['Fødselsnummer', 'Navn', 'Beløp', 'Merknad'];
const TABLE: Table = { headerRow: 1, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } };
const person = (n: number, amount: TestCell = 100): TestCell[] => [syntheticFoedselsnummer(n), `Medlem ${n}`, amount];

function check(sheet: Sheet, table: Table = TABLE, edits: DraftEdit[] = []) {
  const draft: Draft = newDraft(headOf(table), sheet);
  if (edits.length > 0) applyStep(draft, { kind: 'edit', edits });
  return { draft, ...checkDraft(draft, { syntheticOnly: true }) };
}

const rowsOf = (found: ReturnType<typeof check>) => found.rows.filter(({ leftOut }) => !leftOut).map(({ row }) => row);
const outOf = (found: ReturnType<typeof check>) => found.leftOut.map(({ row, reason }) => `${row} ${reason}`);
const takeIn = (row: number): DraftEdit => ({ kind: 'leave-out', row, leftOut: false });

describe('rows that are left out', () => {
  const sheet = sheetOf([
    HEADINGS,
    person(1),
    person(2, 250),
    [null, null, null, 'ringt 3. mars'],
    [null, null, 350],
    HEADINGS,
    person(3),
    ['Sum', null, 450],
  ]);

  it('are told of with their rows and reasons', () => {
    const found = check(sheet);
    expect(rowsOf(found)).toEqual([2, 3, 7]);
    expect(outOf(found)).toEqual(['4 nothing-in-columns', '5 sum-of-above', '6 repeated-heading', '8 sum-row']);
  });

  it('can each be brought in, and left to the sheet again', () => {
    const found = check(sheet, TABLE, [takeIn(5), takeIn(8)]);
    expect(rowsOf(found)).toEqual([2, 3, 5, 7, 8]);
    expect([...found.problems].filter(({ row }) => row === 5).map(({ code }) => code)).toEqual(['IDENTIFIER_MISSING', 'NAME_MISSING']);
    applyStep(found.draft, { kind: 'undo' });
    expect(found.draft.state.takenIn.size).toBe(0);
    expect(rowsOf(check(found.draft.sheet))).toEqual([2, 3, 7]);
  });

  it('can be brought in and then left out by hand', () => {
    const found = check(sheet, TABLE, [takeIn(5), { kind: 'leave-out', row: 5, leftOut: true }]);
    expect(outOf(found)).toContain('5 sum-of-above');
    expect(rowsOf(found)).not.toContain(5);
  });

  it('are none of those with a number or a name, however well their amount fits', () => {
    const found = check(sheetOf([HEADINGS, person(1), person(2, 100), [null, 'Sum Bygg AS', 200]]));
    expect(rowsOf(found)).toEqual([2, 3, 4]);
  });

  it('are those that begin with a word of sums and whose amount fits, but no organisations', () => {
    const rows: TestCell[][] = [HEADINGS, [null, 'Sum medlemmer nord', 700], person(1), person(2, 250), [null, 'Sum sone 1', 350]];
    const found = check(sheetOf([...rows, person(3, 350), [null, 'Sum sone 2', 350], [null, 'Sum alle soner', 700]]));
    expect(outOf(found)).toEqual(['2 sum-row', '5 sum-row', '7 sum-row', '8 sum-row']);
    expect(rowsOf(check(sheetOf([...rows, person(3, 349)])))).toEqual([2, 3, 4, 5, 6]);
  });

  it('are the total above all rows, with or without what is hidden, but not one that doesn’t fit or was brought in', () => {
    const list = (total: number) => sheetOf([HEADINGS, [null, null, total], person(1), person(2, 250), [null, null, null, 'ringt']]);
    expect(outOf(check(list(350)))).toContain('2 sum-of-below');
    expect(outOf(check(withMarks(list(100), { hiddenRows: [4] })))).toContain('2 sum-of-below');
    expect(rowsOf(check(list(351)))).toEqual([2, 3, 4]);
    expect(rowsOf(check(list(350), TABLE, [takeIn(2)]))).toEqual([2, 3, 4]);
    expect(rowsOf(check(list(350), { ...TABLE, lastRow: 3 }))).toEqual([2, 3]);
  });

  it('are no rows further down whose amount is the sum of those below', () => {
    expect(rowsOf(check(sheetOf([HEADINGS, person(1), [null, null, 350], person(2, 250), person(3)])))).toEqual([2, 3, 4, 5]);
  });

  it('leaves what stands below the table alone', () => {
    expect(rowsOf(check(sheet, { ...TABLE, lastRow: 3 }))).toEqual([2, 3]);
  });
});

describe('hidden rows', () => {
  const sheet = withMarks(sheetOf([HEADINGS, person(1), person(2, 250), person(3), [null, null, 200], [null, 'Sum', 450]]), {
    hiddenRows: [3, 5, 9],
  });

  it('are asked about, and in until then', () => {
    const found = check(sheet);
    expect(rowsOf(found)).toEqual([2, 3, 4]);
    expect(found.hiddenRows).toEqual({ count: 1, firstRow: 3, lastRow: 3, kroner: 250 });
    expect([...found.problems]).toMatchObject([{ code: 'HIDDEN_ROWS', severity: 'error', data: { count: 1, firstRow: 3, lastRow: 3 } }]);
  });

  it('come along when the user says so', () => {
    const found = check(sheet, { ...TABLE, hiddenRows: 'include' });
    expect([...found.problems]).toEqual([]);
    expect(found.sumUtbetaltBeloep).toBe(450);
  });

  it('stay out when the user says so, but for those that are brought in by hand', () => {
    const table: Table = { ...TABLE, hiddenRows: 'leave-out' };
    const found = check(sheet, table);
    expect([...found.problems]).toEqual([]);
    expect(outOf(found)).toEqual(['3 hidden', '5 sum-of-above', '6 sum-row']);
    expect(found.hiddenRows.count).toBe(1);
    expect(check(sheet, table, [takeIn(3)]).sumUtbetaltBeloep).toBe(450);
  });

  it('are no question when the user has left each of them out', () => {
    expect([...check(sheet, TABLE, [{ kind: 'leave-out', row: 3, leftOut: true }]).problems]).toEqual([]);
  });

  it('are seen through by a sum over what is visible', () => {
    const visibleOnly = withMarks(sheetOf([HEADINGS, person(1), person(2, 250), person(3), [null, null, 200]]), { hiddenRows: [3] });
    expect(outOf(check(visibleOnly, { ...TABLE, hiddenRows: 'include' }))).toEqual(['5 sum-of-above']);
  });
});

describe('names in two columns', () => {
  const table: Table = { headerRow: 1, columns: { identifikator: 'A', fornavn: 'B', etternavn: 'C', utbetaltBeloep: 'D' } };
  const names = (...parts: [TestCell, TestCell]) =>
    check(
      sheetOf([
        ['Fnr', 'Fornavn', 'Etternavn', 'Beløp'],
        [syntheticFoedselsnummer(1), ...parts, 100],
      ]),
      table,
    );

  it('are joined', () => {
    expect(names(' Åse Marie ', 'Lærdal').rows.at(0)?.navn).toBe('Åse Marie Lærdal');
    expect(names(null, 'Bygdelaget SA').rows.at(0)?.navn).toBe('Bygdelaget SA');
    expect(names('Kari', ' ').rows.at(0)?.navn).toBe('Kari');
  });

  it('show what is wrong at the first of them', () => {
    expect([...names(null, null).problems]).toMatchObject([{ code: 'NAME_MISSING', cell: 'B2' }]);
    expect([...names('Kari', cellOfKind('error', '#REF!')).problems]).toMatchObject([{ code: 'CELL_ERROR', cell: 'B2' }]);
  });
});
