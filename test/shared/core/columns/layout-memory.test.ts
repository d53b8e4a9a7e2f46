import { describe, expect, it } from 'vitest';
import {
  columnsAsBefore,
  type LayoutMemory,
  layoutChanges,
  layoutOfTable,
  recallLayout,
} from '../../../../shared/core/columns/layout-memory.ts';
import type { Columns } from '../../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { findTable } from '../../../fixtures/find-table.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { sheetOf, type TestCell } from '../make-sheet.ts';

const VALUES: Record<string, (i: number) => TestCell> = {
  Fødselsnummer: (i) => syntheticFoedselsnummer(i + 40),
  Navn: (i) => `Kari Nordmann ${'I'.repeat(i + 1)}`,
};
const list = (...headings: string[]): Sheet =>
  sheetOf([headings, ...[0, 1, 2].map((i) => headings.map((heading) => VALUES[heading]?.(i) ?? 170 + ((i * 911) % 1300)))]);

const FILE = 'Medlemsliste 2024.xlsx';
const which = (organisasjonsnummer: string | null = '311131788', file = FILE) => ({
  organisasjonsnummer,
  file,
  savedAt: '2025-01-20T10:00:00.000Z',
});
const remembered = (sheet: Sheet, columns: Columns, list = which()): LayoutMemory => {
  const memory = layoutOfTable(sheet, { headerRow: 1, columns }, list);
  if (memory === undefined) throw new Error('nothing to remember');
  return memory;
};
const A_B_C: Columns = { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' };
const recalled = (sheet: Sheet, file: string, ...memories: LayoutMemory[]) =>
  recallLayout(sheet, findTable(sheet) ?? { headerRow: 1, columns: {} }, file, memories);

describe('the same layout', () => {
  it('is read as the user read it, also where nobody knows the heading, and in another year', () => {
    const memory = remembered(list('Fødselsnummer', 'Navn', 'Utb 2024', 'Kr 2024'), A_B_C);
    const again = recalled(list('FØDSELSNUMMER', 'Navn', 'Utb 2025', 'Kr. 2025'), 'noe annet.xlsx', memory);
    expect(again.table.columns).toEqual(A_B_C);
    expect(again.memory).toBe(memory);
    expect(layoutChanges(list('Fødselsnummer', 'Navn', 'Utb 2025', 'Kr 2025'), again.table, memory)).toEqual([]);
  });

  it('is not kept without headings, or before every field has a column', () => {
    expect(layoutOfTable(list('Navn'), { headerRow: 0, columns: A_B_C }, which())).toBeUndefined();
    expect(layoutOfTable(list('Navn'), { headerRow: 1, columns: { navn: 'A' } }, which())).toBeUndefined();
  });
});

describe('a layout that has changed', () => {
  const before = remembered(list('Fødselsnummer', 'Navn', 'Andel'), A_B_C);
  const moved = list('Medlemsnr', 'Fødselsnummer', 'Navn', 'Andel');

  it('says which columns, what they were and what they are; memory finds what nobody knows', () => {
    const { table, memory } = recalled(moved, 'Medlemsliste_2025 (1).xlsx', before);
    expect(table.columns).toEqual({ identifikator: 'B', navn: 'C', utbetaltBeloep: 'D' });
    expect(memory && layoutChanges(moved, table, memory)).toEqual([
      { field: 'identifikator', was: { letter: 'A', heading: 'Fødselsnummer' }, now: { letter: 'B', heading: 'Fødselsnummer' } },
      { field: 'navn', was: { letter: 'B', heading: 'Navn' }, now: { letter: 'C', heading: 'Navn' } },
      { field: 'utbetaltBeloep', was: { letter: 'C', heading: null }, now: { letter: 'D', heading: 'Andel' } },
    ]);
    expect(columnsAsBefore(moved, before)).toEqual(A_B_C);
    expect(columnsAsBefore(list('Navn'), before)).toBeUndefined();
  });

  it('is seen in another heading above the same column', () => {
    const sheet = list('Fødselsnummer', 'Navn', 'Utbetalt');
    const { table, memory } = recalled(sheet, FILE, before);
    expect(memory && layoutChanges(sheet, table, memory)).toEqual([
      { field: 'utbetaltBeloep', was: { letter: 'C', heading: null }, now: { letter: 'C', heading: 'Utbetalt' } },
    ]);
  });

  it('is known by the co-op where there is only one, and by the name of the file where there are more', () => {
    expect(recalled(moved, 'helt annet navn.xlsx', before).memory).toBe(before);
    const another = remembered(
      list('Navn', 'Fødselsnummer', 'Beløp'),
      { identifikator: 'B', navn: 'A', utbetaltBeloep: 'C' },
      which('310702900', 'Nes.xlsx'),
    );
    expect(recalled(moved, 'helt annet navn.xlsx', another, before).memory).toBeUndefined();
    expect(recalled(moved, 'Medlemsliste 2025.xlsx', another, before).memory).toBe(before);
  });
});

it('keeps nothing that stands in a row taken for headings by mistake', () => {
  const sheet = sheetOf([
    ['12345', 'Kari Nordmann', 900],
    [syntheticFoedselsnummer(3), 'Ola Hemmelig', 100],
  ]);
  expect(JSON.stringify(remembered(sheet, A_B_C))).not.toMatch(/Kari|Nordmann|12345|Medlemsliste/);
});
