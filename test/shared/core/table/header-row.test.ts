import { describe, expect, it } from 'vitest';
import { tableBelowRow } from '../../../../shared/core/table/find-table.ts';
import { headerRowAbove } from '../../../../shared/core/table/header-row.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, sheetOf } from '../make-sheet.ts';

const COLUMNS = { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' };
const KARI = syntheticFoedselsnummer(5);

describe('the row above the first receiver', () => {
  it('is the headings, also when they have figures in them and a title stands above', () => {
    expect(headerRowAbove(sheetOf([['Liste 2025'], [null], ['Kode 1', 'Hvem', 'Utb 2025'], [KARI, 'Kari', 5]]), COLUMNS)).toBe(3);
  });

  it('is none when the first row has a receiver, however wrong', () => {
    expect(headerRowAbove(sheetOf([[KARI, 'Kari', 5]]), COLUMNS)).toBe(0);
    expect(headerRowAbove(sheetOf([['12345', 'For kort', null]]), COLUMNS)).toBe(0);
    expect(headerRowAbove(sheetOf([[null, 'Uten nummer', 12.5]]), COLUMNS)).toBe(0);
    expect(headerRowAbove(sheetOf([[cellOfKind('error', '#REF!'), 'Feil', null]]), COLUMNS)).toBe(0);
  });

  it('may be the other column of a pair', () => {
    const pair = { foedselsnummer: 'A', organisasjonsnummer: 'B', navn: 'C', utbetaltBeloep: 'D' };
    expect(
      headerRowAbove(
        sheetOf([
          ['Fnr', 'Orgnr', 'Navn', 'Kr'],
          [null, '311131788', 'Laget', 'mye'],
        ]),
        pair,
      ),
    ).toBe(1);
  });

  it('is the first row of a list without receivers', () => {
    expect(headerRowAbove(sheetOf([['Kode', 'Hvem', 'Hva']], 4), COLUMNS)).toBe(4);
    expect(headerRowAbove(sheetOf([]), COLUMNS)).toBe(0);
  });
});

describe('the columns that a row names', () => {
  const sheet = sheetOf([['Navn', 'Beløp', 'Fødselsnummer'], [null], ['Fødselsnummer', 'Navn', 'Beløp']]);

  it('are those of that row', () => {
    expect(tableBelowRow(sheet, 3).table.columns).toEqual({ identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' });
    expect(tableBelowRow(sheet, 1).table.columns).toEqual({ identifikator: 'C', navn: 'A', utbetaltBeloep: 'B' });
  });

  it('are none where there is no such row', () => {
    expect(tableBelowRow(sheet, 2).table.columns).toEqual({});
    expect(tableBelowRow(sheet, 99).table.columns).toEqual({});
  });
});
