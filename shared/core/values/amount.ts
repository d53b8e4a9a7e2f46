/**
 * From a cell to whole kroner. Source: spec 9 no. 7 (integer from 1 to 999,999,999,999; øre only by the user's own decision).
 *
 * Digits are read as digits and never by `parseFloat`, and a text that two countries read differently is a problem, never a guess.
 */

import type { Cell } from '../sheet/sheet.ts';
import type { ProblemCode } from './problem.ts';
import { type CellProblem, cellProblem, NO_DATA, NO_PROBLEMS, type Reading, withoutInvisible, withoutValue } from './reading.ts';

/** Whole kroner. */
export const HIGHEST_AMOUNT = 999_999_999_999;

export interface AmountReading extends Reading<number> {
  /** What stands in the cell, in øre, also where that can't be sent; undefined when it can't be read or has parts of an øre. For sums only. */
  readonly oere: number | undefined;
  /** Where the cell has øre: the whole kroner that rounding half away from zero gives, if they can be sent. */
  readonly rounded: number | undefined;
}

const MISSING = refused(cellProblem('AMOUNT_MISSING'));
const NOT_NUMBER = refused(cellProblem('AMOUNT_NOT_NUMBER'));
const DATE = refused(cellProblem('AMOUNT_DATE'));
const PERCENT = refused(cellProblem('AMOUNT_PERCENT'));
const AMBIGUOUS = refused(cellProblem('AMOUNT_AMBIGUOUS'));
const TOO_LARGE = refused(cellProblem('AMOUNT_TOO_LARGE', 'error', { highest: HIGHEST_AMOUNT }));
const NOT_POSITIVE = [cellProblem('AMOUNT_NOT_POSITIVE')];
const ROUNDS_TO_ZERO = [cellProblem('AMOUNT_ROUNDS_TO_ZERO')];

/**
 * Reads a cell of the sheet, or a text that the user typed (`typedCell`), as an amount in whole kroner.
 *
 * Problems: AMOUNT_*, CELL_ERROR, FORMULA_WITHOUT_VALUE. AMOUNT_DECIMALS carries the fix "round half away from zero".
 */
export function readAmount(cell: Cell): AmountReading {
  switch (cell.kind) {
    case 'text':
      return readText(cell.text);
    case 'number':
      return readNumber(cell);
    case 'blank':
      return MISSING;
    case 'date':
      return DATE;
    case 'boolean':
      return NOT_NUMBER;
    case 'error':
    case 'formula-without-value':
      return { ...(withoutValue(cell) ?? NOT_NUMBER), oere: undefined, rounded: undefined };
  }
}

const NOT_MEANT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['AMOUNT_MISSING', 'AMOUNT_NOT_NUMBER', 'AMOUNT_DATE', 'AMOUNT_PERCENT']);

/** Whether what stands in the cell is an amount, right or wrong, and nothing else. */
export function isMeantAsAmount(cell: Cell): boolean {
  return !readAmount(cell).problems.some(({ code }) => NOT_MEANT.has(code));
}

/** The same amount once the user has decided to round: nothing is rounded before that (spec 9 no. 7). */
export function asRounded(reading: AmountReading): AmountReading {
  const { rounded } = reading;
  if (rounded === undefined) return reading;
  return { ...reading, value: rounded, problems: [cellProblem('AMOUNT_ROUNDED', 'repaired', { kroner: rounded })] };
}

/** Øre as the user would type them: `150000 → 1500`, `150050 → 1500,50`. */
export function typedAmount(oere: number): string {
  const rest = oere % 100;
  return rest === 0 ? String(oere / 100) : `${(oere - rest) / 100},${String(rest).padStart(2, '0')}`;
}

/** Excel keeps 15 digits and sums in binary, so `1284.30` may be stored as 1284.3000000000002; this much is noise, in øre. */
function noise(oere: number): number {
  return 1e-4 + oere * 1e-15;
}

function readNumber(cell: Cell): AmountReading {
  const number = cell.number;
  if (number === undefined || !Number.isFinite(number)) return NOT_NUMBER;
  if (cell.format?.includes('%')) return PERCENT;
  if (number > 0 && number <= HIGHEST_AMOUNT && Number.isInteger(number))
    return { value: number, oere: number * 100, rounded: undefined, problems: NO_PROBLEMS };
  if (number > HIGHEST_AMOUNT) return TOO_LARGE;
  const size = Math.abs(number) * 100;
  const rounded = Math.round(size);
  const isWholeOere = Math.abs(size - rounded) <= noise(size);
  if (number < 0 || (isWholeOere && rounded === 0))
    return notPositive(isWholeOere && rounded <= HIGHEST_AMOUNT * 100 ? -rounded : undefined);
  return isWholeOere ? ofOere(rounded) : withDecimals(Math.floor(number + 0.5), undefined);
}

