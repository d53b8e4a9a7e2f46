// Sheets as they lie in the drawers of co-ops: where the table is, and which column is which.
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { newDraft } from '../../../../shared/core/draft/draft.ts';
import type { Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { findTables } from '../../../../shared/core/table/find-table.ts';
import { findTable } from '../../../fixtures/find-table.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, headOf, numberCell, sheetOf, type TestCell, withMarks } from '../make-sheet.ts';

const fnr = (n: number) => syntheticFoedselsnummer(n * 37 + 11);
const NAMES = ['Åse Lærdal', 'Bjørn Ødegård', 'Kari Mo', 'Tor Erik Vik', 'Gro Hæge Strøm'];
const members = (count = 5, from = 0): TestCell[][] =>
  Array.from({ length: count }, (_, i) => [fnr(from + i), NAMES[i % NAMES.length] ?? '', 150 + ((i * 975) % 2600)]);
const HEADINGS = ['Fødselsnummer', 'Navn', 'Utbetalt beløp'];

/** What would be sent of the sheet as it is read, and what would be asked. */
function read(sheet: Sheet) {
  const [found] = findTables(sheet);
  if (found === undefined) return undefined;
  const { rows, leftOut } = checkDraft(newDraft(headOf(found.table), sheet), { syntheticOnly: true });
  return { table: found.table, candidates: found.candidates, rows: rows.map(({ row }) => row), leftOut: leftOut.map(({ row }) => row) };
}

describe('headings', () => {
  it('stand on two lines', () => {
    const sheet = sheetOf([['Fødsels-', 'Navn', 'Utbetalt'], ['nummer', null, 'beløp'], ...members()]);
    expect(read(sheet)).toMatchObject({
      table: { headerRow: 2, headerLines: 2, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } },
      rows: [3, 4, 5, 6, 7],
    });
  });

  it('have a second line that only explains', () => {
    const sheet = sheetOf([HEADINGS, ['(11 siffer)', null, '(hele kr)'], ...members(2)]);
    expect(read(sheet)).toMatchObject({ table: { headerRow: 2, headerLines: 2 }, rows: [3, 4] });
  });

  it('never swallow a receiver without number and amount', () => {
    const sheet = sheetOf([['Fødselsnummer', 'Hvem', 'Utbetalt'], [null, 'Kari Nordmann', null], ...members(2)]);
    expect(read(sheet)?.table.headerRow).toBe(1);
    expect(findTable(sheetOf([HEADINGS, [null, 'Kari Nordmann', null], ...members(2)]))?.headerRow).toBe(1);
  });

  it('are merged downwards, and under a heading for a group', () => {
    const sheet = withMarks(
      sheetOf([
        ['Fødselsnummer', 'Navn', 'Kjøp', null, 'Utbytte', null],
        [null, null, 'Antall', 'Beløp', 'Sats', 'Beløp'],
        ...members().map(([id, name, amount]) => [id ?? null, name ?? null, 3, 40_000, numberCell(0.025, '0%', '3%'), amount ?? null]),
      ]),
      {
        merges: [
          { top: 1, bottom: 2, left: 0, right: 0 },
          { top: 1, bottom: 2, left: 1, right: 1 },
          { top: 1, bottom: 1, left: 2, right: 3 },
          { top: 1, bottom: 1, left: 4, right: 5 },
        ],
      },
    );
    expect(read(sheet)).toMatchObject({ table: { headerRow: 2, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'F' } } });
  });

  it('of somebody else are known by the group they stand under', () => {
    const sheet = withMarks(
      sheetOf([
        ['Medlem', null, 'Ektefelle', null, null],
        ['Navn', 'Medlemsnr', 'Navn', 'Fødselsnummer', 'Utbetalt'],
        ...members().map(([id, name, amount], i) => [name ?? null, 100 + i, NAMES[4 - i] ?? null, id ?? null, amount ?? null]),
      ]),
      {
        merges: [
          { top: 1, bottom: 1, left: 0, right: 1 },
          { top: 1, bottom: 1, left: 2, right: 3 },
        ],
      },
    );
    expect(read(sheet)?.table.columns).toEqual({ navn: 'A', utbetaltBeloep: 'E' });
  });

  it('may have a title merged over them all', () => {
    const sheet = withMarks(sheetOf([['Utbetalt kundeutbytte 2025', null, null], HEADINGS, ...members()]), {
      merges: [{ top: 1, bottom: 1, left: 0, right: 2 }],
    });
    expect(read(sheet)?.table).toEqual({ headerRow: 2, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } });
  });
});

