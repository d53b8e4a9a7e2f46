/** Finds identifiers that stand in more than one row. The same receiver twice in one leveranse is undefined at the authority (spec 4.7). */
import type { Identifier } from './identifier.ts';
import type { Fix } from './problem.ts';
import { type CellProblem, cellProblem, NO_PROBLEMS } from './reading.ts';
import { cellAddress } from './sheet.ts';

const LEAVE_OUT: Fix = { kind: 'leave-out', why: 'DUPLICATE' };

type Group = {
  readonly firstRow: number;
  readonly firstCell: string;
  count: number;
};

/**
 * Rows have to be added from above; it is every row but the first that gets the problem.
 *
 * A table of numbers and not a Map of strings: this runs for every row at every keystroke, and 100,000 small objects cost more than all
 * other checks together. Numbers are exact here (11 digits), and the two kinds never meet: a fødselsnummer can't begin with `00`.
 */
export class IdentifierRegister {
  readonly #mask: number;
  /** 0 is "free": no valid identifier is 0. */
  readonly #keys: Float64Array;
  readonly #firstRows: Uint32Array;
  readonly #firstColumns: Uint16Array;
  /** One object for all rows of a group: `count` is right in each of them when the last row has been added. */
  readonly #groups = new Map<number, Group>();

  /** `rows` is the most identifiers that will be added. */
  constructor(rows: number) {
    // At most half full, so that runs of taken slots stay short.
    const slots = 2 ** Math.ceil(Math.log2(Math.max(rows, 1) * 2));
    this.#mask = slots - 1;
    this.#keys = new Float64Array(slots);
    this.#firstRows = new Uint32Array(slots);
    this.#firstColumns = new Uint16Array(slots);
  }

  /** `row` is the 1-based row and `column` the 0-based column of the identifier's cell. */
  add(identifier: Identifier | undefined, row: number, column: number): readonly CellProblem[] {
    if (identifier === undefined) return NO_PROBLEMS;
    const key = Number(identifier.value);
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#firstRows[slot] = row;
      this.#firstColumns[slot] = column;
      return NO_PROBLEMS;
    }
    const group = this.#groups.get(key) ?? this.#newGroup(key, slot);
    group.count++;
    return [cellProblem('DUPLICATE_IDENTIFIER', 'error', group, [LEAVE_OUT])];
  }

  #newGroup(key: number, slot: number): Group {
    const firstRow = this.#firstRows[slot] ?? 0;
    const group = { firstRow, firstCell: cellAddress(this.#firstColumns[slot] ?? 0, firstRow), count: 1 };
    this.#groups.set(key, group);
    return group;
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(key: number): number {
    let slot = scattered(key) & this.#mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** 32 bits of which each depends on every digit (the finaliser of MurmurHash3): dates and serial numbers alone would crowd a few slots. */
function scattered(key: number): number {
  let bits = (key | 0) ^ Math.imul(key / 4_294_967_296, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
