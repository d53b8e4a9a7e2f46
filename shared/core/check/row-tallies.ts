/** What each row adds to the totals of a list, kept by row: a total is a walk over numbers, and no row has to be asked again after an edit. */

import { NO_KEY } from './across/repeated-keys.ts';
import type { CheckedRow, RightValues } from './check.ts';
import type { PlainFindings } from './plain/plain-rows.ts';

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

interface MutableTotals {
  count: number;
  kroner: number;
  bytes: number;
  persons: number;
  organisations: number;
  named: number;
  paid: number;
}

export class RowTallies {
  readonly #says: Uint8Array;
  readonly #kroner: Float64Array;
  readonly #bytes: Uint32Array;
  /** Of the first so many rows, kept while rows are added below them and single ones change. */
  #kept: { rows: number; readonly totals: MutableTotals } | undefined = { rows: 0, totals: nothing() };

  constructor(most: number) {
    this.#says = new Uint8Array(most);
    this.#kroner = new Float64Array(most);
    this.#bytes = new Uint32Array(most);
  }

  /** The plain rows at `from` to `to` of those that were looked at, as the rows from `index` on. Gives their whole kroner together. */
  setPlain(index: number, { keys, kroner, bytes }: PlainFindings, from: number, to: number): number {
    const kept = this.#kept?.rows === index ? this.#kept : undefined;
    let [sum, weight, persons, organisations] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const key = keys[i] ?? NO_KEY;
      const number = key === NO_KEY ? 0 : key >= LEAST_PERSON ? PERSON : ORGANISATION;
      if (number === PERSON) persons++;
      else if (number === ORGANISATION) organisations++;
      const amount = kroner[i] ?? 0;
      sum += amount;
      const length = bytes[i] ?? 0;
      weight += length;
      if (kept === undefined) this.#put(index + i - from, SENT | NAMED | PAID | number, amount, length);
      else this.#says[index + i - from] = SENT | NAMED | PAID | number;
    }
    // Rows that are read for the first time, which are nearly all rows, are counted as they come.
    if (kept !== undefined) {
      const count = to - from;
      this.#kroner.set(kroner.subarray(from, to), index);
      this.#bytes.set(bytes.subarray(from, to), index);
      const { totals } = kept;
      totals.count += count;
      totals.kroner += sum;
      totals.bytes += weight;
      totals.persons += persons;
      totals.organisations += organisations;
      totals.named += count;
      totals.paid += count;
      kept.rows += count;
    }
    return sum;
  }

  set(index: number, { leftOut, identifier, navn, utbetaltBeloep, bytes }: CheckedRow): void {
    const number = identifier === undefined ? 0 : identifier.kind === 'foedselsnummer' ? PERSON : ORGANISATION;
    const says = SENT | number | (navn === undefined ? 0 : NAMED) | (utbetaltBeloep === undefined ? 0 : PAID);
    this.#put(index, leftOut ? 0 : says, utbetaltBeloep ?? 0, bytes);
  }

  #put(index: number, says: number, kroner: number, bytes: number): void {
    const kept = this.#kept;
    if (kept !== undefined && index < kept.rows) this.#count(kept.totals, index, -1);
    this.#says[index] = says;
    this.#kroner[index] = kroner;
    this.#bytes[index] = bytes;
    if (kept === undefined) return;
    this.#count(kept.totals, index, 1);
    kept.rows = Math.max(kept.rows, index + 1);
    // A sum that isn't exact any more can't be kept by adding and taking away.
    if (kept.totals.kroner > Number.MAX_SAFE_INTEGER) this.#kept = undefined;
  }

  /** Of the first `rows` rows. */
  totals(rows: number): RowTotals {
    const kept = this.#kept?.rows === rows && this.#kept.totals.kroner <= Number.MAX_SAFE_INTEGER ? this.#kept.totals : undefined;
    const totals = kept ?? this.#countAll(rows);
    this.#kept = totals.kroner > Number.MAX_SAFE_INTEGER ? undefined : { rows, totals };
    const { count, kroner, bytes, persons, organisations, named, paid } = totals;
    return {
      count,
      kroner,
      bytes,
      right: { foedselsnummer: persons, organisasjonsnummer: organisations, navn: named, utbetaltBeloep: paid },
    };
  }

  #countAll(rows: number): MutableTotals {
    const totals = nothing();
    for (let i = 0; i < rows; i++) this.#count(totals, i, 1);
    return totals;
  }

  #count(totals: MutableTotals, index: number, by: 1 | -1): void {
    const says = this.#says[index] ?? 0;
    if (says === 0) return;
    totals.count += by;
    totals.kroner += by * (this.#kroner[index] ?? 0);
    totals.bytes += by * (this.#bytes[index] ?? 0);
    if ((says & PERSON) !== 0) totals.persons += by;
    if ((says & ORGANISATION) !== 0) totals.organisations += by;
    if ((says & NAMED) !== 0) totals.named += by;
    if ((says & PAID) !== 0) totals.paid += by;
  }
}

function nothing(): MutableTotals {
  return { count: 0, kroner: 0, bytes: 0, persons: 0, organisations: 0, named: 0, paid: 0 };
}
