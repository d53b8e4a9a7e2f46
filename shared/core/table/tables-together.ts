/**
 * Tables of the same shape below one another, such as members A to K and L to Å: they may be read as one list. The user is asked, and what
 * stands between them is told of as left out. Side by side, two tables share their row numbers, and are read one at a time.
 */

import { headingAt } from '../columns/heading-text.ts';
import { missingColumns } from '../columns/missing-columns.ts';
import { type Table, tableSchema } from '../sheet/columns.ts';
import { columnIndex, type Sheet } from '../sheet/sheet.ts';
import type { FoundTable } from './find-table.ts';

/**
 * The table that was found, with the question whether other whole lists are to be left. `found`: all tables of the sheet; `inOtherSheets`: how
 * many there are elsewhere in the file.
 */
export function askAboutOthers(table: Table, found: readonly FoundTable[], inOtherSheets = 0): Table {
  const otherLists = countOthers(table, found) + inOtherSheets;
  return otherLists === 0 || missingColumns(table.columns).length > 0 ? table : { ...table, otherLists };
}

/** The whole lists of the sheet that are not read. */
export function countOthers(table: Table, found: readonly FoundTable[]): number {
  return found.filter((other) => missingColumns(other.table.columns).length === 0 && !isRead(table, other)).length;
}

/** Whether it is among the tables that are read. Side by side, two tables have the same heading row; below each other they don't. */
export function isRead(table: Table, { table: other, from, to }: FoundTable): boolean {
  if (![table, ...(table.further ?? [])].some(({ headerRow }) => headerRow === other.headerRow)) return false;
  const letters = Object.values(table.columns).map((letter) => columnIndex(letter ?? '') ?? 0);
  const [left, right] = [columnIndex(from) ?? 0, columnIndex(to) ?? 0];
  return letters.length === 0 || letters.some((index) => left <= index && index <= right);
}

/** The tables in which the columns of `table` hold the same, itself among them, downwards. `found`: all tables of the sheet. */
export function tablesAlike(sheet: Sheet, table: Table, found: readonly FoundTable[]): readonly FoundTable[] {
  if (table.headerRow === 0) return [];
  return found.filter((other) => isAlike(sheet, table, other)).sort((a, b) => a.table.headerRow - b.table.headerRow);
}

function isAlike(sheet: Sheet, table: Table, { table: other, from, to }: FoundTable): boolean {
  const letters = Object.values(table.columns).filter((letter) => letter !== undefined);
  const [left, right] = [columnIndex(from) ?? 0, columnIndex(to) ?? 0];
  if (letters.length === 0 || letters.some((letter) => isOutside(columnIndex(letter) ?? 0, left, right))) return false;
  const isSameMeaning = Object.entries(table.columns).every(
    ([field, letter]) => new Map(Object.entries(other.columns)).get(field) === letter,
  );
  return isSameMeaning || letters.every((letter) => heading(sheet, other, letter) === heading(sheet, table, letter));
}

function isOutside(index: number, left: number, right: number): boolean {
  return index < left || index > right;
}

function heading(sheet: Sheet, table: Table, letter: string): string {
  return headingAt(sheet, table, letter).toLowerCase();
}

/** One list of all of `alike`, which are at least one, with the columns and decisions of `table`. */
export function readTogether(table: Table, alike: readonly FoundTable[]): Table {
  const [first, ...rest] = alike.map((other) => other.table);
  const last = rest.at(-1) ?? first;
  const { headerLines: _, lastRow: __, further: ___, otherLists: ____, ...decided } = table;
  const above = [first, ...rest];
  const further = rest.flatMap(({ headerRow }, i) => {
    const after = above[i]?.lastRow;
    return after === undefined ? [] : [{ after, headerRow }];
  });
  return tableSchema.parse({
    ...decided,
    headerRow: first?.headerRow ?? table.headerRow,
    headerLines: first?.headerLines,
    lastRow: last?.lastRow,
    further: further.length === 0 ? undefined : further,
  });
}

/** The uppermost of them alone; the user has said so. */
export function readAlone({ further, lastRow, otherLists: _, ...table }: Table): Table {
  const end = further?.[0]?.after ?? lastRow;
  return end === undefined ? table : { ...table, lastRow: end };
}
