/** Where the headings are when the user has said which columns count, and no row has headings that are known. */
import { readAmount } from './amount.ts';
import type { Columns } from './columns.ts';
import { readIdentifier } from './identifier.ts';
import { layoutOf } from './layout.ts';
import { type Cell, cellAt, type Sheet } from './sheet.ts';

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

function isMeantAsIdentifier(cell: Cell): boolean {
  // Whether synthetic numbers are right or wrong here doesn't matter: either way it is a number.
  const { problems } = readIdentifier(cell, { syntheticOnly: true });
  return !problems.some(({ code }) => code === 'IDENTIFIER_MISSING' || code === 'IDENTIFIER_NOT_DIGITS');
}

function isMeantAsAmount(cell: Cell): boolean {
  return !readAmount(cell).problems.some(({ code }) => code === 'AMOUNT_MISSING' || code === 'AMOUNT_NOT_NUMBER');
}
