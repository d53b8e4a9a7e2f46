import type { Steps } from '../../steps.ts';

/** Stands for rows that take no part: left out, or without what makes the key. No identifier and no person has it. */
export const NO_KEY = 0;

const EMPTY = 0;
const HALF = 2 ** 32;

/**
 * The keys (whole numbers, not negative, exact as numbers) that occur more than once, each with all its positions, growing. A table of chains
 * in typed arrays: a Map with as many entries as there are rows would take as long as everything else that is done with them.
 */
export function* repeatedKeys(keys: Float64Array): Steps<ReadonlyMap<number, readonly number[]>> {
  const bits = Math.max(4, Math.ceil(Math.log2(keys.length + 1)) + 1);
  const halves = new Int32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  const chains: Chains = { halves, bits, last: new Int32Array(2 ** bits), before: new Int32Array(keys.length) };
  const repeated = new Map<number, number[]>();
  for (let from = 0; from < keys.length; from += KEYS_AT_A_TIME) {
    const to = Math.min(from + KEYS_AT_A_TIME, keys.length);
    link(chains, from, to);
    for (let at = nextRepeated(chains, from, to); at < to; at = nextRepeated(chains, at + 1, to)) {
      note(repeated, keys[at] ?? NO_KEY, sameBefore(chains, at), at);
    }
    yield;
  }
  return repeated;
}

/** Takes a fraction of a millisecond; and a loop in a function that is called often runs compiled much sooner than one that is called once. */
const KEYS_AT_A_TIME = 2_000;

interface Chains {
  /** The bytes of the keys, two small integers for each: until a loop is compiled, V8 makes an object of every number that isn't one. */
  readonly halves: Int32Array;
  readonly bits: number;
  /** By slot one more than the last position that fell into it; by position the same of the one before in its slot. */
  readonly last: Int32Array;
  readonly before: Int32Array;
}

/** Without a branch: compiled code that meets one for the first time is thrown away. */
function link({ halves, bits, last, before }: Chains, from: number, to: number): void {
  const shift = 32 - bits;
  for (let at = from; at < to; at++) {
    const slot = mixed(halves[2 * at] ?? 0, halves[2 * at + 1] ?? 0) >>> shift;
    before[at] = last[slot] ?? EMPTY;
    last[slot] = at + 1;
  }
}

/** The first position from `from` on whose key stands further up, too, or else `to`. */
function nextRepeated(chains: Chains, from: number, to: number): number {
  const { before } = chains;
  let at = from;
  while (at < to && (before[at] === EMPTY || sameBefore(chains, at) < 0)) at++;
  return at;
}

/** The nearest position above with the same key; below 0 where there is none, or no key. */
function sameBefore({ halves, before }: Chains, at: number): number {
  const low = halves[2 * at] ?? 0;
  const high = halves[2 * at + 1] ?? 0;
  let other = (low | high) === NO_KEY ? EMPTY : (before[at] ?? EMPTY);
  while (other !== EMPTY && (halves[2 * other - 2] !== low || halves[2 * other - 1] !== high)) other = before[other - 1] ?? EMPTY;
  return other - 1;
}

function note(repeated: Map<number, number[]>, key: number, first: number, again: number): void {
  const positions = repeated.get(key);
  if (positions === undefined) repeated.set(key, [first, again]);
  else positions.push(again);
}

/** All bits of the number count for the first ones of the result, so that keys that resemble each other lie apart. */
export function scattered(key: number): number {
  return mixed(key | 0, (key / HALF) | 0);
}

function mixed(low: number, high: number): number {
  const once = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return Math.imul(once ^ (once >>> 15), 0xc2b2ae35);
}