describe('two tables', () => {
  it('below each other: the longer list is read, and the other one is known', () => {
    const sheet = sheetOf([['2024'], HEADINGS, ...members(2), [null], ['Kundeutbytte 2025'], HEADINGS, ...members(5)]);
    const [first, second] = findTables(sheet);
    expect(first?.table).toMatchObject({ headerRow: 7 });
    expect(second?.table).toMatchObject({ headerRow: 2, lastRow: 4 });
    expect(read(sheet)?.rows).toEqual([8, 9, 10, 11, 12]);
  });

  it('the title of the second is not read with the first', () => {
    const sheet = sheetOf([HEADINGS, ...members(5), [null, 'Sum', 9000], [null], ['Styret'], ['Navn', 'Beløp'], ['Kari Mo', 500]]);
    expect(read(sheet)).toMatchObject({ table: { headerRow: 1, lastRow: 7 }, rows: [2, 3, 4, 5, 6], leftOut: [7] });
  });

  it('headings that a page break repeats belong to the same table', () => {
    const sheet = sheetOf([HEADINGS, ...members(3), HEADINGS, ...members(3, 3)]);
    expect(findTables(sheet)).toHaveLength(1);
    expect(read(sheet)).toMatchObject({ rows: [2, 3, 4, 6, 7, 8], leftOut: [5] });
  });

  it('beside each other', () => {
    const rows = members(3).map((row, i) => [...row, null, ...(members(1, 10 + i)[0] ?? [])]);
    const tables = findTables(sheetOf([[...HEADINGS, null, ...HEADINGS], ...rows]));
    expect(tables.map(({ from, to, table }) => [from, to, table.columns.identifikator])).toEqual([
      ['A', 'C', 'A'],
      ['E', 'G', 'E'],
    ]);
  });
});

describe('a sheet without headings', () => {
  it('is read by its content', () => {
    const sheet = sheetOf(members().map(([id, name, amount]) => [name ?? null, amount ?? null, id ?? null]));
    expect(read(sheet)).toMatchObject({ table: { headerRow: 0, columns: { identifikator: 'C', navn: 'A', utbetaltBeloep: 'B' } } });
  });

  it('asks where two columns hold amounts', () => {
    const sheet = sheetOf(members().map(([id, name, amount], i) => [id ?? null, name ?? null, 40_000 + i * 77_000, amount ?? null]));
    expect(read(sheet)).toMatchObject({
      table: { columns: { identifikator: 'A', navn: 'B' } },
      candidates: { utbetaltBeloep: ['C', 'D'] },
    });
  });

  it('does not take telephones, postal codes or row numbers for amounts', () => {
    for (const other of [(i: number) => 90_012_345 + i * 713, (i: number) => 5000 + i * 333, (i: number) => i + 1]) {
      const sheet = sheetOf(members().map(([id, name], i) => [id ?? null, name ?? null, other(i)]));
      expect(findTable(sheet)?.columns).toEqual({ identifikator: 'A', navn: 'B' });
    }
  });

  it('has person and organisation numbers by turns in two columns', () => {
    const sheet = sheetOf([
      [fnr(1), null, 'Kari Mo', 100],
      [fnr(2), null, 'Åse Lærdal', 2200],
      [null, syntheticOrganisasjonsnummer(3), 'Vik Samdrift DA', 31_000],
      [null, syntheticOrganisasjonsnummer(4), 'Nes Gard AS', 500],
    ]);
    expect(findTable(sheet)?.columns).toEqual({ foedselsnummer: 'A', organisasjonsnummer: 'B', navn: 'C', utbetaltBeloep: 'D' });
  });

  it('is nothing at all without numbers of receivers', () => {
    expect(findTables(sheetOf([['Kari Mo', 100]]))).toEqual([]);
  });
});

