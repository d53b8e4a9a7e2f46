/**
 * From a cell to the identifier of a receiver. Source: spec 6 (rules), facts on what Excel does to such numbers.
 *
 * Repairs are few, and each must be provable: signs between the digits are taken out, and ONE leading zero is put back when the number then
 * passes today's strict check digits and is of the environment's kind. Everything else is a problem at the cell, never a guess.
 */

import type { Cell } from '../sheet/sheet.ts';
import type { CheckRules } from './check-rules.ts';
import { judgeFoedselsnummer, type NotFoedselsnummer } from './foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from './organisasjonsnummer.ts';
import type { ProblemCode } from './problem.ts';
import {
  type CellProblem,
  cellProblem,
  NO_DATA,
  NO_PROBLEMS,
  type Reading,
  unreadable,
  withoutInvisible,
  withoutValue,
} from './reading.ts';
import { slipsOf } from './slips.ts';

export interface Identifier {
  readonly kind: 'foedselsnummer' | 'organisasjonsnummer';
  /** 11 or 9 bare digits. */
  readonly value: string;
}

const FOEDSELSNUMMER_DIGITS = 11;
const ORGANISASJONSNUMMER_DIGITS = 9;

const NORMALISED = cellProblem('IDENTIFIER_NORMALISED', 'repaired');
const LEADING_ZERO = cellProblem('LEADING_ZERO_RESTORED', 'repaired');
const ONLY_FROM_2032 = [cellProblem('FOEDSELSNUMMER_2032', 'warning')];
const ODD_FIRST_DIGIT = [cellProblem('ORGANISASJONSNUMMER_FIRST_DIGIT', 'warning')];
const MISSING = unreadable(cellProblem('IDENTIFIER_MISSING'));
const NOT_DIGITS = unreadable(cellProblem('IDENTIFIER_NOT_DIGITS'));
/** Made once: a wrong column has this problem in every row. */
const BY_LENGTH = Array.from({ length: 20 }, (_, digits) => wrongLength(digits));
const SCIENTIFIC = unreadable(cellProblem('IDENTIFIER_SCIENTIFIC'));

const NOT_A_FOEDSELSNUMMER: Readonly<Record<Exclude<NotFoedselsnummer['why'], 'check-digits'>, Reading<never>>> = {
  'not-eleven-digits': NOT_DIGITS,
  'fh-number': unreadable(cellProblem('FOEDSELSNUMMER_FH_NUMBER')),
  'h-number': unreadable(cellProblem('FOEDSELSNUMMER_H_NUMBER')),
  date: unreadable(cellProblem('FOEDSELSNUMMER_DATE')),
};
const NOT_AN_ORGANISASJONSNUMMER = {
  'not-nine-digits': NOT_DIGITS,
  placeholder: unreadable(cellProblem('ORGANISASJONSNUMMER_PLACEHOLDER')),
} as const satisfies Record<string, Reading<never>>;
/** By which slips alone could have made the number: neither, one digit, swapped neighbours, either. */
const PERSON_SLIPS = wrongBySlips('FOEDSELSNUMMER_CHECK_DIGITS');
const ORGANISATION_SLIPS = wrongBySlips('ORGANISASJONSNUMMER_CHECK_DIGIT');
const WRONG_KIND = {
  foedselsnummer: {
    synthetic: unreadable(cellProblem('FOEDSELSNUMMER_SYNTHETIC')),
    real: unreadable(cellProblem('FOEDSELSNUMMER_NOT_SYNTHETIC')),
  },
  organisasjonsnummer: {
    synthetic: unreadable(cellProblem('ORGANISASJONSNUMMER_SYNTHETIC')),
    real: unreadable(cellProblem('ORGANISASJONSNUMMER_NOT_SYNTHETIC')),
  },
} as const;

/**
 * Reads a cell of the sheet, or a text that the user typed (`typedCell`), as an identifier.
 *
 * Problems: IDENTIFIER_*, FOEDSELSNUMMER_*, ORGANISASJONSNUMMER_*, LEADING_ZERO_RESTORED, CELL_ERROR, FORMULA_WITHOUT_VALUE.
 * `rules` decides whether real or synthetic numbers are wrong; wrong digits are said first, since they say nothing about the kind.
 */
