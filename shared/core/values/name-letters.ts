/**
 * Whether a name may be an organisation's, by a few of its letters as small numbers: for lists, where name-kind.ts would be asked of each row and
 * say no to nearly all of them. Says yes too often, and never no to one that is.
 */
import { FIRST_WORDS, LAST_WORDS } from './name-kind.ts';

/** Of each letter five bits, which both its cases share; the newest letter is pushed in from below: `(letters << LETTER_BITS) | (code & 31)`. */
export const LETTER_BITS = 5;
/** As many letters as the shortest of the last words has; with three of them every eighth surname would look like one. */
const LETTERS = 4;

/** `firstWord` are the letters of the first word and the space behind it, `lastWord` those of the whole name; only the last four count. */
export function endsAsOrganisation(firstWord: number, lastWord: number): boolean {
  return LAST[folded(lastWord)] === 1 || FIRST[folded(firstWord)] === 1;
}

const LAST = table(LAST_WORDS);
const FIRST = table(FIRST_WORDS.map((word) => `${word} `));

/** By the last letters of the words: to look there is much quicker than to ask a Set. */
function table(words: readonly string[]): Uint8Array {
  const found = new Uint8Array(2 ** 16);
  for (const word of words) {
    let letters = 0;
    for (const letter of word.slice(-LETTERS)) letters = (letters << LETTER_BITS) | (letter.charCodeAt(0) & 31);
    found[folded(letters)] = 1;
  }
  return found;
}

/** In 16 bits, some of them like others. */
function folded(letters: number): number {
  return (((letters >>> (2 * LETTER_BITS)) & 1023) << 6) ^ (letters & 1023);
}
