/**
 * Names with nothing to say about, told from the others in one look at their letters. A list has as many of them as it has rows, so the same
 * look tells everything else that is asked of a name there, and makes nothing.
 */

import { kindCode, type SheetColumn } from '../../sheet/sheet.ts';
import { LONGEST_NAME } from '../../values/name.ts';
import { mayBeOrganisation } from '../../values/name-kind.ts';
import { endOfHash, hashWithWord } from '../../words.ts';
import { startOf } from '../sheet-row.ts';

const TEXT = kindCode('text');
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const NINE = 57;
const ZERO = 48;
const AT_SIGN = 64;
const BACKSLASH = 92;
const TILDE = 126;
const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;
/** Below U+0300 nothing combines, so the text is in NFC already. */
const LAST_BEFORE_COMBINING = 0x2ff;

export interface PlainNames {
  /** Of a plain name, its bytes in UTF-8; 0 for all others. */
  readonly bytes: Uint16Array;
  /** Its `nameHash`. */
  readonly hashes: Uint32Array;
  /** Whether it has more words than one. */
  readonly hasSpace: Uint8Array;
  readonly mayBeOrganisation: Uint8Array;
}

/**
 * Reads the stored rows from `from` to `to`; what is said of the first of them stands at 0. Plain is a name that `readName` has nothing to say
 * about and JSON nothing to escape in; some that are right don't count, and none that isn't does.
 */
export function readPlainNames(column: SheetColumn, { from, to }: { readonly from: number; readonly to: number }, names: PlainNames): void {
  const { kinds, ends, text } = column;
  let start = startOf(column, from);
  for (let at = from; at < to; at++) {
    const end = ends[at] ?? start;
    let bytes = kinds[at] === TEXT && mayBePlain(text, start, end) ? end - start : 0;
    let words = 0;
    let word = 0;
    let lastWord = start;
    let hasSpace = 0;
    // Letters are put in as `hashWithLetter` does, written out: until the loop is compiled, a call for each would be half of its time.
    for (let i = start; i < end && bytes > 0; i++) {
      const code = text.charCodeAt(i);
      if (code > TILDE) {
        if (code < NO_BREAK_SPACE || code > LAST_BEFORE_COMBINING || code === SOFT_HYPHEN) bytes = 0;
        else bytes++;
        if (code === NO_BREAK_SPACE) lastWord = i + 1;
        word = ((word << 5) - word + (code | 32)) | 0;
      } else if (code > AT_SIGN || (code >= ZERO && code <= NINE)) {
        if (code === BACKSLASH) bytes = 0;
        word = ((word << 5) - word + (code | 32)) | 0;
      } else {
        if (code < SPACE || code === QUOTE) bytes = 0;
        if (code === SPACE) hasSpace = 1;
        if (code === SPACE || code === COMMA) lastWord = i + 1;
        words = hashWithWord(words, word);
        word = 0;
      }
    }
    names.bytes[at - from] = bytes;
    names.hashes[at - from] = endOfHash(hashWithWord(words, word));
    names.hasSpace[at - from] = hasSpace;
    names.mayBeOrganisation[at - from] = bytes > 0 && mayBeOrganisation(text, start, lastWord, end) ? 1 : 0;
    start = end;
  }
}

function mayBePlain(text: string, start: number, end: number): boolean {
  return end > start && end - start <= LONGEST_NAME && !isSpace(text.charCodeAt(start)) && !isSpace(text.charCodeAt(end - 1));
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE;
}