export function readIdentifier(cell: Cell, rules: CheckRules): Reading<Identifier> {
  switch (cell.kind) {
    case 'text':
      return readText(cell.text, rules);
    case 'number':
      return readNumber(cell, rules);
    case 'blank':
      return MISSING;
    case 'date':
    case 'boolean':
      return NOT_DIGITS;
    case 'error':
    case 'formula-without-value':
      return withoutValue(cell) ?? NOT_DIGITS;
  }
}

/**
 * The same number when the user has taken the leading zeros back: it counts as it stands in the sheet, and the zero is offered as a fix.
 * A reading without that repair stays as it is.
 */
export function withoutLeadingZero(reading: Reading<Identifier>): Reading<Identifier> {
  const { value } = reading;
  if (value === undefined || !reading.problems.includes(LEADING_ZERO)) return reading;
  const fix = { kind: 'replace', value: value.value, why: 'LEADING_ZERO' } as const;
  return unreadable(cellProblem('LEADING_ZERO_MISSING', 'error', NO_DATA, [fix]));
}

/** Whether something stands in the cell that could be meant as an identifier; a lone dash or full stop is how people write "nothing". */
export function isIdentifierFilled(cell: Cell): boolean {
  return cell.kind === 'text' ? /[\p{L}\p{N}]/u.test(cell.text) : cell.kind !== 'blank';
}

const BARE_DIGITS = /^\d+$/;

/** A number keeps its value whatever its format shows, so only its digits count: `1.01E+10` on the screen is still 10100012345. */
function readNumber(cell: Cell, rules: CheckRules): Reading<Identifier> {
  const digits = String(cell.number);
  // Not so for a sign, decimals, or a number so large that it is written with an exponent.
  if (!BARE_DIGITS.test(digits)) return NOT_DIGITS;
  if (digits.length === FOEDSELSNUMMER_DIGITS - 1) {
    // The user sees eleven digits when the format is `00000000000`: nothing was lost, so nothing is repaired.
    const padded = `0${digits}`;
    if (cell.text.replace(/\D/g, '') === padded) return judge(padded, rules);
  }
  return readDigits(digits, rules, NO_PROBLEMS);
}

const SCIENTIFIC_NOTATION = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
/** What people and systems put between digits to make them readable: any space, full stop, hyphen, apostrophe. */
const BETWEEN = String.raw`[\s.\-\u2010-\u2015\u2212'\u2019\u00b4\u0060]*`;
/** A leading apostrophe is how Excel is told "this is text"; `NO … MVA` is how an organisasjonsnummer stands on an invoice. */
const GROUPED = new RegExp(String.raw`^['\u2019]?(NO${BETWEEN})?(\d(?:${BETWEEN}\d)*)(\s*MVA)?$`, 'i');
/** `1010012345.0` is a number that another program wrote as text: its full stop is a decimal sign and not a separator. */
const DECIMAL_TAIL = /\.\d{1,2}$/;

function readText(text: string, rules: CheckRules): Reading<Identifier> {
  if (BARE_DIGITS.test(text)) return readDigits(text, rules, NO_PROBLEMS);
  const visible = withoutInvisible(text).trim();
  if (!/[\p{L}\p{N}]/u.test(visible)) return MISSING;
  if (SCIENTIFIC_NOTATION.test(visible)) return SCIENTIFIC;
  const match = DECIMAL_TAIL.test(visible) ? null : GROUPED.exec(visible);
  if (match === null) return NOT_DIGITS;
  const [, prefix, grouped = '', suffix] = match;
  const digits = grouped.replace(/\D/g, '');
  const writtenForOrganisations = prefix !== undefined || suffix !== undefined;
  if (writtenForOrganisations && digits.length !== ORGANISASJONSNUMMER_DIGITS) return NOT_DIGITS;
  return readDigits(digits, rules, [NORMALISED]);
}

