/** Where a key leads in the grid. Like a spreadsheet: it stops at the edges. Above the first row is the row of headings. */
import type { Field } from '../../shared/core/sheet/columns.ts';

export type Column = 'row' | Field | 'state';
export const COLUMNS: readonly Column[] = ['row', 'identifikator', 'navn', 'utbetaltBeloep', 'state'];
export const FIELDS: readonly Field[] = ['identifikator', 'navn', 'utbetaltBeloep'];

/** The index of the headings, from which the columns are sorted. */
export const HEADINGS = -1;

export interface Position {
  readonly index: number;
  readonly column: Column;
}

export interface GridSize {
  readonly rows: number;
  /** How many rows Page Up and Page Down skip. */
  readonly pageRows: number;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Undefined: the key doesn't move. */
export function moved({ index, column }: Position, { key, ctrl }: Key, { rows, pageRows }: GridSize): Position | undefined {
  const at = COLUMNS.indexOf(column);
  const to = (row: number, position: number): Position => ({
    index: Math.max(HEADINGS, Math.min(rows - 1, row)),
    column: COLUMNS[Math.max(0, Math.min(COLUMNS.length - 1, position))] ?? column,
  });
  switch (key) {
    case 'ArrowUp':
      return to(ctrl && index > 0 ? 0 : index - 1, at);
    case 'ArrowDown':
      return to(ctrl ? rows - 1 : index + 1, at);
    case 'ArrowLeft':
      return to(index, ctrl ? 0 : at - 1);
    case 'ArrowRight':
      return to(index, ctrl ? COLUMNS.length - 1 : at + 1);
    case 'PageUp':
      return to(Math.max(0, index - pageRows), at);
    case 'PageDown':
      return to(index + pageRows, at);
    case 'Home':
      return to(ctrl ? 0 : index, 0);
    case 'End':
      return to(ctrl ? rows - 1 : index, COLUMNS.length - 1);
    default:
      return undefined;
  }
}

/** The next cell that can be edited, row by row; undefined at the end of the sheet. */
export function nextField({ index, column }: Position, step: 1 | -1, rows: number): Position | undefined {
  const cells = FIELDS.length;
  // The fields begin after the row number.
  const next = index * cells + COLUMNS.indexOf(column) - 1 + step;
  const field = FIELDS[((next % cells) + cells) % cells];
  const row = Math.floor(next / cells);
  return field !== undefined && row >= 0 && row < rows ? { index: row, column: field } : undefined;
}

export function isField(column: Column): column is Field {
  return column !== 'row' && column !== 'state';
}

/** The element of a cell in the document. */
export function cellId(index: number, column: Column): string {
  return index === HEADINGS ? `heading-${column}` : `cell-${index}-${column}`;
}
