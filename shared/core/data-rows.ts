/**
 * Which rows below the header speak about a receiver. Sum rows and blank ones do not; everything doubtful does, since a row that is shown
 * with problems can be left out by the user, and one that has silently vanished can't be brought back.
 */
import { type AmountReading, readAmount } from './amount.ts';
import type { DraftState } from './draft.ts';
import { isIdentifierFilled } from './identifier.ts';
import type { Layout } from './layout.ts';
import { type Cell, cellAt, type Sheet, storedRowAtOrBelow } from './sheet.ts';
import { isSumLabel } from './sum-label.ts';

/** A row as it stands in the sheet; what the user has typed over it lies in the draft's state. */
export interface DataRow {
  /** 1-based row number in the user's sheet. */
  readonly row: number;
  /** One cell for each of the layout's identifier columns, in that order. */
  readonly identifiers: readonly Cell[];
  readonly navn: Cell;
  readonly utbetaltBeloep: Cell;
  readonly amount: AmountReading;
}

export interface RowVisitor {
  data(row: DataRow): void;
  /** `row` is the 1-based number of a row that only sums up the ones above. */
  sum(row: number): void;
}

/** Visits the rows below the header downwards; rows that are blank in every chosen column are passed over. */
export function visitDataRows(sheet: Sheet, layout: Layout, headerRow: number, edited: DraftState['cells'], visitor: RowVisitor): void {
  /** In øre, of the rows so far as the sheet has them: edits must not turn the sheet's own sum row into a receiver. */
  let sumOfAll = 0;
  let sumSinceLast = 0;
  for (let at = storedRowAtOrBelow(sheet, headerRow + 1); at < sheet.rowNumbers.length; at++) {
    const row = dataRow(sheet, layout, at);
    if (isBlank(row)) continue;
    if (isSumRow(sheet, at, row, edited.get(row.row), sumOfAll, sumSinceLast)) {
      visitor.sum(row.row);
      sumSinceLast = 0;
      continue;
    }
    visitor.data(row);
    sumOfAll += row.amount.oere ?? 0;
    sumSinceLast += row.amount.oere ?? 0;
  }
}

function dataRow(sheet: Sheet, layout: Layout, at: number): DataRow {
  const utbetaltBeloep = cellAt(sheet, at, layout.utbetaltBeloep);
  return {
    row: sheet.rowNumbers[at] ?? 0,
    identifiers: layout.identifiers.map((index) => cellAt(sheet, at, index)),
    navn: cellAt(sheet, at, layout.navn),
    utbetaltBeloep,
    amount: readAmount(utbetaltBeloep),
  };
}

function isBlank(row: DataRow): boolean {
  return isBlankCell(row.utbetaltBeloep) && isBlankCell(row.navn) && row.identifiers.every(isBlankCell);
}

function isBlankCell(cell: Cell): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');
}

const BEGINS_WITH_DIGIT = /^\d/;

type EditedCells = ReturnType<DraftState['cells']['get']>;

/** A row with an identifier or a name is never a sum row, nor is one that the user has given either. */
function isSumRow(sheet: Sheet, at: number, row: DataRow, edits: EditedCells, sumOfAll: number, sumSinceLast: number): boolean {
  if (row.identifiers.some(isMeantAsIdentifier)) return false;
  if (!isBlankCell(row.navn) && !isSumLabel(row.navn.text)) return false;
  if (edits?.identifikator || edits?.navn) return false;
  if (sheet.columns.some(({ index }) => hasSumLabel(cellAt(sheet, at, index)))) return true;
  const { oere } = row.amount;
  return oere !== undefined && oere > 0 && (oere === sumOfAll || oere === sumSinceLast);
}

/** Labels may stand in any column, also in that of the identifiers, but there none of them begins with a digit. */
function isMeantAsIdentifier(cell: Cell): boolean {
  return BEGINS_WITH_DIGIT.test(cell.text) || (isIdentifierFilled(cell) && !isSumLabel(cell.text));
}

function hasSumLabel(cell: Cell): boolean {
  return cell.kind === 'text' && isSumLabel(cell.text);
}
