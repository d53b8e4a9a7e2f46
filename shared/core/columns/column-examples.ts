/** What the user gets to see of the columns, to tell whether the right ones were found. */
import type { Table } from '../sheet/columns.ts';
import { type Cell, cellAddress, cellAt, columnIndex, columnLetter, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';

/** The letters of the columns that the sheet has any cell in, from left to right. */
export function sheetColumns(sheet: Sheet): string[] {
  return sheet.columns.map(({ index }) => columnLetter(index));
}

/** The first `count` texts that are shown below the heading of a column; blank cells are passed over, and the rows in `without`, which are none of the list. */
export function examplesBelow(
  sheet: Sheet,
  table: Table,
  letter: string,
  count: number,
  without: ReadonlySet<number> = new Set(),
): string[] {
  const index = columnIndex(letter);
  const examples: string[] = [];
  if (index === undefined) return examples;
  const end = table.lastRow === undefined ? sheet.rowNumbers.length : storedRowAtOrBelow(sheet, table.lastRow + 1);
  for (let at = storedRowAtOrBelow(sheet, table.headerRow + 1); at < end && examples.length < count; at++) {
    const text = cellAt(sheet, at, index).text.trim();
    if (text !== '' && !without.has(sheet.rowNumbers[at] ?? 0)) examples.push(text);
  }
  return examples;
}

const MOST_TEXTS = 4;
const LONGEST_TEXT = 80;

/** Where a row's cells stand (`A28:D28`) and what stands in them, shortened. The row is 1-based. `textOf` may show a cell otherwise than Excel does. */
export function rowAtAGlance(
  sheet: Sheet,
  row: number,
  textOf: (cell: Cell, index: number) => string = ({ text }) => text,
): { readonly address: string; readonly text: string } {
  const at = storedRowAtOrBelow(sheet, row);
  const cells = sheet.rowNumbers[at] === row ? sheet.columns.map(({ index }) => ({ index, cell: cellAt(sheet, at, index) })) : [];
  const filled = cells.filter(({ cell }) => isFilled(cell));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return { address: String(row), text: '' };
  const [from, to] = [cellAddress(first.index, row), cellAddress(last.index, row)];
  const texts = filled.slice(0, MOST_TEXTS).map(({ index, cell }) => textOf(cell, index).replace(/\s+/g, ' ').trim());
  const text = texts.join(' · ');
  return {
    address: from === to ? from : `${from}:${to}`,
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text,
  };
}

function isFilled({ kind, text }: Cell): boolean {
  return kind !== 'blank' && text.trim() !== '';
}
