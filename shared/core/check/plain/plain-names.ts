/**
 * Names with nothing to say about, told from the others in one look at their letters. A list has as many of them as it has rows, so the same
 * look tells everything else that is asked of a name there, and makes nothing.
 */

import { kindCode, type SheetColumn } from '../../sheet/sheet.ts';
import { LONGEST_NAME } from '../../values/name.ts';
import { endsAsOrganisation, LETTER_BITS } from '../../values/name-letters.ts';
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
const LOWER_A = 97;
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
  /** 0 where it certainly isn't an organisation's. */
  readonly mayBeOrganisation: Uint8Array;
}

/**
 * Reads the stored rows from `from` to `to`; what is said of the first of them stands at 0. Plain is a name that `readName` has nothing to say
 * about and JSON nothing to escape in; some that are right don't count, and none that isn't does.
 *
 * Written out, with one place that looks at a letter: until the loop is compiled a call for each letter would be half of its time, and each
 * further look at the text makes it take V8 longer to compile it.
 */
export function readPlainNames(column: SheetColumn, { from, to }: { readonly from: number; readonly to: number }, names: PlainNames): void {
  const { kinds, ends, text } = column;
  let start = startOf(column, from);
  for (let at = from; at < to; at++) {
    const end = ends[at] ?? start;
    let isPlain = kinds[at] === TEXT && end > start && end - start <= LONGEST_NAME;
    let bytes = end - start;
    let words = 0;
    let word = 0;
    let code = 0;
    let letters = 0;
    let firstWord = 0;
    let hasSpace = 0;
    let isDoubtful = 0;
    for (let i = start; isPlain && i < end; i++) {
      code = text.charCodeAt(i);
      letters = (letters << LETTER_BITS) | (code & 31);
      if (code > TILDE) {
        bytes++;
        word = ((word << 5) - word + (code | 32)) | 0;
        if (code < NO_BREAK_SPACE || code > LAST_BEFORE_COMBINING || code === SOFT_HYPHEN) isPlain = false;
        else if (code === NO_BREAK_SPACE) {
          isDoubtful = 1;
          if (i === start) isPlain = false;
        }
      } else if (code > AT_SIGN || (code >= ZERO && code <= NINE)) {
        word = ((word << 5) - word + (code | 32)) | 0;
        if (code === BACKSLASH) isPlain = false;
      } else {
        words = hashWithWord(words, word);
        word = 0;
        if (code === SPACE) {
          if (i === start) isPlain = false;
          if (hasSpace === 0) firstWord = letters;
          hasSpace = 1;
        } else if (code === COMMA) isDoubtful = 1;
        else if (code < SPACE || code === QUOTE) isPlain = false;
      }
    }
    if (code === SPACE || code === NO_BREAK_SPACE) isPlain = false;
    if (code < LOWER_A || endsAsOrganisation(firstWord, letters)) isDoubtful = 1;
    names.bytes[at - from] = isPlain ? bytes : 0;
    names.hashes[at - from] = endOfHash(hashWithWord(words, word));
    names.hasSpace[at - from] = hasSpace;
    names.mayBeOrganisation[at - from] = isDoubtful;
    start = end;
  }
}
