/**
 * Rows with nothing to say about: a right number, a plain name, whole kroner, nothing edited. Nearly all rows of nearly all lists are like
 * that, so they are told from the others first, straight from the sheet's columns and without making an object for each cell. Whatever is
 * not certainly plain is read by check-row.ts, which says what is the matter; a test holds the two together.
 */
import { HIGHEST_AMOUNT } from './amount.ts';
import type { CheckedRow, CheckRules } from './check.ts';
import { judgeFoedselsnummer } from './foedselsnummer.ts';
import { type Layout, NOWHERE } from './layout.ts';
import { isPlainName } from './name.ts';
import { kindOfName, mayBeOrganisation } from './name-kind.ts';
import { oppgaveBytes } from './oppgave-bytes.ts';
import { judgeOrganisasjonsnummer } from './organisasjonsnummer.ts';
import type { Problem } from './problem.ts';
import { NO_KEY } from './repeated-keys.ts';
import { personKeyOf } from './same-person.ts';
import { kindCode, type Sheet, type SheetColumn } from './sheet.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
const ZERO = 48;
const PERSON_DIGITS = 11;
const ORGANISATION_DIGITS = 9;
const MOST_AMOUNT_DIGITS = 12;

/** The three columns of a table in which each field has one column. */
interface PlainColumns {
  readonly identifier: SheetColumn;
  readonly name: SheetColumn;
  readonly amount: SheetColumn;
}

export class PlainRows {
  readonly #columns: PlainColumns | undefined;
  readonly #syntheticOnly: boolean;
  readonly #isPercent: readonly boolean[];
  /** Of the row that was found plain last: its `duplicateKey`, its `personKey`, whole kroner and its bytes in the body. */
  key = NO_KEY;
  person = NO_KEY;
  kroner = 0;
  bytes = 0;

  constructor(sheet: Sheet, layout: Layout, rules: CheckRules) {
    this.#columns = plainColumns(sheet, layout);
    this.#syntheticOnly = rules.syntheticOnly;
    this.#isPercent = sheet.formats.map((format) => format.includes('%'));
  }

  /** Whether the stored row at this 0-based position is plain. */
  isPlain(at: number): boolean {
    if (this.#columns === undefined) return false;
    const { identifier, name, amount } = this.#columns;
    this.key = this.#identifier(identifier, at);
    if (this.key === NO_KEY) return false;
    this.kroner = this.#amount(amount, at);
    return this.kroner > 0 && this.#isNamed(name, at);
  }

  /** The row that was found plain last. */
  row(at: number, rowNumber: number): CheckedRow {
    if (this.#columns === undefined) throw new Error('no row was found plain');
    return new PlainRow(this.#columns, at, rowNumber, this.kroner, this.bytes);
  }

  #identifier(column: SheetColumn, at: number): number {
    if (column.kinds[at] === TEXT) {
      const start = startOf(column, at);
      const end = column.ends[at] ?? start;
      return this.#isRight(column.text, start, end) ? numberIn(column.text, start, end) : NO_KEY;
    }
    const number = column.numbers[at] ?? Number.NaN;
    if (column.kinds[at] !== NUMBER || !Number.isInteger(number) || number <= 0) return NO_KEY;
    const digits = String(number);
    return this.#isRight(digits, 0, digits.length) ? number : NO_KEY;
  }

  #isRight(text: string, start: number, end: number): boolean {
    if (end - start === PERSON_DIGITS) {
      const verdict = judgeFoedselsnummer(text, start, end);
      return verdict.valid && verdict.rule === 'today' && verdict.synthetic === this.#syntheticOnly;
    }
    if (end - start !== ORGANISATION_DIGITS) return false;
    const verdict = judgeOrganisasjonsnummer(text, start, end);
    return verdict.valid && verdict.origin === (this.#syntheticOnly ? 'synthetic' : 'real');
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

  #isNamed(column: SheetColumn, at: number): boolean {
    if (column.kinds[at] !== TEXT) return false;
    const { text } = column;
    const start = startOf(column, at);
    const end = column.ends[at] ?? start;
    if (!isPlainName(text, start, end)) return false;
    const isPerson = this.key >= 1e9;
    const wrongKind = isPerson ? 'organisation' : 'person';
    if ((!isPerson || mayBeOrganisation(text, start, end)) && kindOfName(text.slice(start, end)) === wrongKind) return false;
    this.person = isPerson ? personKeyOf(this.key, text, start, end) : NO_KEY;
    this.bytes = oppgaveBytes(isPerson, utf8OfPlain(text, start, end), this.kroner);
    return true;
  }
}

/** Undefined where a field has no column or two of them. */
function plainColumns(sheet: Sheet, { identifiers, names, utbetaltBeloep }: Layout): PlainColumns | undefined {
  if (identifiers.length !== 1 || names.length !== 1) return undefined;
  const at = (position: number | undefined) => sheet.columns.find(({ index }) => index === (position ?? NOWHERE));
  const identifier = at(identifiers[0]);
  const name = at(names[0]);
  const amount = at(utbetaltBeloep);
  return identifier && name && amount && { identifier, name, amount };
}

function startOf(column: SheetColumn, at: number): number {
  return at === 0 ? 0 : (column.ends[at - 1] ?? 0);
}

function textOf(column: SheetColumn, at: number): string {
  return column.text.slice(startOf(column, at), column.ends[at]);
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** Of bare digits, at most 15. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + text.charCodeAt(i) - ZERO;
  return number;
}

/** Bytes of a plain name: what isn't ASCII lies below U+0300 and takes two. */
function utf8OfPlain(text: string, start: number, end: number): number {
  let bytes = end - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) bytes++;
  return bytes;
}

const NOTHING_EDITED: CheckedRow['edited'] = {};
const NO_PROBLEMS: readonly Problem[] = [];

/** What its cells say is looked up when it is asked for: most rows of a long list are never shown. */
export class PlainRow implements CheckedRow {
  constructor(
    private readonly columns: PlainColumns,
    private readonly at: number,
    readonly row: number,
    readonly utbetaltBeloep: number,
    readonly bytes: number,
  ) {}

  get text(): CheckedRow['text'] {
    const { identifier, name, amount } = this.columns;
    return { identifikator: textOf(identifier, this.at), navn: textOf(name, this.at), utbetaltBeloep: textOf(amount, this.at) };
  }

  get identifier(): NonNullable<CheckedRow['identifier']> {
    const { identifier } = this.columns;
    const value = identifier.kinds[this.at] === TEXT ? textOf(identifier, this.at) : String(identifier.numbers[this.at]);
    return { kind: value.length === PERSON_DIGITS ? 'foedselsnummer' : 'organisasjonsnummer', value };
  }

  get navn(): string {
    return textOf(this.columns.name, this.at);
  }

  get oere(): number {
    return this.utbetaltBeloep * 100;
  }

  get edited(): CheckedRow['edited'] {
    return NOTHING_EDITED;
  }

  get leftOut(): false {
    return false;
  }

  get problems(): readonly Problem[] {
    return NO_PROBLEMS;
  }
}