/** Neither a leading zero nor more than twelve digits: nothing about it can be wrong. */
const PLAIN_KRONER = /^[1-9]\d{0,11}$/;
const ONLY_DIGITS_AND_SEPARATORS = /^[\d.,]+$/;
/** `kr 1 284`, `1 284 kr.`, `NOK 1 284`; also between a sign or parenthesis and the digits. */
const CURRENCY_BEFORE = /^(?:kr\.?|nok)\s*(?=[-\u2010-\u2015\u2212+(\d])/i;
const CURRENCY_AFTER = /\s*(?:kr\.?|kroner|nok)$/i;
const IN_PARENTHESES = /^\((.*)\)$/;
const LEADING_SIGN = /^([-\u2010-\u2015\u2212+])\s*/;
const TRAILING_MINUS = /\s*[-\u2010-\u2015\u2212]$/;
/** `1 284,-` is how Norwegians write "and no øre"; it also says that the comma is the decimal sign, so it is read as `1 284,00`. */
const NO_OERE = /(?<=\d)(?<separator>[.,])\s?[-\u2010-\u2015\u2212]{1,2}$/;

const PERCENT_AFTER = /\d\s*(?:%|prosent)$/i;
/** `31.12.2025`, `31/12-25`, `2025-12-31`: no amount is written with two of these signs and such groups between them. */
const DAY_FIRST = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d{4}|\d{2})$/;
const YEAR_FIRST = /^(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$/;

function readText(text: string): AmountReading {
  if (PLAIN_KRONER.test(text)) return ofOere(Number(text) * 100);
  if (ONLY_DIGITS_AND_SEPARATORS.test(text)) return readUnsigned(text, false);
  let rest = withoutInvisible(text).replace(/\s+/g, ' ').trim();
  if (rest === '') return MISSING;
  if (PERCENT_AFTER.test(rest)) return PERCENT;
  if (YEAR_FIRST.test(rest)) return DATE;
  rest = rest.replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '');
  let negative = false;
  const inner = IN_PARENTHESES.exec(rest)?.[1];
  if (inner !== undefined) {
    negative = true;
    rest = inner.trim();
  }
  const sign = LEADING_SIGN.exec(rest);
  if (sign !== null) {
    // A sign inside parentheses says the same thing twice, or the opposite; nobody knows which.
    if (negative) return NOT_NUMBER;
    negative = sign[1] !== '+';
    rest = rest.slice(sign[0].length);
  }
  rest = rest.replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '').replace(NO_OERE, '$<separator>00');
  if (TRAILING_MINUS.test(rest)) {
    if (negative || sign !== null) return NOT_NUMBER;
    negative = true;
    rest = rest.replace(TRAILING_MINUS, '');
  }
  return readUnsigned(rest.trim(), negative);
}

/** Groups of three behind one and the same separator, then perhaps another separator and decimals. */
const GROUPED = /^(\d{1,3})(?:([ .,'\u2019])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?$/;
const UNGROUPED = /^(\d+)(?:([.,])(\d+))?$/;
/** Three digits behind the only full stop or comma: thousands in one country, decimals in the next. `0,500` and `1284,500` can't be thousands. */
const READ_BOTH_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;

function readUnsigned(text: string, negative: boolean): AmountReading {
  if (READ_BOTH_WAYS.test(text)) return AMBIGUOUS;
  if (DAY_FIRST.test(text)) return DATE;
  const grouped = GROUPED.exec(text);
  if (grouped !== null && grouped[2] !== grouped[3] && !text.startsWith('0')) {
    const decimals = grouped[4] ?? '';
    const whole = decimals === '' ? text : text.slice(0, text.length - decimals.length - 1);
    return ofDigits(whole.replace(/\D/g, ''), decimals, negative);
  }
  const ungrouped = UNGROUPED.exec(text);
  return ungrouped === null ? NOT_NUMBER : ofDigits(ungrouped[1] ?? '', ungrouped[3] ?? '', negative);
}

/** `whole` and `decimals` are bare digits; exact, however many there are. */
function ofDigits(whole: string, decimals: string, negative: boolean): AmountReading {
  const kronerDigits = whole.replace(/^0+(?=\d)/, '');
  const fraction = decimals.replace(/0+$/, '');
  const isZero = kronerDigits === '0' && fraction === '';
  const fits = kronerDigits.length <= String(HIGHEST_AMOUNT).length;
  const oere = fits && fraction.length <= 2 ? Number(kronerDigits) * 100 + Number(fraction.padEnd(2, '0')) : undefined;
  if (negative || isZero) return notPositive(oere === undefined || isZero ? oere : -oere);
  if (!fits) return TOO_LARGE;
  if (oere !== undefined) return ofOere(oere);
  return withDecimals(Number(kronerDigits) + (fraction >= '5' ? 1 : 0), undefined);
}

/** `oere` is positive. */
function ofOere(oere: number): AmountReading {
  const rest = oere % 100;
  const kroner = (oere - rest) / 100;
  if (rest === 0) return { value: kroner, oere, rounded: undefined, problems: NO_PROBLEMS };
  return withDecimals(rest >= 50 ? kroner + 1 : kroner, oere);
}

function withDecimals(roundedKroner: number, oere: number | undefined): AmountReading {
  if (roundedKroner > HIGHEST_AMOUNT) return TOO_LARGE;
  if (roundedKroner === 0) return { value: undefined, oere, rounded: undefined, problems: ROUNDS_TO_ZERO };
  const fix = { kind: 'replace', value: String(roundedKroner), why: 'ROUND_HALF_UP' } as const;
  return { value: undefined, oere, rounded: roundedKroner, problems: [cellProblem('AMOUNT_DECIMALS', 'error', NO_DATA, [fix])] };
}

function notPositive(oere: number | undefined): AmountReading {
  return { value: undefined, oere, rounded: undefined, problems: NOT_POSITIVE };
}

function refused(problem: CellProblem): AmountReading {
  return { value: undefined, oere: undefined, rounded: undefined, problems: [problem] };
}
