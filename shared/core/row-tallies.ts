/** What each row adds to the totals of a list, kept by row: a total is a walk over numbers, and no row has to be asked again after an edit. */
import type { CheckedRow, RightValues } from './check.ts';
import { NO_KEY } from './repeated-keys.ts';

const SENT = 1;
const PERSON = 2;
const ORGANISATION = 4;
const NAMED = 8;
const PAID = 16;
const LEAST_PERSON = 1e9;

export interface RowTotals {
  /** Rows that would be sent, right or wrong. */
  readonly count: number;
  /** Whole kroner of the amounts that can be read. */
  readonly kroner: number;
  /** In the body, without the commas between them. */
  readonly bytes: number;
  readonly right: RightValues;
}

export class RowTallies {
  readonly #says: Uint8Array;
  readonly #kroner: Float64Array;
  readonly #bytes: Uint32Array;

  constructor(most: number) {
    this.#says = new Uint8Array(most);
    this.#kroner = new Float64Array(most);
    this.#bytes = new Uint32Array(most);
  }

  /** A row with a right name and amount; `key` is its `duplicateKey`. */
  setPlain(index: number, { key, kroner, bytes }: { readonly key: number; readonly kroner: number; readonly bytes: number }): void {
    const number = key === NO_KEY ? 0 : key >= LEAST_PERSON ? PERSON : ORGANISATION;
    this.#says[index] = SENT | NAMED | PAID | number;
    this.#kroner[index] = kroner;
    this.#bytes[index] = bytes;
  }

  set(index: number, { leftOut, identifier, navn, utbetaltBeloep, bytes }: CheckedRow): void {
    const number = identifier === undefined ? 0 : identifier.kind === 'foedselsnummer' ? PERSON : ORGANISATION;
    const says = SENT | number | (navn === undefined ? 0 : NAMED) | (utbetaltBeloep === undefined ? 0 : PAID);
    this.#says[index] = leftOut ? 0 : says;
    this.#kroner[index] = utbetaltBeloep ?? 0;
    this.#bytes[index] = bytes;
  }

  /** Of the first `rows` rows. */
  totals(rows: number): RowTotals {
    let [count, kroner, bytes] = [0, 0, 0];
    let [persons, organisations, named, paid] = [0, 0, 0, 0];
    for (let i = 0; i < rows; i++) {
      const says = this.#says[i] ?? 0;
      if (says === 0) continue;
      count++;
      kroner += this.#kroner[i] ?? 0;
      bytes += this.#bytes[i] ?? 0;
      if ((says & PERSON) !== 0) persons++;
      if ((says & ORGANISATION) !== 0) organisations++;
      if ((says & NAMED) !== 0) named++;
      if ((says & PAID) !== 0) paid++;
    }
    const right = { foedselsnummer: persons, organisasjonsnummer: organisations, navn: named, utbetaltBeloep: paid };
    return { count, kroner, bytes, right };
  }
}