describe('a heading whose cells say otherwise is not believed', () => {
  const withColumns = (headings: string[], row: (i: number) => TestCell[]) =>
    read(sheetOf([headings, ...Array.from({ length: 5 }, (_, i) => row(i))]));

  it.each<[string, string[], (i: number) => TestCell[], string]>([
    [
      'birth dates as fødselsnummer',
      ['Fødselsnummer', 'Navn', 'Utbetalt'],
      (i) => [`0${i + 1}0190`, NAMES[i] ?? '', 130 + i * 37],
      'identifikator',
    ],
    ['member numbers as members', ['Fnr', 'Medlem', 'Utbetalt'], (i) => [fnr(i), 1000 + i, 100 * i + 50], 'navn'],
    ['yes and no as paid', ['Fnr', 'Navn', 'Utbetalt'], (i) => [fnr(i), NAMES[i] ?? '', i % 2 ? 'ja' : 'nei'], 'utbetaltBeloep'],
    ['dates as paid', ['Fnr', 'Navn', 'Utbetalt'], (i) => [fnr(i), NAMES[i] ?? '', cellOfKind('date', '01.12.2025')], 'utbetaltBeloep'],
    ['rates as bonus', ['Fnr', 'Navn', 'Bonus'], (i) => [fnr(i), NAMES[i] ?? '', numberCell(0.02, '0%', '2%')], 'utbetaltBeloep'],
    ['years as dividend', ['Fnr', 'Navn', 'Kundeutbytte'], (i) => [fnr(i), NAMES[i] ?? '', 2025], 'utbetaltBeloep'],
    ['the co-op’s own number', ['Orgnr', 'Navn', 'Utbetalt'], (i) => ['311131788', NAMES[i] ?? '', 130 + i * 37], 'identifikator'],
  ])('%s', (_, headings, row, field) => {
    const found = withColumns(headings, row);
    expect(Object.keys(found?.table.columns ?? {})).toHaveLength(2);
    expect(found?.table.columns).not.toHaveProperty(field);
  });

  it('but one whose numbers are all wrong is: its problems are shown', () => {
    const found = withColumns(['Fnr', 'Navn', 'Utbetalt'], (i) => [`0101901234${i}`, NAMES[i] ?? '', 130 + i * 37]);
    expect(found?.table.columns).toEqual({ identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' });
  });
});

describe('several amounts', () => {
  const amounts = (headings: string[], same = false) =>
    read(
      sheetOf([
        ['Fnr', 'Navn', ...headings],
        ...members().map(([id, name, amount], i) => [
          id ?? null,
          name ?? null,
          ...headings.map((_, column) => (same ? (amount ?? null) : 1000 * (column + 1) + i * 317)),
        ]),
      ]),
    );

  it.each([
    [['Kjøp', 'Utbetalt'], 'D'],
    [['Beløp', 'Utbetalt beløp'], 'D'],
    [['Bonus', 'Utbetalt'], 'D'],
    [['Utbetalt 2025', 'Kjøp 2025'], 'C'],
  ])('%j: chosen', (headings, letter) => {
    expect(amounts(headings)?.table.columns.utbetaltBeloep).toBe(letter);
  });

  it.each([
    [['Utbetalt', 'Skattepliktig beløp']],
    [['Kundeutbytte', 'Beløp']],
    [['Utbetalt 2024', 'Kundeutbytte 2025']],
    [['Utbetalt 2024', 'Utbetalt 2025']],
    [['Utbetalt beløp 2024', 'Utbetalt 2025']],
    [['Utbetalt 2024', 'Kundeutbytte']],
    [['Sum', 'Poeng']],
  ])('%j: asked', (headings) => {
    expect(amounts(headings)?.table.columns.utbetaltBeloep).toBeUndefined();
    expect(amounts(headings)?.candidates.utbetaltBeloep).toEqual(expect.arrayContaining(['C', 'D']));
  });

  it('are no question when they are the same', () => {
    expect(amounts(['Kundeutbytte', 'Utbetalt', 'Skattepliktig beløp'], true)?.table.columns.utbetaltBeloep).toBeDefined();
  });
});
