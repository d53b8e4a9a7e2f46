/** Where the headings are when the user has said which columns count, and no row has headings that are known. */

import { layoutOf } from '../columns/layout.ts';
import type { Columns } from '../sheet/columns.ts';
import { type Cell, cellAt, type Sheet } from '../sheet/sheet.ts';
import { isMeantAsAmount } from '../values/amount.ts';
import { readIdentifier } from '../values/identifier.ts';
import type { HeadingRows } from './heading-rows.ts';

/**
 * The 1-based row above the first one that has a number or an amount in these columns, right or wrong; 0 when that is the first row of the
 * sheet. What stands above it has neither, so no receiver is taken for a heading.
 */
export function headerRowAbove(sheet: Sheet, columns: Columns): number {
  const layout = layoutOf(columns);
  for (let at = 0; at < sheet.rowNumbers.length; at++) {
    const hasIdentifier = layout.identifiers.some((index) => isMeantAsIdentifier(cellAt(sheet, at, index)));
    if (hasIdentifier || isMeantAsAmount(cellAt(sheet, at, layout.utbetaltBeloep))) return at === 0 ? 0 : (sheet.rowNumbers[at - 1] ?? 0);
  }
  return sheet.rowNumbers[0] ?? 0;
}

/** A list is recognised without headings by its numbers, which hardly anything else can be; those of the first rows are enough. */
const ROWS_LOOKED_AT = 200;

/** The row above the first one with a right number of a receiver, as headings nobody knows; 0 when that is the first row of the sheet. */
export function firstRowByContent(sheet: Sheet): HeadingRows | undefined {
  for (let at = 0; at < Math.min(ROWS_LOOKED_AT, sheet.rowNumbers.length); at++) {
    const isReceiver = sheet.columns.some(({ index }) => {
      const cell = cellAt(sheet, at, index);
      return [true, false].some((syntheticOnly) => readIdentifier(cell, { syntheticOnly }).value !== undefined);
    });
    if (isReceiver) return { headerRow: at === 0 ? 0 : (sheet.rowNumbers[at - 1] ?? 0), headerLines: 1 };
  }
  return undefined;
}

function isMeantAsIdentifier(cell: Cell): boolean {
  // Whether synthetic numbers are right or wrong here doesn't matter: either way it is a number.
  const { problems } = readIdentifier(cell, { syntheticOnly: true });
  return !problems.some(({ code }) => code === 'IDENTIFIER_MISSING' || code === 'IDENTIFIER_NOT_DIGITS');
}
