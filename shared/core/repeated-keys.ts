import type { Steps } from './steps.ts';

/** Stands for rows that take no part: left out, or without what makes the key. No identifier and no person has it. */
export const NO_KEY = 0;

const EMPTY = 0;
const HALF = 2 ** 32;

/**
 * The keys (whole numbers, not negative, exact as numbers) that occur more than once, each with all its positions, growing. A table with open
 * addressing: a Map with as many entries as there are rows would take as long as everything else that is done with them.
 */
export function* repeatedKeys(keys: Float64Array): Steps<ReadonlyMap<number, readonly number[]>> {
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)) + 1);
  const table: Table = { keys, bits, slots: new Int32Array(2 ** bits), repeated: new Map() };
  for (let from = 0; from < keys.length; from += KEYS_AT_A_TIME) {
    noteKeys(table, from, Math.min(from + KEYS_AT_A_TIME, keys.length));
    yield;
  }
  return table.repeated;
}

/** Takes a fraction of a millisecond; and a loop in a function that is called often runs compiled much sooner than one that is called once. */
const KEYS_AT_A_TIME = 2_000;

interface Table {
  readonly keys: Float64Array;
  readonly bits: number;
  /** One more than the position at which a key was first seen. */
  readonly slots: Int32Array;
  readonly repeated: Map<number, number[]>;
}

function noteKeys({ keys, bits, slots, repeated }: Table, from: number, to: number): void {
  const mask = slots.length - 1;
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? NO_KEY;
    if (key === NO_KEY) continue;
    let slot = scattered(key) >>> (32 - bits);
    let first = slots[slot] ?? EMPTY;
    while (first !== EMPTY && keys[first - 1] !== key) {
      slot = (slot + 1) & mask;
      first = slots[slot] ?? EMPTY;
    }
    if (first === EMPTY) slots[slot] = i + 1;
    else note(repeated, key, first - 1, i);
  }
}

function note(repeated: Map<number, number[]>, key: number, first: number, again: number): void {
  const positions = repeated.get(key);
  if (positions === undefined) repeated.set(key, [first, again]);
  else positions.push(again);
}

/** All bits of the number count for the first ones of the result, so that keys that resemble each other lie apart. */
export function scattered(key: number): number {
  const high = (key / HALF) | 0;
  const low = key | 0;
  let mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0xc2b2ae35);
}
