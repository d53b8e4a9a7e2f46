/** What the cells of a column look like, whatever stands above them: how many could be numbers of receivers, amounts, names. */

import { type Cell, cellAt, type Sheet } from '../sheet/sheet.ts';
import { isMeantAsAmount } from '../values/amount.ts';
import { type Identifier, readIdentifier } from '../values/identifier.ts';

/** Enough to tell a list of numbers from a list of names; spread over the whole table, since lists are often sorted. */
const MOST_ROWS_LOOKED_AT = 400;

/** Counts of cells, of at most 400 rows. Cells without a value (`#REF!`, formulas never calculated) say nothing and count nowhere. */
export interface ColumnContent {
  readonly rows: number;
  readonly filled: number;
  /** Right fødselsnummer or D-nummer; right organisasjonsnummer. Synthetic and real ones alike. */
  readonly persons: number;
  readonly organisations: number;
  /** With as many digits as such numbers have, give or take one, right or wrong. */
  readonly numbersOfThatLength: number;
  readonly amounts: number;
  readonly withLetters: number;
  /** With letters, in two words or more, and no digit. */
  readonly fullNames: number;
  readonly distinct: number;
  /** Each whole number is the one before it plus one: row numbers. */
  readonly countsUp: boolean;
  /** All of them whole numbers from 1900 to 2100. */
  readonly years: boolean;
  /** All with as many digits, as postal codes, telephones and most member numbers are; or each larger than the one before it. */
  readonly looksLikeCodes: boolean;
  /** The same texts give the same value: two columns that say the same are no choice. */
  readonly fingerprint: string;
}

/** The column (0-based) in the stored rows `from` up to, but not including, `to`. */
export function contentOf(sheet: Sheet, column: number, from: number, to: number): ColumnContent {
  const count = { filled: 0, persons: 0, organisations: 0, numbersOfThatLength: 0, amounts: 0, withLetters: 0, fullNames: 0 };
  const texts: string[] = [];
  const numbers: number[] = [];
  /** Row numbers are all as far above the number of their row. */
  const aboveRow = new Set<number>();
  const rows = Math.max(0, to - from);
  const step = Math.max(1, rows / MOST_ROWS_LOOKED_AT);
  for (let next = from; next < to; next += step) {
    const at = Math.floor(next);
    const cell = cellAt(sheet, at, column);
    const text = cell.text.trim();
    if (text === '' || cell.kind === 'error' || cell.kind === 'formula-without-value') continue;
    count.filled++;
    texts.push(text);
    const number = cell.number ?? (BARE_DIGITS.test(text) ? Number(text) : Number.NaN);
    numbers.push(number);
    aboveRow.add(number - at);
    const kind = identifierKind(cell);
    if (kind === 'foedselsnummer') count.persons++;
    if (kind === 'organisasjonsnummer') count.organisations++;
    if (hasDigitsOfANumber(cell)) count.numbersOfThatLength++;
    if (isMeantAsAmount(cell)) count.amounts++;
    if (LETTER.test(text)) count.withLetters++;
    if (FULL_NAME.test(text) && !DIGIT.test(text)) count.fullNames++;
  }
  return {
    ...count,
    rows: Math.min(rows, MOST_ROWS_LOOKED_AT),
    distinct: new Set(texts).size,
    countsUp: numbers.length > 1 && aboveRow.size === 1 && !aboveRow.has(Number.NaN),
    looksLikeCodes: new Set(texts.map((text) => text.length)).size < 2 || (numbers.length > 2 && grows(numbers)),
    years: numbers.length > 0 && numbers.every((number) => Number.isInteger(number) && number >= 1900 && number <= 2100),
    fingerprint: texts.join('\u0000'),
  };
}

function grows(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}

const BARE_DIGITS = /^\d+$/;
const DIGIT = /\d/;
const LETTER = /\p{L}/u;
const FULL_NAME = /^\P{N}*\p{L}+[.]?[\s,]+\p{L}/u;
const SCIENTIFIC = /^\d+([.,]\d+)?e\+?\d+$/i;

/** Which environment a number is for is not a question here. */
function identifierKind(cell: Cell): Identifier['kind'] | undefined {
  const synthetic = readIdentifier(cell, { syntheticOnly: true }).value;
  return (synthetic ?? readIdentifier(cell, { syntheticOnly: false }).value)?.kind;
}

function hasDigitsOfANumber(cell: Cell): boolean {
  if (cell.kind === 'date' || cell.kind === 'boolean') return false;
  if (SCIENTIFIC.test(cell.text.trim())) return true;
  const digits = (cell.kind === 'number' ? String(cell.number) : cell.text).replace(/\D/g, '').length;
  return digits >= 9 && digits <= 12 && !hasLongWords(cell.text);
}

/** `NO 999 999 999 MVA` is such a number, `Konto 1234.56.78903` is none. */
function hasLongWords(text: string): boolean {
  return /\p{L}{4}/u.test(text);
}
