/** Where the table stands in a changed file: columns and headings may have moved, and the table may have grown. */

import { headingAt, headingSignature } from '../columns/heading-text.ts';
import { type Columns, columnFieldSchema, type Table } from '../sheet/columns.ts';
import { columnLetter, type Sheet } from '../sheet/sheet.ts';
import { findTables, tableBelowRow } from '../table/find-table.ts';
import { askAboutOthers, countOthers, readTogether, tablesAlike } from '../table/tables-together.ts';

/** The table as the user has decided it, at its place in `after`; undefined when a column that counts isn't there any more. */
export function tableInChanged(before: Sheet, table: Table, after: Sheet): Table | undefined {
  const headerRow = headerRowIn(before, table, after);
  if (headerRow === undefined) return undefined;
  const moved = { ...table, headerRow };
  const columns = columnsIn(before, table, after, moved);
  if (columns === undefined) return undefined;
  const { lastRow: _, further, otherLists, ...open } = { ...moved, columns };
  if (otherLists !== undefined) {
    const inOtherSheets = Math.max(0, otherLists - countOthers(table, findTables(before)));
    return askAboutOthers(table.lastRow === undefined ? open : withEnd(after, open), findTables(after), inOtherSheets);
  }
  if (further !== undefined) return furtherInChanged(after, open, further.length);
  return table.lastRow === undefined ? open : withEnd(after, open);
}

function withEnd(sheet: Sheet, table: Table): Table {
  const { lastRow } = tableBelowRow(sheet, table.headerRow).table;
  return lastRow === undefined ? table : { ...table, lastRow };
}

/** As many tables as were read together before: one that has come since is not taken in silently, and one that has gone makes it another list. */
function furtherInChanged(after: Sheet, first: Table, count: number): Table | undefined {
  const alike = tablesAlike(after, first, findTables(after)).filter(({ table }) => table.headerRow >= first.headerRow);
  return alike.length <= count ? undefined : readTogether(first, alike.slice(0, count + 1));
}

function headerRowIn(before: Sheet, table: Table, after: Sheet): number | undefined {
  if (table.headerRow === 0) return 0;
  const wanted = headingSignature(before, table.headerRow);
  const same = nearest(after, table.headerRow, (row) => wanted !== '' && headingSignature(after, row) === wanted);
  return same ?? nearest(after, table.headerRow, (headerRow) => columnsIn(before, table, after, { ...table, headerRow }) !== undefined);
}

/** Headings stand near the top, and near where they stood. */
const FARTHEST = 50;

function nearest(sheet: Sheet, from: number, isRight: (row: number) => boolean): number | undefined {
  const rows = [...sheet.rowNumbers].filter((row) => Math.abs(row - from) <= FARTHEST);
  return rows.sort((a, b) => Math.abs(a - from) - Math.abs(b - from)).find(isRight);
}

function columnsIn(before: Sheet, table: Table, after: Sheet, moved: Table): Columns | undefined {
  const letters = after.columns.map(({ index }) => columnLetter(index));
  const columns: Columns = {};
  for (const field of columnFieldSchema.options) {
    const letter = table.columns[field];
    if (letter === undefined) continue;
    const heading = headingAt(before, table, letter);
    if (heading === '' || headingAt(after, moved, letter) === heading) {
      columns[field] = letter;
      continue;
    }
    const [found, another] = letters.filter((other) => headingAt(after, moved, other) === heading);
    if (found === undefined || another !== undefined) return undefined;
    columns[field] = found;
  }
  return columns;
}
