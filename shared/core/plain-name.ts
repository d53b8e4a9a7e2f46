/**
 * Names with nothing to say about, told from the others in one look at their letters. A list has as many of them as it has rows, so the same
 * look tells everything else that is asked of a name there, and makes nothing.
 */
import { LONGEST_NAME } from './name.ts';
import { endOfHash, hashWithLetter, hashWithWord } from './words.ts';

const SPACE = 32;
const QUOTE = 34;
const NINE = 57;
const ZERO = 48;
const AT_SIGN = 64;
const BACKSLASH = 92;
const TILDE = 126;
const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;
/** Below U+0300 nothing combines, so the text is in NFC already. */
const LAST_BEFORE_COMBINING = 0x2ff;

export class PlainName {
  /** Of the name that was read last: its bytes in UTF-8, its `nameHash`, and whether it has more words than one. */
  bytes = 0;
  hash = 0;
  hasSpace = false;

  /**
   * Whether the part of `text` from `start` to `end` is a name that `readName` has nothing to say about and JSON nothing to escape in. Says no
   * to some that are right, and never yes to one that isn't.
   */
  read(text: string, start: number, end: number): boolean {
    if (end === start || end - start > LONGEST_NAME) return false;
    if (isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))) return false;
    let bytes = end - start;
    let words = 0;
    let word = 0;
    let hasSpace = false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code > TILDE) {
        if (code < NO_BREAK_SPACE || code > LAST_BEFORE_COMBINING || code === SOFT_HYPHEN) return false;
        bytes++;
        word = hashWithLetter(word, code);
      } else if (code > AT_SIGN || (code >= ZERO && code <= NINE)) {
        if (code === BACKSLASH) return false;
        word = hashWithLetter(word, code);
      } else {
        if (code < SPACE || code === QUOTE) return false;
        if (code === SPACE) hasSpace = true;
        words = hashWithWord(words, word);
        word = 0;
      }
    }
    this.bytes = bytes;
    this.hash = endOfHash(hashWithWord(words, word));
    this.hasSpace = hasSpace;
    return true;
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE;
}
