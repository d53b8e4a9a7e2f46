import { missingColumns } from '../../../shared/core/columns.ts';
import { findTable } from '../../../shared/core/find-table.ts';
import type { Sheet } from '../../../shared/core/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';
import type { Book } from './book.ts';

/** The sheet with this name. Excel takes no notice of case in sheet names, so neither do we. */
export function sheetByName(book: Book, name: string): Result<Sheet, ReadRefusal> {
  const wanted = name.toLowerCase();
  const index = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  return index === -1 ? fail('SHEET_NOT_FOUND') : book.readSheet(index);
}

/**
 * The first sheet with a table that has every column we need; else the first with any table; else the first with cells. Hidden sheets come
 * last: they hold last year's list as often as not. A sheet that can't be read is passed over while another one can.
 */
export function firstSheetWithTable(book: Book): Result<Sheet, ReadRefusal> {
  let best: { sheet: Sheet; rank: number } | undefined;
  let refusal: ReadRefusal = 'SHEET_NO_CELLS';
  for (const index of visibleFirst(book)) {
    const read = book.readSheet(index);
    if (!read.ok) {
      if (read.failure !== 'SHEET_NO_CELLS') refusal = read.failure;
      continue;
    }
    const rank = rankOf(read.value);
    if (rank === COMPLETE) return read;
    if (best === undefined || rank > best.rank) best = { sheet: read.value, rank };
  }
  return best === undefined ? fail(refusal) : ok(best.sheet);
}

const COMPLETE = 2;

function rankOf(sheet: Sheet): number {
  const table = findTable(sheet);
  if (table === undefined) return 0;
  return missingColumns(table.columns).length === 0 ? COMPLETE : 1;
}

function visibleFirst(book: Book): number[] {
  const indexes = book.sheets.map((_, index) => index);
  const isHidden = (index: number) => book.sheets[index]?.hidden === true;
  return [...indexes.filter((index) => !isHidden(index)), ...indexes.filter(isHidden)];
}
