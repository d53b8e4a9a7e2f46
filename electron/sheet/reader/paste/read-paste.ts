/** A list that was copied somewhere and pasted here: as an HTML table where there is one, else as separated text. */
import { type Cell, MAX_COLUMNS, MAX_MERGES, type Merge, type Sheet, SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { MAX_CELLS, MAX_ROWS } from '../../limits.ts';
import type { Pasted, ReadRefusal } from '../../protocol.ts';
import { textCell } from '../cells.ts';
import { guessDecimalSign } from '../csv/decimal-sign.ts';
import { guessDelimiter } from '../csv/delimiter.ts';
import { sheetOfText } from '../csv/text-book.ts';
import { looksLikeErrorText } from '../error-text.ts';
import { type HtmlCell, type HtmlRow, largestTable } from './html-table.ts';

export interface PastedSheet {
  readonly sheet: Sheet;
  /** Where it was read as text. */
  readonly text?: TextImport;
}

/** `wanted` asks for the text, read in that way. Fails with SHEET_NO_CELLS, SHEET_TOO_LARGE or SHEET_TOO_MANY_CELLS. */
export function readPaste({ name, text, html }: Pasted, wanted: TextImport | undefined): Result<PastedSheet, ReadRefusal> {
  const table = wanted === undefined ? largestTable(html) : undefined;
  if (table !== undefined) {
    const sheet = sheetOfTable(name, table);
    // A page may put its list in something else than a table, and a menu in one.
    if (sheet.ok || text.trim() === '') return sheet.ok ? ok({ sheet: sheet.value }) : sheet;
  }
  const read = wanted ?? guessedFrom(text);
  const sheet = sheetOfText(name, text, read);
  return sheet.ok ? ok({ sheet: sheet.value, text: read }) : sheet;
}

function guessedFrom(text: string): TextImport {
  const delimiter = guessDelimiter(text);
  return { encoding: 'utf-8', delimiter, decimal: guessDecimalSign(text, delimiter) };
}

function sheetOfTable(name: string, rows: readonly HtmlRow[]): Result<Sheet, ReadRefusal> {
  const builder = new SheetBuilder(name);
  const hiddenRows: number[] = [];
  const merges: Merge[] = [];
  /** Of each column: the first row that no cell from above reaches into. */
  const freeFrom: number[] = [];
  for (const [position, row] of rows.entries()) {
    const rowNumber = position + 1;
    if (row.hidden) hiddenRows.push(rowNumber);
    let isStarted = false;
    let column = 0;
    for (const cell of row.cells) {
      while ((freeFrom[column] ?? 0) > rowNumber) column++;
      if (column >= MAX_COLUMNS) break;
      const value = cellOf(cell);
      if (value !== undefined) {
        if (!isStarted) builder.startRow(rowNumber);
        isStarted = true;
        builder.addCell(column, value);
      }
      const right = Math.min(column + cell.columns, MAX_COLUMNS) - 1;
      const bottom = rowNumber + cell.rows - 1;
      if ((right > column || bottom > rowNumber) && merges.length < MAX_MERGES)
        merges.push({ top: rowNumber, left: column, bottom, right });
      for (let at = column; at <= right; at++) freeFrom[at] = bottom + 1;
      column = right + 1;
    }
    if (builder.rows > MAX_ROWS) return fail('SHEET_TOO_LARGE');
    if (builder.places > MAX_CELLS) return fail('SHEET_TOO_MANY_CELLS');
  }
  builder.mark({ hiddenRows, hasFilter: false, hiddenColumns: [], merges });
  return builder.rows === 0 ? fail('SHEET_NO_CELLS') : ok(builder.build());
}

function cellOf({ text, number }: HtmlCell): Cell | undefined {
  // LibreOffice gives an error the raw value 0.
  if (number === undefined || text === '' || looksLikeErrorText(text)) return textCell(text);
  return { kind: 'number', text, number, format: 'General' };
}
