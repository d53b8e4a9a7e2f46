/** Which of a workbook's sheets holds the list of receivers. */

import { yearsIn } from '../columns/heading-words.ts';
import { missingColumns } from '../columns/missing-columns.ts';
import type { Field } from '../sheet/columns.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { foldedWords } from '../words.ts';
import { findTables } from './find-table.ts';

export interface SheetRank {
  /** Fields without a column; all three where there is no table at all. */
  readonly missing: number;
  /** Called a copy, a draft or an old list. */
  readonly isOld: boolean;
  /** The latest year that the sheet's name mentions; 0 when it mentions none. */
  readonly year: number;
  readonly rows: number;
}

const EVERY_FIELD: readonly Field[] = ['identifikator', 'navn', 'utbetaltBeloep'];
const OLD = /^(?:gammel|gammal|gamle|old|kopi|copy|backup|arkiv|archive|utkast|draft|mal|template|test|forrige|fjor|slett)/;

export function rankSheet(sheet: Sheet): SheetRank {
  const [best] = findTables(sheet);
  return {
    missing: best === undefined ? EVERY_FIELD.length : missingColumns(best.table.columns).length,
    isOld: foldedWords(sheet.name).some((word) => OLD.test(word)),
    year: Math.max(0, ...yearsIn(sheet.name).map(Number)),
    rows: best?.rows ?? 0,
  };
}

/** Negative when `a` comes first: with most of the three fields, not called old, of the latest year, with most rows. */
export function compareSheets(a: SheetRank, b: SheetRank): number {
  return a.missing - b.missing || Number(a.isOld) - Number(b.isOld) || b.year - a.year || b.rows - a.rows;
}
