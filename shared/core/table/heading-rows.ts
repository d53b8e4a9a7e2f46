/** Which rows of a sheet are headings of a table: on one line or on two, below titles, and again where another table begins. */

import { headingSignature, headingText } from '../columns/heading-text.ts';
import { matchHeading } from '../columns/heading-words.ts';
import type { Field } from '../sheet/columns.ts';
import { fieldOf } from '../sheet/columns.ts';
import { beginsWithDigit, type Cell, cellAt, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';
import { allAtOnce, type Steps } from '../steps.ts';

/** Title lines, addresses and notes above a table take a few rows; what looks like headings further down belongs to another table. */
const ROWS_LOOKED_AT = 30;
/** Takes a fraction of a millisecond where they are data, and a few where they may be anything. */
const ROWS_AT_A_TIME = 200;
/** One heading alone may be a title such as "Kundeutbytte 2024". */
const FEWEST_FIELDS = 2;

export interface HeadingRows {
  /** The last of them, 1-based; 0 for a table without headings. */
  readonly headerRow: number;
  readonly headerLines: number;
}

interface Candidate extends HeadingRows {
  /** How many of the three fields have a heading, told apart or not. */
  readonly fields: number;
  /** Columns that mean something; the identifier ones among them tell data rows from what isn't. */
  readonly identifiers: readonly number[];
}

/** From above. Rows that only repeat the headings of the table they stand in, as printed pages do, are not among them. */
export function headingRows(sheet: Sheet): HeadingRows[] {
  return allAtOnce(headingRowsInSteps(sheet));
}

/** The same in pieces of a few milliseconds. */
export function* headingRowsInSteps(sheet: Sheet): Steps<HeadingRows[]> {
  const found: Candidate[] = [];
  for (let at = 0; at < sheet.rowNumbers.length; at++) {
    if (at % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) yield;
    const last = found.at(-1);
    if (last === undefined ? at >= ROWS_LOOKED_AT : at >= ROWS_LOOKED_AT && isData(sheet, at, last)) continue;
    const [alone, withLineAbove] = [candidateAt(sheet, at, 1), twoLines(sheet, at)];
    const goesOn = last !== undefined && last.headerRow === sheet.rowNumbers[at - 1];
    const isSecondLine = goesOn && withLineAbove !== undefined && (alone === undefined || withLineAbove.fields > last.fields);
    const candidate = goesOn && !isSecondLine ? alone : clearer(alone, withLineAbove);
    if (isSecondLine) found[found.length - 1] = withLineAbove;
    else if (candidate !== undefined && (last === undefined || !isRepetition(sheet, last, candidate))) found.push(candidate);
  }
  return found;
}

/** The headings that a user points to, with the line above where both together say more. */
export function headingRowAt(sheet: Sheet, headerRow: number): HeadingRows {
  const at = storedRowAtOrBelow(sheet, headerRow);
  if (headerRow === 0 || sheet.rowNumbers[at] !== headerRow) return { headerRow, headerLines: 1 };
  return clearer(candidateAt(sheet, at, 1), twoLines(sheet, at)) ?? { headerRow, headerLines: 1 };
}

function candidateAt(sheet: Sheet, at: number, headerLines: number): Candidate | undefined {
  const headerRow = sheet.rowNumbers[at] ?? 0;
  const fields = new Set<Field>();
  const identifiers: number[] = [];
  for (const { index } of sheet.columns) {
    const match = matchHeading(headingText(sheet, { headerRow, headerLines }, index));
    if (match === undefined) continue;
    const field = fieldOf(match.meaning);
    fields.add(field);
    if (field === 'identifikator') identifiers.push(index);
  }
  return fields.size < FEWEST_FIELDS ? undefined : { headerRow, headerLines, fields: fields.size, identifiers };
}

/** This row and the one right above it, unless what stands here may be a receiver or the row above holds no headings but a title. */
function twoLines(sheet: Sheet, at: number): Candidate | undefined {
  const isRightBelow = at > 0 && (sheet.rowNumbers[at - 1] ?? 0) + 1 === sheet.rowNumbers[at];
  if (!isRightBelow || textCells(sheet, at - 1).length < 2) return undefined;
  const verdicts = new Set(sheet.columns.map(({ index }) => secondLine(cellAt(sheet, at - 1, index), cellAt(sheet, at, index))));
  const both = verdicts.has('no') ? undefined : candidateAt(sheet, at, 2);
  const isWorthIt = !verdicts.has('perhaps') || (both?.fields ?? 0) > (candidateAt(sheet, at - 1, 1)?.fields ?? 0);
  return isWorthIt ? both : undefined;
}

/** `(11 siffer)` and `beløp` go on with a heading; `Kari Nordmann` below `Navn` does not, and no number does. */
function secondLine(above: Cell, cell: Cell): 'yes' | 'perhaps' | 'no' {
  if (cell.kind === 'blank') return 'yes';
  if (cell.kind !== 'text' || /^\d/.test(cell.text)) return 'no';
  const [alone, own, together] = [above.text, cell.text, `${above.text} ${cell.text}`].map(matchHeading);
  if (/^\(.*\)$/.test(cell.text.trim()) || own !== undefined) return 'yes';
  if (alone === undefined) return together === undefined ? 'perhaps' : 'yes';
  return together !== undefined && together.tier > alone.tier ? 'yes' : 'no';
}

/** The one with more fields; the first where they have as many. */
function clearer(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.fields > one.fields ? other : one;
}

/** Cheap to tell, since it is asked of every row: something that begins with a digit stands where the numbers of receivers are. */
function isData(sheet: Sheet, at: number, { identifiers }: Candidate): boolean {
  for (const index of identifiers) if (beginsWithDigit(sheet, at, index)) return true;
  return false;
}

/** The very same headings, right below a row of the table: a page break, and no other table. */
function isRepetition(sheet: Sheet, table: Candidate, again: HeadingRows): boolean {
  const at = storedRowAtOrBelow(sheet, again.headerRow);
  const rowAbove = sheet.rowNumbers[at - 1] ?? 0;
  const isRightBelow = rowAbove > table.headerRow && rowAbove + 1 === again.headerRow && isData(sheet, at - 1, table);
  return again.headerLines === 1 && isRightBelow && headingSignature(sheet, table.headerRow) === headingSignature(sheet, again.headerRow);
}

function textCells(sheet: Sheet, at: number): readonly number[] {
  return sheet.columns.flatMap(({ index }) => (cellAt(sheet, at, index).kind === 'text' ? [index] : []));
}
