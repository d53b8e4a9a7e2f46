/**
 * The user's file was changed after it was imported: which rows are others now, and what of that meets an edit of the user's. A three-way
 * comparison of the reading before, the draft's edits over it, and the file as it is. Nothing is decided here but what cannot be in doubt:
 * a cell that only one side has touched.
 */

import { layoutOf } from '../columns/layout.ts';
import type { Draft, DraftState } from '../draft/draft.ts';
import { addedRow, DataRowWalk, NO_PLAIN_ROWS } from '../rows/data-rows.ts';
import { type Field, fieldSchema, type Table } from '../sheet/columns.ts';
import type { Cell, Sheet } from '../sheet/sheet.ts';
import { readAmount } from '../values/amount.ts';
import { typedCell } from '../values/reading.ts';
import { cellContent, identifierKey, matchRows, NO_ROW, type SheetRow, sheetRow } from './merge-rows.ts';
import { tableInChanged } from './merge-table.ts';

/** A cell that says something else than before, or that the user and the file have both changed. Texts as they stand in the cells. */
export interface CellChange {
  readonly field: Field;
  readonly before: string;
  readonly after: string;
  /** What the user has typed there; null: nothing. */
  readonly mine: string | null;
  /** Both have changed it, and not to the same: the user has to choose. */
  readonly conflict: boolean;
}

export interface RowChange {
  readonly kind: 'changed' | 'added' | 'removed';
  /** 1-based, in the reading before; null for a row that has come. */
  readonly row: number | null;
  /** 1-based, in the file as it is; null for a row that has gone. */
  readonly newRow: number | null;
  /** What stands for the receiver's name, in the file or as the user has typed it. */
  readonly name: string;
  readonly cells: readonly CellChange[];
  /** A row that has gone and that the user has edited: she has to choose. */
  readonly conflict: boolean;
}

export interface MergePlan {
  /** Where the table stands in the file as it is. */
  readonly table: Table;
  /** From rows before to rows after; rows that have gone aren't in it. */
  readonly moved: ReadonlyMap<number, number>;
  /** Only rows that speak of receivers, downwards. */
  readonly changes: readonly RowChange[];
  /** Cells of the user's whose edit the file now has itself. */
  readonly agreed: ReadonlySet<string>;
}

export const cellKey = (row: number, field: Field): string => `${row} ${field}`;
export const rowKey = (row: number): string => String(row);

/** Undefined when a column that the draft goes by is no longer in the file: that is another list, not a changed one. */
export function planMerge({ sheet, state }: Draft, after: Sheet): MergePlan | undefined {
  const table = tableInChanged(sheet, state.table, after);
  if (table === undefined) return undefined;
  const before = rowsOf(sheet, state.table, state);
  const added = [...state.addedRows].sort((a, b) => a - b).map((row) => sheetRow(addedRow(row, layoutOf(state.table.columns)), true));
  const mine = [...before, ...added];
  const theirs = rowsOf(after, table, { cells: new Map(), takenIn: new Set() });
  const found = matchRows(mine, theirs, editedKeys(mine, state));

  const moved = new Map<number, number>();
  const changes: RowChange[] = [];
  const agreed = new Set<string>();
  const taken = new Set<number>();
  mine.forEach((row, i) => {
    const other = theirs[found[i] ?? NO_ROW];
    if (other === undefined) {
      if (row.isData && !state.addedRows.has(row.row)) changes.push(removed(row, state));
      return;
    }
    taken.add(other.row);
    moved.set(row.row, other.row);
    const cells = cellChanges(row, other, state, agreed);
    if (cells.length > 0 && (row.isData || other.isData)) {
      changes.push({
        kind: 'changed',
        row: row.row,
        newRow: other.row,
        name: nameOf(other, state.cells.get(row.row)),
        cells,
        conflict: false,
      });
    }
  });
  keepElsewhere(state, { before: mine, after: theirs, moved });
  for (const row of theirs) {
    if (row.isData && !taken.has(row.row)) changes.push(come(row));
  }
  return { table, moved, changes: changes.sort((a, b) => placeOf(a) - placeOf(b)), agreed };
}

