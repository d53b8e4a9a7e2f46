/** Where a table ends when another one stands below or beside it. */

import { headingText } from '../columns/heading-text.ts';
import { matchHeading } from '../columns/heading-words.ts';
import { type ColumnField, fieldOf } from '../sheet/columns.ts';
import { cellAt, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';
import type { HeadingRows } from './heading-rows.ts';

/** The last row of each table; undefined where it goes on to the end of the sheet. */
export function lastRowsOf(sheet: Sheet, headings: readonly HeadingRows[]): (number | undefined)[] {
  return headings.map((rows, i) => {
    const next = headings[i + 1];
    return next && lastRowAbove(sheet, rows.headerRow, next.headerRow - next.headerLines + 1);
  });
}

/** A title above the next headings belongs to them when a blank row parts it from what is above; anything else stays with the table. */
function lastRowAbove(sheet: Sheet, headerRow: number, nextTop: number): number {
  const at = storedRowAtOrBelow(sheet, nextTop);
  let top = at;
  const gapAbove = (position: number) => (sheet.rowNumbers[position] ?? 0) - (sheet.rowNumbers[position - 1] ?? 0) > 1;
  while (top > 0 && !gapAbove(top) && isTitle(sheet, top - 1)) top--;
  const last = top > 0 && gapAbove(top) ? top - 1 : at - 1;
  return Math.max(sheet.rowNumbers[last] ?? 0, headerRow);
}

function isTitle(sheet: Sheet, at: number): boolean {
  const cells = sheet.columns.map(({ index }) => cellAt(sheet, at, index)).filter(({ kind }) => kind !== 'blank');
  return cells.length <= 2 && cells.every(({ kind }) => kind === 'text');
}

/** Columns from `left` to `right`, 0-based, both included. */
export interface Block {
  readonly left: number;
  readonly right: number;
}

/** Tables side by side have an empty column between them, and each its own numbers and amounts. Undefined: all columns are one table. */
export function blocksOf(sheet: Sheet, rows: HeadingRows): readonly (Block | undefined)[] {
  const blocks: { left: number; right: number; fields: Set<string> }[] = [];
  for (const { index } of sheet.columns) {
    const heading = headingText(sheet, rows, index);
    const last = blocks.at(-1);
    const block = last !== undefined && last.right + 1 === index ? last : { left: index, right: index, fields: new Set<string>() };
    if (block !== last) blocks.push(block);
    block.right = index;
    const meaning: ColumnField | undefined = matchHeading(heading)?.meaning;
    if (meaning !== undefined) block.fields.add(fieldOf(meaning));
  }
  const whole = blocks.filter(({ fields }) => fields.has('identifikator') && fields.has('utbetaltBeloep'));
  return whole.length < 2 ? [undefined] : whole;
}
