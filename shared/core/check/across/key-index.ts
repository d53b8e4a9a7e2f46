/**
 * At which positions each key stands, kept while single ones change. Like `repeatedKeys` a table with open addressing: a Map with as many
 * entries as there are rows would take longer to make than a whole check.
 */
import { NO_KEY, scattered } from './repeated-keys.ts';

const NONE = -1;

export class KeyIndex {
  readonly #bits: number;
  readonly #mask: number;
  /** By slot: the key, and the first of its positions; each position leads to the next one with the same key. */
  readonly #keys: Float64Array;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  #used = 0;

  /** `keys` as for `repeatedKeys`. */
  constructor(keys: Float64Array) {
    this.#bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)) + 1);
    this.#mask = 2 ** this.#bits - 1;
    this.#keys = new Float64Array(this.#mask + 1);
    this.#first = new Int32Array(this.#mask + 1).fill(NONE);
    this.#next = new Int32Array(keys.length).fill(NONE);
    for (let at = keys.length - 1; at >= 0; at--) this.add(at, keys[at] ?? NO_KEY);
  }

  /** Keys that nobody has any more take their place too: when it gets tight, a new index has to be made. */
  get isTight(): boolean {
    return this.#used * 4 > this.#mask * 3;
  }

  add(at: number, key: number): void {
    if (key === NO_KEY) return;
    const slot = this.#slotOf(key);
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#next[at] = this.#first[slot] ?? NONE;
    this.#first[slot] = at;
  }

  remove(at: number, key: number): void {
    if (key === NO_KEY) return;
    const slot = this.#slotOf(key);
    const after = this.#next[at] ?? NONE;
    if (this.#first[slot] === at) this.#first[slot] = after;
    else {
      let before = this.#first[slot] ?? NONE;
      while (before !== NONE && this.#next[before] !== at) before = this.#next[before] ?? NONE;
      if (before !== NONE) this.#next[before] = after;
    }
    this.#next[at] = NONE;
  }

  /** Growing. Stops looking after `most` positions. */
  positionsOf(key: number, most = Number.POSITIVE_INFINITY): number[] {
    const positions: number[] = [];
    if (key === NO_KEY) return positions;
    for (let at = this.#first[this.#slotOf(key)] ?? NONE; at !== NONE && positions.length < most; at = this.#next[at] ?? NONE)
      positions.push(at);
    return positions.sort((a, b) => a - b);
  }

  /** Where the key is, or would be. */
  #slotOf(key: number): number {
    let slot = scattered(key) >>> (32 - this.#bits);
    while (this.#keys[slot] !== NO_KEY && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
