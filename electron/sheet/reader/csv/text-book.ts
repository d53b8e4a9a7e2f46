import { type Sheet, SheetBuilder } from '../../../../shared/core/sheet.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { MAX_ROWS } from '../../limits.ts';
import type { ReadRefusal } from '../../protocol.ts';
import type { Book } from '../book.ts';
import { textCell } from '../cells.ts';
import { decodeText } from './decode.ts';
import { guessDelimiter } from './delimiter.ts';
import { splitRecords } from './split.ts';

/** Separated text as a book with one sheet. */
export function openTextFile(name: string, bytes: Buffer): Book {
  return { sheets: [{ name, hidden: false }], readSheet: () => sheetOfText(name, decodeText(bytes)) };
}

/** `sep=;` on the first line tells Excel the delimiter, and Excel doesn't count it as a row. */
const DELIMITER_LINE = /^sep=([;,\t])(?:\r\n|\r|\n)/i;

function sheetOfText(name: string, text: string): Result<Sheet, ReadRefusal> {
  const told = DELIMITER_LINE.exec(text);
  const content = told === null ? text : text.slice(told[0].length);
  const builder = new SheetBuilder(name);
  let rowNumber = 0;
  let storedRows = 0;
  for (const record of splitRecords(content, told?.[1] ?? guessDelimiter(content))) {
    rowNumber++;
    const cells = record.map((field) => textCell(shownText(field)));
    if (cells.every((cell) => cell === undefined)) continue;
    if (++storedRows > MAX_ROWS) return fail('SHEET_TOO_LARGE');
    builder.startRow(rowNumber);
    cells.forEach((cell, column) => {
      if (cell !== undefined) builder.addCell(column, cell);
    });
  }
  return storedRows === 0 ? fail('SHEET_NO_CELLS') : ok(builder.build());
}

const TEXT_FORMULA = /^="([^"]*)"$/;

/** Membership systems write `="01010112345"` so that Excel keeps the zero; Excel shows what is in the quotes. */
function shownText(field: string): string {
  return TEXT_FORMULA.exec(field)?.[1] ?? field;
}
