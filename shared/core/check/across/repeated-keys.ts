import type { Steps } from '../../steps.ts';

/** Stands for rows that take no part: left out, or without what makes the key. No identifier and no person has it. */
export const NO_KEY = 0;

const HALF = 2 ** 32;
/** Takes a fraction of a millisecond; and a loop in a function that is called often runs compiled much sooner than one that is called once. */
const KEYS_AT_A_TIME = 2_000;

/**
 * The keys (whole numbers, not negative, exact as numbers) that occur more than once, each with all its positions, growing. Nearly all keys of
 * nearly all lists occur once: a first look tells those that certainly do, in a bit for each that fits into the processor's cache, and only
 * the others go into a Map, which with all of them would take as long as everything else that is done with them.
 */
export function* repeatedKeys(keys: Float64Array): Steps<ReadonlyMap<number, readonly number[]>> {
  const repeated = new Map<number, number[]>();
  const marks = marksFor(keys);
  for (let from = 0; from < keys.length; from += KEYS_AT_A_TIME) {
    mark(marks, from, Math.min(from + KEYS_AT_A_TIME, keys.length));
    yield;
  }
  const firsts = new Map<number, number>();
  for (let from = 0; from < keys.length; from += KEYS_AT_A_TIME) {
    const to = Math.min(from + KEYS_AT_A_TIME, keys.length);
    for (let at = nextPerhapsRepeated(marks, from, to); at < to; at = nextPerhapsRepeated(marks, at + 1, to)) {
      const key = keys[at] ?? NO_KEY;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, at);
      else note(repeated, key, first, at);
    }
    yield;
  }
  return repeated;
}

/** A place for each key; several may share one. */
interface Marks {
  /** The bytes of the keys, two small integers for each: until a loop is compiled, V8 makes an object of every number that isn't one. */
  readonly halves: Int32Array;
  readonly shift: number;
  /** By place a bit: whether a key has it, and whether a second one has. */
  readonly once: Uint8Array;
  readonly again: Uint8Array;
}

function marksFor(keys: Float64Array): Marks {
  // Sixteen places for each key: of a hundred that occur once, three or so share one.
  const bits = Math.max(8, Math.ceil(Math.log2(keys.length + 1)) + 4);
  const halves = new Int32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  return { halves, shift: 32 - bits, once: new Uint8Array(2 ** (bits - 3)), again: new Uint8Array(2 ** (bits - 3)) };
}

/** Without a branch: compiled code that meets one for the first time is thrown away. */
function mark({ halves, shift, once, again }: Marks, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const place = mixed(halves[2 * at] ?? 0, halves[2 * at + 1] ?? 0) >>> shift;
    const byte = place >>> 3;
    const bit = 1 << (place & 7);
    const before = once[byte] ?? 0;
    again[byte] = (again[byte] ?? 0) | (before & bit);
    once[byte] = before | bit;
  }
}

/** The first position from `from` on with a key that may stand elsewhere too, or else `to`. */
function nextPerhapsRepeated({ halves, shift, again }: Marks, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const low = halves[2 * at] ?? 0;
    const high = halves[2 * at + 1] ?? 0;
    const place = mixed(low, high) >>> shift;
    if (((again[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0 && (low | high) !== NO_KEY) return at;
  }
  return to;
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
