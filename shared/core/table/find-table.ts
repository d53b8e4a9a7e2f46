/** Where the tables of a sheet are, and which column holds what. What can't be told for certain is left for the user to choose. */
import { contentOf } from '../columns/column-content.ts';
import type { ColumnFacts } from '../columns/column-facts.ts';
import { headingText } from '../columns/heading-text.ts';
import { matchHeading } from '../columns/heading-words.ts';
import { mapColumns } from '../columns/map-columns.ts';
import { missingColumns } from '../columns/missing-columns.ts';
import type { Field, Table } from '../sheet/columns.ts';
import { columnLetter, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { firstRowByContent } from './header-row.ts';
import { type HeadingRows, headingRowAt, headingRows, headingRowsInSteps } from './heading-rows.ts';
import { type Block, blocksOf, lastRowsOf } from './table-bounds.ts';

export interface FoundTable {
  readonly table: Table;
  /** For fields without a column: where they may stand, the likeliest first. */
  readonly candidates: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Stored rows below the headings, blank ones and sums among them. */
  readonly rows: number;
  /** The columns it takes, as letters; narrower than the sheet where tables stand side by side. */
  readonly from: string;
  readonly to: string;
}

/**
 * The tables of a sheet, the one that is a list of receivers first: that with most of the three fields, then with most rows, then the
 * uppermost. A field is absent when no column, or more than one equally good column, was found for it. Empty when the sheet has no headings
 * that are known and no column of numbers of receivers.
 */
export function findTables(sheet: Sheet): FoundTable[] {
  return allAtOnce(findTablesInSteps(sheet));
}

/** The same in pieces of a few milliseconds. */
export function* findTablesInSteps(sheet: Sheet): Steps<FoundTable[]> {
  const headings = yield* headingRowsInSteps(sheet);
  yield;
  if (headings.length === 0) {
    const first = firstRowByContent(sheet);
    return first === undefined ? [] : [yield* tableBelowInSteps(sheet, first, undefined, undefined)];
  }
  const lastRows = lastRowsOf(sheet, headings);
  const found: FoundTable[] = [];
  for (const [i, rows] of headings.entries()) {
    for (const block of blocksOf(sheet, rows)) found.push(yield* tableBelowInSteps(sheet, rows, lastRows[i], block));
  }
  return found.sort((a, b) => missingColumns(a.table.columns).length - missingColumns(b.table.columns).length || b.rows - a.rows);
}

/** The table below the headings in this row, for a user who says which row they stand in; 1-based, as Excel shows it. 0: there are none. */
export function tableBelowRow(sheet: Sheet, headerRow: number): FoundTable {
  const rows = headingRowAt(sheet, headerRow);
  const next = headingRows(sheet).find((other) => other.headerRow - other.headerLines >= headerRow);
  return allAtOnce(tableBelowInSteps(sheet, rows, next && lastRowsOf(sheet, [rows, next])[0], undefined));
}

function* tableBelowInSteps(
  sheet: Sheet,
  { headerRow, headerLines }: HeadingRows,
  lastRow: number | undefined,
  block: Block | undefined,
): Steps<FoundTable> {
  const from = storedRowAtOrBelow(sheet, headerRow + 1);
  const to = lastRow === undefined ? sheet.rowNumbers.length : storedRowAtOrBelow(sheet, lastRow + 1);
  const facts: ColumnFacts[] = [];
  for (const { index } of sheet.columns) {
    if (block !== undefined && (index < block.left || index > block.right)) continue;
    const heading = headingText(sheet, { headerRow, headerLines }, index);
    facts.push({ letter: columnLetter(index), heading, match: matchHeading(heading), content: contentOf(sheet, index, from, to) });
    yield;
  }
  const { columns, candidates } = mapColumns(facts);
  const table: Table = {
    headerRow,
    columns,
    ...(headerLines > 1 && { headerLines }),
    ...(lastRow !== undefined && { lastRow }),
  };
  return { table, candidates, rows: to - from, from: facts[0]?.letter ?? 'A', to: facts.at(-1)?.letter ?? 'A' };
}
