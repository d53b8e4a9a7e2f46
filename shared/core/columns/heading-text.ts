/** What stands above a column: on one line or several, in cells of its own or merged ones, under a heading that spans a group of columns. */
import type { Table } from '../sheet/columns.ts';
import { type Cell, cellAt, columnIndex, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';

type HeadingRows = Pick<Table, 'headerRow' | 'headerLines'>;
type Merge = NonNullable<Sheet['marks']>['merges'][number];

/** The texts of the heading rows for one column (0-based), from above, on one line; empty where there is none. */
export function headingText(sheet: Sheet, { headerRow, headerLines = 1 }: HeadingRows, column: number): string {
  if (headerRow === 0) return '';
  const texts: string[] = [];
  const group = groupAbove(sheet, headerRow - headerLines, column);
  if (group !== undefined) texts.push(group);
  for (let row = headerRow - headerLines + 1; row <= headerRow; row++) {
    const text = onOneLine(textAt(sheet, row, column));
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  }
  return texts.join(' ');
}

/** `headingText` by the column's letter. */
export function headingAt(sheet: Sheet, table: HeadingRows, letter: string): string {
  const index = columnIndex(letter);
  return index === undefined ? '' : headingText(sheet, table, index);
}

/** The texts of a row in one string, to tell whether headings stand there once more; empty where fewer than two cells have text. */
export function headingSignature(sheet: Sheet, row: number): string {
  const at = row === 0 ? -1 : storedAt(sheet, row);
  if (at === -1) return '';
  const texts = sheet.columns.map(({ index }) => onOneLine(textOf(cellAt(sheet, at, index))).toLowerCase());
  return texts.filter((text) => text !== '').length < 2 ? '' : texts.join('\u0000');
}

/** A heading such as `Ektefelle` over several columns belongs to each of them. A title over the whole sheet is no such thing. */
function groupAbove(sheet: Sheet, row: number, column: number): string | undefined {
  const merge = row < 1 ? undefined : mergeAt(sheet, row, column);
  if (merge === undefined || merge.left === merge.right) return undefined;
  const widest = sheet.columns.filter(({ index }) => index < merge.left || index > merge.right);
  return widest.length === 0 ? undefined : onOneLine(textAt(sheet, row, column)) || undefined;
}

/** The text that the user sees there: in a merged area it is that of the top left cell. */
function textAt(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  const at = storedAt(sheet, merge?.top ?? row);
  return at === -1 ? '' : textOf(cellAt(sheet, at, merge?.left ?? column));
}

function mergeAt({ marks }: Sheet, row: number, column: number): Merge | undefined {
  return marks?.merges.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
}

function storedAt(sheet: Sheet, row: number): number {
  const at = storedRowAtOrBelow(sheet, row);
  return sheet.rowNumbers[at] === row ? at : -1;
}

function textOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.text : '';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
