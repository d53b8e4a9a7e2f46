import { type Cell, MAX_COLUMNS, type MarksFound, type Sheet, SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_CELLS, MAX_ROWS } from '../limits.ts';
import type { ReadRefusal } from '../protocol.ts';
import { errorText, looksLikeErrorText } from './error-text.ts';
import { NumberTexts } from './number-text.ts';
import type { CellObject } from './sheetjs.ts';

/** Days between the two day counts of Excel; workbooks from old Macs count from 1904. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * Walks the cells there are. What the sheet says of its own size is not looked at (it can be wrong by a million rows), and neither is
 * `sheet_to_json` used, which drops error cells and formulas without a value and so makes rows short without a word.
 */
export function sheetOfCells(
  name: string,
  rows: readonly (readonly CellObject[])[],
  { countsFrom1904, marks }: { countsFrom1904: boolean; marks: MarksFound },
): Result<Sheet, ReadRefusal> {
  const builder = new SheetBuilder(name);
  builder.mark(marks);
  const numbers = new NumberTexts();
  let isDamaged = false;
  // `some` skips the holes of a sparse array, as `forEach` does, and can stop: a row with one cell far to the right takes as long as a full one.
  const isTooLarge = rows.some((row, rowIndex) => {
    let isStarted = false;
    row.forEach((object, columnIndex) => {
      // Beyond XFD there is nothing in Excel: only a file made to cost something has cells there.
      if (columnIndex >= MAX_COLUMNS) return;
      const cell = cellOf(object, numbers, countsFrom1904);
      if (cell === 'damaged') isDamaged = true;
      if (cell === undefined || cell === 'damaged') return;
      if (!isStarted) {
        builder.startRow(rowIndex + 1);
        isStarted = true;
      }
      builder.addCell(columnIndex, cell);
    });
    return builder.rows > MAX_ROWS || builder.places > MAX_CELLS;
  });
  if (isDamaged) return fail('FILE_DAMAGED');
  if (builder.rows === 0) return fail('SHEET_NO_CELLS');
  if (isTooLarge) return fail(builder.rows > MAX_ROWS ? 'SHEET_TOO_LARGE' : 'SHEET_TOO_MANY_CELLS');
  return ok(builder.build());
}

/** Undefined for a cell that holds nothing: one that is only coloured, or a formula that gives an empty text. */
function cellOf(object: CellObject, numbers: NumberTexts, countsFrom1904: boolean): Cell | 'damaged' | undefined {
  switch (object.t) {
    case 's':
      return textCell(String(object.v ?? ''));
    case 'n':
      return numberCell(Number(object.v), String(object.z ?? 'General'), numbers, countsFrom1904);
    case 'b':
      return { kind: 'boolean', text: object.v === true ? 'SANN' : 'USANN', number: object.v === true ? 1 : 0, format: undefined };
    case 'e':
      return errorCell(errorText(object.v));
    case 'z':
      return isFormula(object) ? { kind: 'formula-without-value', text: '', number: undefined, format: undefined } : undefined;
    // What a damaged file says of its cell, in SheetJS's own place for it.
    default:
      return 'damaged';
  }
}

export function textCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  return looksLikeErrorText(text) ? errorCell(text) : { kind: 'text', text, number: undefined, format: undefined };
}

function errorCell(text: string): Cell {
  return { kind: 'error', text, number: undefined, format: undefined };
}

function numberCell(value: number, format: string, numbers: NumberTexts, countsFrom1904: boolean): Cell {
  if (!Number.isFinite(value)) return errorCell(errorText(undefined));
  const { isDate, text } = numbers.format(format);
  const number = isDate && countsFrom1904 ? value + DAYS_FROM_1900_TO_1904 : value;
  return { kind: isDate ? 'date' : 'number', text: text(number), number, format };
}

function isFormula(object: CellObject): boolean {
  return object.f !== undefined || object.F !== undefined;
}
