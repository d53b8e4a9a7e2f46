/** Sheets for tests, written as the rows that a person would type. */

import { type Draft, type DraftHead, newDraft } from '../../../shared/core/draft/draft.ts';
import type { Table } from '../../../shared/core/sheet/columns.ts';
import { type Cell, type Sheet, SheetBuilder, type SheetMarks } from '../../../shared/core/sheet/sheet.ts';

export type TestCell = string | number | Cell | null;

export function textCell(text: string): Cell {
  return { kind: 'text', text, number: undefined, format: undefined };
}

/** A number cell; `text` is what its format shows. */
export function numberCell(number: number, format = 'General', text = String(number)): Cell {
  return { kind: 'number', text, number, format };
}

export function cellOfKind(kind: Cell['kind'], text = ''): Cell {
  return { kind, text, number: kind === 'date' || kind === 'boolean' ? 1 : undefined, format: undefined };
}

/** `null` is a blank cell; a row of nothing else is not stored, as the reader does it. The first row has number `firstRow`. */
export function sheetOf(rows: readonly (readonly TestCell[])[], firstRow = 1): Sheet {
  const builder = new SheetBuilder('Ark1');
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell === null)) return;
    builder.startRow(firstRow + i);
    cells.forEach((cell, column) => {
      if (cell === null) return;
      builder.addCell(column, typeof cell === 'string' ? textCell(cell) : typeof cell === 'number' ? numberCell(cell) : cell);
    });
  });
  return builder.build();
}

/** The same sheet with hidden rows (1-based), hidden columns (0-based) and merged cells. */
export function withMarks(
  sheet: Sheet,
  marks: Partial<Omit<SheetMarks, 'hiddenRows'>> & { readonly hiddenRows?: readonly number[] },
): Sheet {
  const { hiddenRows = [], ...rest } = marks;
  return { ...sheet, marks: { filtered: false, hiddenColumns: [], merges: [], ...rest, hiddenRows: Uint32Array.from(hiddenRows) } };
}

export function headOf(table: Table): DraftHead {
  return {
    id: '0c9f1a52-6a5c-4a32-9a53-0a3f8f7f2c11',
    createdAt: '2026-01-10T09:00:00.000Z',
    environment: 'practice',
    source: { file: 'medlemmer.xlsx', sheet: 'Ark1', otherSheets: [], sha256: '00' },
    table,
    inntektsaar: 2025,
  };
}

const A_TO_C: Table = { headerRow: 1, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } };

/** A draft whose columns A, B and C are identifier, name and amount below a header row, unless `table` says otherwise. */
export function draftOf(rows: readonly (readonly TestCell[])[], table: Table = A_TO_C): Draft {
  const header: TestCell[][] = table.headerRow === 1 ? [['Fødselsnummer', 'Navn', 'Utbetalt beløp']] : [];
  return newDraft(headOf(table), sheetOf([...header, ...rows]));
}
