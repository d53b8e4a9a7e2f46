/**
 * Rows with nothing to say about: a right number, a plain name, whole kroner, nothing edited. Nearly all rows of nearly all lists are like
 * that, so they are told from the others first, straight from the sheet's columns and without making an object for each cell. Rows that are
 * like that but for their number, as all are where a wrong column was chosen for it, come next. Whatever is not certainly one of these is read
 * by check-row.ts, which says what is the matter; a test holds the ways together.
 */
import { HIGHEST_AMOUNT } from './amount.ts';
import type { CheckedRow, CheckRules } from './check.ts';
import { judgeFoedselsnummer } from './foedselsnummer.ts';
import { type Identifier, readIdentifier } from './identifier.ts';
import { type Layout, NOWHERE } from './layout.ts';
import { kindOfName, mayBeOrganisation } from './name-kind.ts';
import { oppgaveBytes } from './oppgave-bytes.ts';
import { judgeOrganisasjonsnummer } from './organisasjonsnummer.ts';
import { PlainName } from './plain-name.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import { NO_KEY } from './repeated-keys.ts';
import { personKeyOf } from './same-person.ts';
import { cellAddress, cellAt, kindCode, type Sheet, type SheetColumn } from './sheet.ts';
import { type PlainColumns, PlainRow, RemarkedNumberRow, startOf } from './sheet-row.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
const ZERO = 48;
const NINE = 57;
const PERSON_DIGITS = 11;
const ORGANISATION_DIGITS = 9;
const MOST_AMOUNT_DIGITS = 12;
/** Numbers of organisations have nine digits, so those of persons are above. */
const LEAST_PERSON = 1e9;

export class PlainRows {
  readonly #sheet: Sheet;
  readonly #columns: PlainColumns | undefined;
  readonly #rules: CheckRules;
  readonly #isPercent: readonly boolean[];
  readonly #name = new PlainName();
  /** Of the row that was found last: its `duplicateKey`, its `personKey`, whole kroner and its bytes in the body. */
  key = NO_KEY;
  person = NO_KEY;
  kroner = 0;
  bytes = 0;

  constructor(sheet: Sheet, layout: Layout, rules: CheckRules) {
    this.#sheet = sheet;
    this.#columns = plainColumns(sheet, layout);
    this.#rules = rules;
    this.#isPercent = sheet.formats.map((format) => format.includes('%'));
  }

