/**
 * Rows with nothing to say about: a right number, a plain name, whole kroner, nothing edited. Nearly all rows of nearly all lists are like
 * that, so they are told from the others first, straight from the sheet's columns and without making an object for each cell. Rows that are
 * like that but for their number, as all are where a wrong column was chosen for it, come next. Whatever is not certainly one of these is read
 * by check-row.ts, which says what is the matter; a test holds the ways together.
 */

import { type Layout, NOWHERE } from '../../columns/layout.ts';
import { oppgaveBytes } from '../../leveranse/oppgave-bytes.ts';
import { cellAt, kindCode, type Sheet, type SheetColumn } from '../../sheet/sheet.ts';
import type { CheckRules } from '../../values/check-rules.ts';
import { type Identifier, readIdentifier, readingOfWrongLength } from '../../values/identifier.ts';
import { isOrganisation, kindOfName } from '../../values/name-kind.ts';
import type { Reading } from '../../values/reading.ts';
import { NO_KEY } from '../across/repeated-keys.ts';
import { personKeyOf } from '../across/same-person.ts';
import { decided } from '../check-row.ts';
import { type PlainColumns, startOf } from '../sheet-row.ts';
import { readPlainAmounts } from './plain-amounts.ts';
import { isDigitCode } from './plain-digits.ts';
import { type PlainIdentifiers, readPlainIdentifiers } from './plain-identifiers.ts';
import { type PlainNames, readPlainNames } from './plain-names.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
/** Numbers of organisations have nine digits, so those of persons are above. */
const LEAST_PERSON = 1e9;

/** What was found out about plain rows, by their place among those that were looked at. */
export interface PlainFindings {
  /** The `duplicateKey` of each, its `personKey`, whole kroner, and its bytes in the body. */
  readonly keys: Float64Array;
  readonly people: Float64Array;
  readonly kroner: Float64Array;
  readonly bytes: Uint32Array;
}

export class PlainRows {
  readonly #sheet: Sheet;
  /** Undefined where no row can be plain. */
  readonly columns: PlainColumns | undefined;
  readonly #rules: CheckRules;
  readonly #isPercent: readonly boolean[];
  readonly #identifiers: PlainIdentifiers;
  readonly #names: PlainNames;
  readonly #isPlain: Uint8Array;
  #from = 0;
  /** Of the stored rows from `from` on. */
  readonly found: PlainFindings;

  /** `most` is how many rows are looked at together. */
  constructor(sheet: Sheet, layout: Layout, rules: CheckRules, most: number) {
    this.#sheet = sheet;
    this.columns = plainColumns(sheet, layout);
    this.#rules = rules;
    this.#isPercent = sheet.formats.map((format) => format.includes('%'));
    const keys = new Float64Array(most);
    this.found = { keys, people: new Float64Array(most), kroner: new Float64Array(most), bytes: new Uint32Array(most) };
    this.#identifiers = { keys, digits: new Uint8Array(most) };
    this.#names = {
      bytes: new Uint16Array(most),
      hashes: new Uint32Array(most),
      hasSpace: new Uint8Array(most),
      mayBeOrganisation: new Uint8Array(most),
    };
    this.#isPlain = new Uint8Array(most);
  }

  get from(): number {
    return this.#from;
  }

  /**
   * Looks at the stored rows from `from` to `to`, which may then be asked about: column by column, since a loop over one column is compiled
   * after a few hundred rows, and the many small functions that a row goes through after some ten thousand.
   */
  lookAt(from: number, to: number): void {
    this.#from = from;
    const { columns } = this;
    if (columns === undefined) return;
    const rows = { from, to };
    // Names first: they are most of the work, and V8 compiles the loops in the order in which they have become hot.
    readPlainNames(columns.name, rows, this.#names);
    readPlainIdentifiers(columns.identifier, rows, this.#rules, this.#identifiers);
    readPlainAmounts(columns.amount, rows, this.#isPercent, this.found.kroner);
    this.#putTogether(columns.name, rows);
  }

  #putTogether(nameColumn: SheetColumn, { from, to }: { readonly from: number; readonly to: number }): void {
    const { keys, kroner } = this.found;
    const { bytes, mayBeOrganisation } = this.#names;
    const isPlain = this.#isPlain;
    const doubtful: number[] = [];
    for (let i = 0; i < to - from; i++) {
      const key = keys[i] ?? NO_KEY;
      isPlain[i] = 0;
      if (key === NO_KEY || kroner[i] === 0 || bytes[i] === 0) continue;
      isPlain[i] = 1;
      const isPerson = key >= LEAST_PERSON;
      if (!isPerson || mayBeOrganisation[i] === 1) doubtful.push(i);
      this.#note(i, key, isPerson);
    }
    // Apart from the others, so that V8 doesn't compile what few rows need into the loop over all.
    for (const i of doubtful) if (!fits(nameColumn, from + i, (keys[i] ?? NO_KEY) >= LEAST_PERSON)) isPlain[i] = 0;
  }

  #note(i: number, key: number, isPerson: boolean): void {
    const { keys, people, kroner, bytes } = this.found;
    keys[i] = key;
    people[i] = key !== NO_KEY && isPerson && this.#names.hasSpace[i] === 1 ? personKeyOf(key, this.#names.hashes[i] ?? 0) : NO_KEY;
    bytes[i] = oppgaveBytes(isPerson, this.#names.bytes[i] ?? 0, kroner[i] ?? 0);
  }

  /** Whether the stored row at this 0-based position is plain. */
  isPlain(at: number): boolean {
    return this.plainUntil(at, at + 1) > at;
  }

  /** The first stored row from `at` on that isn't plain, or else `to`. */
  plainUntil(at: number, to: number): number {
    if (this.columns === undefined) return at;
    const other = this.#isPlain.indexOf(0, at - this.#from);
    return other === -1 ? to : Math.min(to, other + this.#from);
  }

  /**
   * The reading of the number of the stored row at this position, when that alone isn't plain; `leadingZeros` is the user's decision about it.
   * Undefined for all other rows, and where the number may be something else, such as a label.
   */
  plainButForNumber(at: number, leadingZeros: boolean): Reading<Identifier> | undefined {
    const { columns } = this;
    if (columns === undefined) return undefined;
    const i = at - this.#from;
    if (this.found.kroner[i] === 0 || this.#names.bytes[i] === 0 || !beginsWithDigit(columns.identifier, at)) return undefined;
    const reading = readingOfWrongLength(this.#identifiers.digits[i] ?? 0) ?? this.#readNumber(columns.identifier, at, leadingZeros);
    const { value } = reading;
    const isPerson = value?.kind !== 'organisasjonsnummer';
    if (value !== undefined && !fits(columns.name, at, isPerson)) return undefined;
    this.#note(i, value === undefined ? NO_KEY : Number(value.value), isPerson);
    return reading;
  }

  #readNumber({ index }: SheetColumn, at: number, leadingZeros: boolean): Reading<Identifier> {
    return decided(readIdentifier(cellAt(this.#sheet, at, index), this.#rules), { leadingZeros });
  }
}

/** Whether the name may go with a number of this kind. */
function fits(column: SheetColumn, at: number, isPerson: boolean): boolean {
  const name = column.text.slice(startOf(column, at), column.ends[at]);
  return isPerson ? !isOrganisation(name) : kindOfName(name) !== 'person';
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
