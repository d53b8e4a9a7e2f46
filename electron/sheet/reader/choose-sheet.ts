import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { compareSheets, rankSheet, type SheetRank } from '../../../shared/core/table/sheet-rank.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';
import type { Book } from './book.ts';

/** The sheet with this name. Excel takes no notice of case in sheet names, so neither do we. */
export async function sheetByName(book: Book, name: string): Promise<Result<Sheet, ReadRefusal>> {
  const wanted = name.toLowerCase();
  const index = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
  return index === -1 ? fail('SHEET_NOT_FOUND') : book.readSheet(index);
}

/** A table begins below its title, not below page three. */
const ROWS_TO_JUDGE_BY = 200;

export interface LikeliestSheet {
  readonly sheet: Sheet;
  /** Names of other visible sheets with a whole list that may be of the same year: somebody has to say whether they belong to it. */
  readonly otherLists: string[];
}

/**
 * The sheet that looks most like the list of receivers (shared/core/table/sheet-rank.ts). Hidden sheets count only where no other has a list: they
 * hold last year's as often as not. Only those whose beginning has most of the list are read whole. A sheet that can't be read is passed over
 * while another one can.
 */
export async function likeliestSheet(book: Book): Promise<Result<LikeliestSheet, ReadRefusal>> {
  if (book.sheets.length === 1) {
    const only = await book.readSheet(0);
    return only.ok ? ok({ sheet: only.value, otherLists: [] }) : only;
  }
  let refusal: ReadRefusal = 'SHEET_NO_CELLS';
  const readable = <T>(read: Result<T, ReadRefusal>): T | undefined => {
    if (read.ok) return read.value;
    if (read.failure !== 'SHEET_NO_CELLS') refusal = read.failure;
    return undefined;
  };

  let candidates: Candidate[] = [];
  for (const index of visibleFirst(book)) {
    if (book.sheets[index]?.hidden === true && candidates.some(({ missing }) => missing === 0)) break;
    const beginning = readable(await book.readFirstRows(index, ROWS_TO_JUDGE_BY));
    if (beginning !== undefined) candidates.push({ index, ...rankSheet(beginning) });
  }
  const all = candidates;
  // Where all of the best turn out to be unreadable as a whole, the next best have their turn.
  while (candidates.length > 0) {
    const least = Math.min(...candidates.map(({ missing }) => missing));
    let best: { sheet: Sheet; rank: SheetRank } | undefined;
    for (const { index } of candidates.filter(({ missing }) => missing === least)) {
      const sheet = readable(await book.readSheet(index));
      const rank = sheet && rankSheet(sheet);
      if (sheet && rank && (best === undefined || compareSheets(rank, best.rank) < 0)) best = { sheet, rank };
    }
    if (best !== undefined) return ok({ sheet: best.sheet, otherLists: otherLists(book, best, all) });
    candidates = candidates.filter(({ missing }) => missing > least);
  }
  return fail(refusal);
}

interface Candidate extends SheetRank {
  readonly index: number;
}

/** Last year's sheet is no part of this year's list, nor is one that is called a copy. */
function otherLists(book: Book, { sheet, rank }: { readonly sheet: Sheet; readonly rank: SheetRank }, all: readonly Candidate[]): string[] {
  if (rank.missing > 0) return [];
  const alike = all.filter(({ missing, isOld, year, rows }) => missing === 0 && !isOld && year === rank.year && rows > 0);
  const shown = alike.flatMap(({ index }) => book.sheets[index] ?? []).filter(({ hidden }) => !hidden);
  return shown.map(({ name }) => name).filter((name) => name !== sheet.name);
}

function visibleFirst(book: Book): number[] {
  const indexes = book.sheets.map((_, index) => index);
  const isHidden = (index: number) => book.sheets[index]?.hidden === true;
  return [...indexes.filter((index) => !isHidden(index)), ...indexes.filter(isHidden)];
}
