import { type Cell, MAX_COLUMNS, type Sheet, SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import type { TextImport } from '../../../../shared/core/sheet/text-import.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { MAX_CELLS, MAX_ROWS } from '../../limits.ts';
import type { ReadRefusal } from '../../protocol.ts';
import type { Book } from '../book.ts';
import { textCell } from '../cells.ts';
import { guessDecimalSign, numberWithPoint } from './decimal-sign.ts';
import { decodeText, guessEncoding } from './decode.ts';
import { type Delimiter, guessDelimiter } from './delimiter.ts';
import { splitRecords } from './split.ts';

/** Separated text as a book with one sheet. What `wanted` says is not guessed. */
export function openTextFile(name: string, bytes: Buffer, wanted: TextImport | undefined): Book {
  const encoding = wanted?.encoding ?? guessEncoding(bytes);
  const { told, content } = withoutDelimiterLine(decodeText(bytes, encoding));
  const delimiter = wanted?.delimiter ?? told ?? guessDelimiter(content);
  const text: TextImport = { encoding, delimiter, decimal: wanted?.decimal ?? guessDecimalSign(content, delimiter) };
  const readSheet = async () => sheetOfText(name, content, text);
  return { sheets: [{ name, hidden: false }], text, readSheet, readFirstRows: readSheet };
}

/** `sep=;` on the first line tells Excel the delimiter, and Excel doesn't count it as a row. */
const DELIMITER_LINE = /^sep=([;,\t])(?:\r\n|\r|\n)/i;
const DELIMITERS = new Map<string | undefined, Delimiter>([
  [';', ';'],
  [',', ','],
  ['\t', '\t'],
]);

function withoutDelimiterLine(text: string): { told: Delimiter | undefined; content: string } {
  const line = DELIMITER_LINE.exec(text);
  return { told: DELIMITERS.get(line?.[1]), content: line === null ? text : text.slice(line[0].length) };
}

/** One sheet of the text's records; rows that are blank keep their number and are not stored. */
export function sheetOfText(name: string, content: string, { delimiter, decimal }: TextImport): Result<Sheet, ReadRefusal> {
  const builder = new SheetBuilder(name);
  let rowNumber = 0;
  for (const record of splitRecords(content, delimiter)) {
    rowNumber++;
    const cells = record.map((field) => cellOf(shownText(field), decimal));
    if (cells.every((cell) => cell === undefined)) continue;
    if (builder.rows === MAX_ROWS) return fail('SHEET_TOO_LARGE');
    if (builder.places > MAX_CELLS) return fail('SHEET_TOO_MANY_CELLS');
    builder.startRow(rowNumber);
    cells.forEach((cell, column) => {
      if (cell !== undefined && column < MAX_COLUMNS) builder.addCell(column, cell);
    });
  }
  return builder.rows === 0 ? fail('SHEET_NO_CELLS') : ok(builder.build());
}

function cellOf(field: string, decimal: TextImport['decimal']): Cell | undefined {
  return (decimal === '.' ? numberWithPoint(field) : undefined) ?? textCell(field);
}

const TEXT_FORMULA = /^="([^"]*)"$/;

/** Membership systems write `="01010112345"` so that Excel keeps the zero; Excel shows what is in the quotes. */
function shownText(field: string): string {
  return TEXT_FORMULA.exec(field)?.[1] ?? field;
}
