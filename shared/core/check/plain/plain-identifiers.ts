/** Right numbers of a column, told from the others without making anything: what is right needs no words. */

import { kindCode, type SheetColumn } from '../../sheet/sheet.ts';
import type { CheckRules } from '../../values/check-rules.ts';
import { rightFoedselsnummerAt } from '../../values/foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from '../../values/organisasjonsnummer.ts';
import { NO_KEY } from '../across/repeated-keys.ts';
import { startOf } from '../sheet-row.ts';
import { digitsAt, isDigitCode } from './plain-digits.ts';

const TEXT = kindCode('text');
const NUMBER = kindCode('number');
const PERSON_DIGITS = 11;
const ORGANISATION_DIGITS = 9;
const LEAST_OF_NINE_DIGITS = 1e8;

export interface PlainIdentifiers {
  /** The `duplicateKey` of a number that `readIdentifier` has nothing to say about; otherwise `NO_KEY`. */
  readonly keys: Float64Array;
  /** Of any other bare number, how many digits it has; 0 where it isn't known. */
  readonly digits: Uint8Array;
}

/** Reads the stored rows from `from` to `to`; what is said of the first of them stands at 0. */
export function readPlainIdentifiers(
  column: SheetColumn,
  { from, to }: { readonly from: number; readonly to: number },
  { syntheticOnly }: CheckRules,
  { keys, digits }: PlainIdentifiers,
): void {
  const { kinds, numbers, ends, text } = column;
  let start = startOf(column, from);
  for (let at = from; at < to; at++) {
    const end = ends[at] ?? start;
    const kind = kinds[at];
    let key = NO_KEY;
    let length = 0;
    if (kind === TEXT) {
      key = rightNumber(text, start, end, syntheticOnly);
      if (key === NO_KEY) length = countBareDigits(text, start, end);
    } else if (kind === NUMBER) {
      const number = numbers[at] ?? 0;
      if (Number.isInteger(number) && number >= 0) {
        const written = String(number);
        if (number >= LEAST_OF_NINE_DIGITS) key = rightNumber(written, 0, written.length, syntheticOnly);
        if (key === NO_KEY) length = countBareDigits(written, 0, written.length);
      }
    }
    keys[at - from] = key;
    digits[at - from] = length;
    start = end;
  }
}

function rightNumber(text: string, start: number, end: number, syntheticOnly: boolean): number {
  if (end - start === PERSON_DIGITS) return rightFoedselsnummerAt(text, start, syntheticOnly);
  if (end - start !== ORGANISATION_DIGITS) return NO_KEY;
  const verdict = judgeOrganisasjonsnummer(text, start, end);
  return verdict.valid && verdict.origin === (syntheticOnly ? 'synthetic' : 'real') ? digitsAt(text, start, end) : NO_KEY;
}

function countBareDigits(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (!isDigitCode(text.charCodeAt(i))) return 0;
  return Math.min(end - start, 255);
}