  /** The stored row at this 0-based position; undefined when it isn't plain. */
  plain(at: number): CheckedRow | undefined {
    const columns = this.#columns;
    if (columns === undefined) return undefined;
    this.key = this.#rightNumber(columns.identifier, at);
    if (this.key === NO_KEY) return undefined;
    this.kroner = this.#amount(columns.amount, at);
    if (this.kroner === 0 || !this.#hasPlainName(columns.name, at)) return undefined;
    const isPerson = this.key >= LEAST_PERSON;
    if (!this.#fits(columns.name, at, isPerson)) return undefined;
    this.person = isPerson && this.#name.hasSpace ? personKeyOf(this.key, this.#name.hash) : NO_KEY;
    this.bytes = oppgaveBytes(isPerson, this.#name.bytes, this.kroner);
    return new PlainRow(columns, at);
  }

  /**
   * The stored row at this position, when it is plain but for its number, of which `asDecided` gives what counts. Undefined for all others, and
   * where the number may be something else, such as a label.
   */
  plainButForNumber(at: number, asDecided: (reading: Reading<Identifier>) => Reading<Identifier>): CheckedRow | undefined {
    const columns = this.#columns;
    if (columns === undefined || !beginsWithDigit(columns.identifier, at)) return undefined;
    this.kroner = this.#amount(columns.amount, at);
    if (this.kroner === 0 || !this.#hasPlainName(columns.name, at)) return undefined;
    const { value, problems } = asDecided(readIdentifier(cellAt(this.#sheet, at, columns.identifier.index), this.#rules));
    const isPerson = value?.kind !== 'organisasjonsnummer';
    if (value !== undefined && !this.#fits(columns.name, at, isPerson)) return undefined;
    this.key = value === undefined ? NO_KEY : Number(value.value);
    this.person = value !== undefined && isPerson && this.#name.hasSpace ? personKeyOf(this.key, this.#name.hash) : NO_KEY;
    this.bytes = oppgaveBytes(isPerson, this.#name.bytes, this.kroner);
    const row = columns.rowNumbers[at] ?? 0;
    const cell = cellAddress(columns.identifier.index, row);
    const placed: Problem[] = [];
    for (const { code, severity, data, fixes } of problems) placed.push({ code, severity, row, cell, field: 'identifikator', data, fixes });
    return new RemarkedNumberRow(columns, at, value, placed);
  }

  #rightNumber(column: SheetColumn, at: number): number {
    if (column.kinds[at] === TEXT) {
      const start = startOf(column, at);
      const end = column.ends[at] ?? start;
      return this.#isRight(column.text, start, end) ? numberIn(column.text, start, end) : NO_KEY;
    }
    const number = column.numbers[at] ?? Number.NaN;
    if (column.kinds[at] !== NUMBER || !Number.isInteger(number) || number < 1e8) return NO_KEY;
    const digits = String(number);
    return this.#isRight(digits, 0, digits.length) ? number : NO_KEY;
  }

  #isRight(text: string, start: number, end: number): boolean {
    const { syntheticOnly } = this.#rules;
    if (end - start === PERSON_DIGITS) {
      const verdict = judgeFoedselsnummer(text, start, end);
      return verdict.valid && verdict.rule === 'today' && verdict.synthetic === syntheticOnly;
    }
    if (end - start !== ORGANISATION_DIGITS) return false;
    const verdict = judgeOrganisasjonsnummer(text, start, end);
    return verdict.valid && verdict.origin === (syntheticOnly ? 'synthetic' : 'real');
  }

  #amount(column: SheetColumn, at: number): number {
    if (column.kinds[at] === NUMBER) {
      const number = column.numbers[at] ?? 0;
      const isKroner = Number.isInteger(number) && number > 0 && number <= HIGHEST_AMOUNT;
      return isKroner && this.#isPercent[column.formatOf[at] ?? 0] !== true ? number : 0;
    }
    if (column.kinds[at] !== TEXT) return 0;
    const start = startOf(column, at);
    const end = column.ends[at] ?? start;
    if (end === start || end - start > MOST_AMOUNT_DIGITS || column.text.charCodeAt(start) === ZERO) return 0;
    for (let i = start; i < end; i++) if (!isDigit(column.text.charCodeAt(i))) return 0;
    return numberIn(column.text, start, end);
  }

  #hasPlainName(column: SheetColumn, at: number): boolean {
    const start = startOf(column, at);
    return column.kinds[at] === TEXT && this.#name.read(column.text, start, column.ends[at] ?? start);
  }

  /** Whether the name may go with a number of this kind. */
  #fits(column: SheetColumn, at: number, isPerson: boolean): boolean {
    const start = startOf(column, at);
    const end = column.ends[at] ?? start;
    if (isPerson && !mayBeOrganisation(column.text, start, end)) return true;
    return kindOfName(column.text.slice(start, end)) !== (isPerson ? 'organisation' : 'person');
  }
}

/** Undefined where a field has no column or two of them. */
function plainColumns(sheet: Sheet, { identifiers, names, utbetaltBeloep }: Layout): PlainColumns | undefined {
  if (identifiers.length !== 1 || names.length !== 1) return undefined;
  const at = (position: number | undefined) => sheet.columns.find(({ index }) => index === (position ?? NOWHERE));
  const identifier = at(identifiers[0]);
  const name = at(names[0]);
  const amount = at(utbetaltBeloep);
  return identifier && name && amount && { rowNumbers: sheet.rowNumbers, identifier, name, amount };
}

/** What does, beside an amount, is neither a heading that is repeated nor the label of a sum (data-rows.ts). */
function beginsWithDigit(column: SheetColumn, at: number): boolean {
  const kind = column.kinds[at];
  const start = startOf(column, at);
  return (kind === TEXT || kind === NUMBER) && start !== column.ends[at] && isDigit(column.text.charCodeAt(start));
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Of bare digits, at most 15. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + text.charCodeAt(i) - ZERO;
  return number;
}