function rowsOf(sheet: Sheet, table: Table, { cells, takenIn }: Pick<DraftState, 'cells' | 'takenIn'>): SheetRow[] {
  const rows: SheetRow[] = [];
  const walk = new DataRowWalk(
    sheet,
    layoutOf(table.columns),
    { table, cells, takenIn },
    {
      lookAhead: () => undefined,
      plain: () => NO_PLAIN_ROWS,
      data: (row) => rows.push(sheetRow(row, true)),
      leftOut: (row, reason) => rows.push(sheetRow(row, reason === 'hidden')),
    },
  );
  let isMore = true;
  while (isMore) isMore = walk.visit(sheet.rowNumbers.length);
  return rows;
}

function editedKeys(rows: readonly SheetRow[], { cells }: DraftState): Map<number, string> {
  const keys = new Map<number, string>();
  if (cells.size === 0) return keys;
  rows.forEach(({ row }, i) => {
    const typed = cells.get(row)?.identifikator;
    if (typed !== undefined) keys.set(i, identifierKey(typed));
  });
  return keys;
}

function cellChanges(row: SheetRow, other: SheetRow, { cells }: DraftState, agreed: Set<string>): CellChange[] {
  const typed = cells.get(row.row);
  if (row.content === other.content && typed === undefined) return [];
  const changes: CellChange[] = [];
  for (const field of fieldSchema.options) {
    const [was, is, mine] = [row.cells[field], other.cells[field], typed?.[field]];
    const isChanged = cellContent(was) !== cellContent(is);
    if (!isChanged) continue;
    const isAgreed = mine !== undefined && saysTheSame(field, mine, is);
    if (isAgreed) agreed.add(cellKey(row.row, field));
    changes.push({ field, before: was.text, after: is.text, mine: mine ?? null, conflict: mine !== undefined && !isAgreed });
  }
  return changes;
}

/** Whether what the user has typed is what the file now says, too. */
function saysTheSame(field: Field, mine: string, theirs: Cell): boolean {
  const [a, b] = [mine.trim(), theirs.text.trim()];
  if (a === b) return true;
  if (field === 'identifikator') return a !== '' && a.replace(/\D/g, '') === b.replace(/\D/g, '') && a.length === b.length;
  if (field !== 'utbetaltBeloep') return false;
  const { oere } = readAmount(typedCell(mine));
  return oere !== undefined && oere === readAmount(theirs).oere;
}

function removed(row: SheetRow, { cells, leftOut }: DraftState): RowChange {
  const typed = cells.get(row.row);
  return {
    kind: 'removed',
    row: row.row,
    newRow: null,
    name: nameOf(row, typed),
    cells: fieldSchema.options.map((field) => ({
      field,
      before: row.cells[field].text,
      after: '',
      mine: typed?.[field] ?? null,
      conflict: false,
    })),
    // A row that is not to be sent anyway is no loss.
    conflict: typed !== undefined && !leftOut.has(row.row),
  };
}

function come(row: SheetRow): RowChange {
  const cells = fieldSchema.options.map((field) => ({ field, before: '', after: row.cells[field].text, mine: null, conflict: false }));
  return { kind: 'added', row: null, newRow: row.row, name: nameOf(row, undefined), cells, conflict: false };
}

function nameOf({ cells }: SheetRow, typed: ReturnType<DraftState['cells']['get']>): string {
  return (typed?.navn ?? cells.navn.text).trim();
}

/** Edits of rows outside of the table, which nobody sees now, stay at their row number where no row of the table has come to stand. */
function keepElsewhere(
  { cells, leftOut, takenIn }: DraftState,
  { before, after, moved }: { before: readonly SheetRow[]; after: readonly SheetRow[]; moved: Map<number, number> },
): void {
  const inTable = new Set([...before, ...after].map(({ row }) => row));
  for (const row of [...cells.keys(), ...leftOut, ...takenIn]) if (!inTable.has(row)) moved.set(row, row);
}

function placeOf({ row, newRow }: RowChange): number {
  return newRow ?? row ?? 0;
}
