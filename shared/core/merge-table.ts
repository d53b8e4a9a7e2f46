/** Where the table stands in a changed file: columns and headings may have moved, and the table may have grown. */
import { type Columns, columnFieldSchema, type Table } from './columns.ts';
import { tableBelowRow } from './find-table.ts';
import { headingAt, headingSignature } from './heading-text.ts';
import { columnLetter, type Sheet } from './sheet.ts';

/** The table as the user has decided it, at its place in `after`; undefined when a column that counts isn't there any more. */
export function tableInChanged(before: Sheet, table: Table, after: Sheet): Table | undefined {
  const headerRow = headerRowIn(before, table, after);
  if (headerRow === undefined) return undefined;
  const moved = { ...table, headerRow };
  const columns = columnsIn(before, table, after, moved);
  if (columns === undefined) return undefined;
  const { lastRow: _, ...open } = { ...moved, columns };
  if (table.lastRow === undefined) return open;
  const { lastRow } = tableBelowRow(after, headerRow).table;
  return lastRow === undefined ? open : { ...open, lastRow };
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
