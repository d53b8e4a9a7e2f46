import type { Sheet } from '../../../shared/core/sheet.ts';
import { compareSheets, rankSheet, type SheetRank } from '../../../shared/core/sheet-rank.ts';
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
 * The sheet that looks most like the list of receivers (shared/core/sheet-rank.ts). Hidden sheets count only where no other has a list: they
 * hold last year's as often as not. A sheet that can't be read is passed over while another one can.
 */
export function likeliestSheet(book: Book): Result<Sheet, ReadRefusal> {
  if (book.sheets.length === 1) return book.readSheet(0);
  let best: { sheet: Sheet; rank: SheetRank } | undefined;
  let refusal: ReadRefusal = 'SHEET_NO_CELLS';
  for (const index of visibleFirst(book)) {
    if (best?.rank.missing === 0 && book.sheets[index]?.hidden === true) break;
    const read = book.readSheet(index);
    if (!read.ok) {
      if (read.failure !== 'SHEET_NO_CELLS') refusal = read.failure;
      continue;
    }
    const rank = rankSheet(read.value);
    if (best === undefined || compareSheets(rank, best.rank) < 0) best = { sheet: read.value, rank };
  }
  return best === undefined ? fail(refusal) : ok(best.sheet);
}

function visibleFirst(book: Book): number[] {
  const indexes = book.sheets.map((_, index) => index);
  const isHidden = (index: number) => book.sheets[index]?.hidden === true;
  return [...indexes.filter((index) => !isHidden(index)), ...indexes.filter(isHidden)];
}