/** `repairs` are shown only when the number is right in the end; a wrong number is wrong, however it was written. */
function readDigits(digits: string, rules: CheckRules, repairs: readonly CellProblem[]): Reading<Identifier> {
  if (digits.length === FOEDSELSNUMMER_DIGITS || digits.length === ORGANISASJONSNUMMER_DIGITS) {
    return withRepairs(judge(digits, rules), repairs);
  }
  if (digits.length === FOEDSELSNUMMER_DIGITS - 1) {
    const padded = `0${digits}`;
    const verdict = judgeFoedselsnummer(padded);
    if (verdict.valid && verdict.rule === 'today' && verdict.synthetic === rules.syntheticOnly) {
      return withRepairs({ value: { kind: 'foedselsnummer', value: padded }, problems: NO_PROBLEMS }, [...repairs, LEADING_ZERO]);
    }
  }
  return readingOfLength(digits.length);
}

/** What a number of so many bare digits is where no such number can be right, so that nobody has to look at them. */
export function readingOfWrongLength(digits: number): Reading<never> | undefined {
  return digits === 0 || (digits >= ORGANISASJONSNUMMER_DIGITS && digits <= FOEDSELSNUMMER_DIGITS) ? undefined : readingOfLength(digits);
}

function readingOfLength(digits: number): Reading<never> {
  return BY_LENGTH[digits] ?? wrongLength(digits);
}

function wrongLength(digits: number): Reading<never> {
  return unreadable(cellProblem('IDENTIFIER_LENGTH', 'error', { digits }));
}

function withRepairs(reading: Reading<Identifier>, repairs: readonly CellProblem[]): Reading<Identifier> {
  if (repairs.length === 0 || reading.value === undefined) return reading;
  return { value: reading.value, problems: [...repairs, ...reading.problems] };
}

function judge(digits: string, rules: CheckRules): Reading<Identifier> {
  return digits.length === FOEDSELSNUMMER_DIGITS ? judgedPerson(digits, rules) : judgedOrganisation(digits, rules);
}

function judgedPerson(value: string, rules: CheckRules): Reading<Identifier> {
  const verdict = judgeFoedselsnummer(value);
  if (!verdict.valid) return verdict.why === 'check-digits' ? wrongDigits(PERSON_SLIPS, value, rules) : NOT_A_FOEDSELSNUMMER[verdict.why];
  if (verdict.synthetic !== rules.syntheticOnly) return WRONG_KIND.foedselsnummer[verdict.synthetic ? 'synthetic' : 'real'];
  return { value: { kind: 'foedselsnummer', value }, problems: verdict.rule === 'today' ? NO_PROBLEMS : ONLY_FROM_2032 };
}

/** In test only 2 and 3 are known to be synthetic, so all else is refused; in production 1 and 4 to 7 are only odd (spec 6.2). */
function judgedOrganisation(value: string, rules: CheckRules): Reading<Identifier> {
  const verdict = judgeOrganisasjonsnummer(value);
  if (!verdict.valid) {
    return verdict.why === 'check-digit' ? wrongDigits(ORGANISATION_SLIPS, value, rules) : NOT_AN_ORGANISASJONSNUMMER[verdict.why];
  }
  if (rules.syntheticOnly && verdict.origin !== 'synthetic') return WRONG_KIND.organisasjonsnummer.real;
  if (!rules.syntheticOnly && verdict.origin === 'synthetic') return WRONG_KIND.organisasjonsnummer.synthetic;
  return { value: { kind: 'organisasjonsnummer', value }, problems: verdict.origin === 'unknown' ? ODD_FIRST_DIGIT : NO_PROBLEMS };
}

function wrongBySlips(code: ProblemCode): readonly Reading<never>[] {
  return [0, 1, 2, 3].map((slips) => unreadable(cellProblem(code, 'error', { oneDigit: slips & 1, swapped: slips >> 1 })));
}

function wrongDigits(bySlips: readonly Reading<never>[], digits: string, rules: CheckRules): Reading<never> {
  const { oneDigit, swapped } = slipsOf(digits, rules);
  return bySlips[(oneDigit.length > 0 ? 1 : 0) + (swapped.length > 0 ? 2 : 0)] ?? NOT_DIGITS;
}
