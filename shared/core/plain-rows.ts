/**
 * Rows with nothing to say about: a right number, a plain name, whole kroner, nothing edited. Nearly all rows of nearly all lists are like
 * that, so they are told from the others first, straight from the sheet's columns and without making an object for each cell. Rows that are
 * like that but for their number, as all are where a wrong column was chosen for it, come next. Whatever is not certainly one of these is read
 * by check-row.ts, which says what is the matter; a test holds the ways together.
 */
import type { CheckedRow, CheckRules } from './check.ts';
import { decided } from './check-row.ts';
import { type Identifier, readIdentifier, readingOfWrongLength } from './identifier.ts';
import { type Layout, NOWHERE } from './layout.ts';
import { kindOfName } from './name-kind.ts';
import { oppgaveBytes } from './oppgave-bytes.ts';
import { readPlainAmounts } from './plain-amounts.ts';
import { isDigitCode } from './plain-digits.ts';
import { type PlainIdentifiers, readPlainIdentifiers } from './plain-identifiers.ts';
import { type PlainNames, readPlainNames } from './plain-names.ts';
import type { Reading } from './reading.ts';
import { NO_KEY } from './repeated-keys.ts';
import { personKeyOf } from './same-person.ts';
import { cellAddress, cellAt, kindCode, type Sheet, type SheetColumn } from './sheet.ts';
import { type PlainColumns, PlainRow, RemarkedNumberRow, startOf } from './sheet-row.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
/** Numbers of organisations have nine digits, so those of persons are above. */
const LEAST_PERSON = 1e9;

export class PlainRows {
  readonly #sheet: Sheet;
  readonly #columns: PlainColumns | undefined;
  readonly #rules: CheckRules;
  readonly #isPercent: readonly boolean[];
  /** Of the rows from `#from` on, by column. */
  readonly #identifiers: PlainIdentifiers;
  readonly #names: PlainNames;
  readonly #kroner: Float64Array;
  #from = 0;
  /** Of the row that was found last: its `duplicateKey`, its `personKey`, whole kroner and its bytes in the body. */
  key = NO_KEY;
  person = NO_KEY;
  kroner = 0;
  bytes = 0;

  /** `most` is how many rows are looked at together. */
  constructor(sheet: Sheet, layout: Layout, rules: CheckRules, most: number) {
    this.#sheet = sheet;
    this.#columns = plainColumns(sheet, layout);
    this.#rules = rules;
    this.#isPercent = sheet.formats.map((format) => format.includes('%'));
    this.#identifiers = { keys: new Float64Array(most), digits: new Uint8Array(most) };
    this.#names = {
      bytes: new Uint16Array(most),
      hashes: new Uint32Array(most),
      hasSpace: new Uint8Array(most),
      mayBeOrganisation: new Uint8Array(most),
    };
    this.#kroner = new Float64Array(most);
  }

  /**
   * Looks at the stored rows from `from` to `to`, which may then be asked about: column by column, since a loop over one column is compiled
   * after a few hundred rows, and the many small functions that a row goes through after some ten thousand.
   */
  lookAt(from: number, to: number): void {
    this.#from = from;
    const columns = this.#columns;
    if (columns === undefined) return;
    const rows = { from, to };
    readPlainIdentifiers(columns.identifier, rows, this.#rules, this.#identifiers);
    readPlainAmounts(columns.amount, rows, this.#isPercent, this.#kroner);
    readPlainNames(columns.name, rows, this.#names);
  }

  /** The stored row at this 0-based position; undefined when it isn't plain. */
  plain(at: number): CheckedRow | undefined {
    const columns = this.#columns;
    if (columns === undefined) return undefined;
    const i = at - this.#from;
    const key = this.#identifiers.keys[i] ?? NO_KEY;
    const kroner = this.#kroner[i] ?? 0;
    const nameBytes = this.#names.bytes[i] ?? 0;
    if (key === NO_KEY || kroner === 0 || nameBytes === 0) return undefined;
    const isPerson = key >= LEAST_PERSON;
    if (!(isPerson && this.#names.mayBeOrganisation[i] === 0) && !fits(columns.name, at, isPerson)) return undefined;
    this.key = key;
    this.person = isPerson && this.#names.hasSpace[i] === 1 ? personKeyOf(key, this.#names.hashes[i] ?? 0) : NO_KEY;
    this.kroner = kroner;
    this.bytes = oppgaveBytes(isPerson, nameBytes, kroner);
    return new PlainRow(columns, at);
  }

  /**
   * The stored row at this position, when it is plain but for its number, `leadingZeros` being the user's decision about it. Undefined for all others, and
   * where the number may be something else, such as a label.
   */
  plainButForNumber(at: number, leadingZeros: boolean): CheckedRow | undefined {
    const columns = this.#columns;
    if (columns === undefined) return undefined;
    const i = at - this.#from;
    const kroner = this.#kroner[i] ?? 0;
    const nameBytes = this.#names.bytes[i] ?? 0;
    if (kroner === 0 || nameBytes === 0 || !beginsWithDigit(columns.identifier, at)) return undefined;
    const reading = readingOfWrongLength(this.#identifiers.digits[i] ?? 0) ?? this.#readNumber(columns.identifier, at, leadingZeros);
    const { value, problems } = reading;
    const isPerson = value?.kind !== 'organisasjonsnummer';
    if (value !== undefined && !fits(columns.name, at, isPerson)) return undefined;
    this.key = value === undefined ? NO_KEY : Number(value.value);
    this.person =
      value !== undefined && isPerson && this.#names.hasSpace[i] === 1 ? personKeyOf(this.key, this.#names.hashes[i] ?? 0) : NO_KEY;
    this.kroner = kroner;
    this.bytes = oppgaveBytes(isPerson, nameBytes, kroner);
    const row = columns.rowNumbers[at] ?? 0;
    const cell = cellAddress(columns.identifier.index, row);
    const placed = problems.map(({ code, severity, data, fixes }) => ({
      code,
      severity,
      row,
      cell,
      field: 'identifikator' as const,
      data,
      fixes,
    }));
    return new RemarkedNumberRow(columns, at, value, placed);
  }

  #readNumber({ index }: SheetColumn, at: number, leadingZeros: boolean): Reading<Identifier> {
    return decided(readIdentifier(cellAt(this.#sheet, at, index), this.#rules), { leadingZeros });
  }
}

/** Whether the name may go with a number of this kind. */
function fits(column: SheetColumn, at: number, isPerson: boolean): boolean {
  return kindOfName(column.text.slice(startOf(column, at), column.ends[at])) !== (isPerson ? 'organisation' : 'person');
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
  return (kind === TEXT || kind === NUMBER) && start !== column.ends[at] && isDigitCode(column.text.charCodeAt(start));
}
