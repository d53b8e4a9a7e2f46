/** Right numbers of a column, told from the others without making anything: what is right needs no words. */

import { kindCode, type SheetColumn } from '../../sheet/sheet.ts';
import type { CheckRules } from '../../values/check-rules.ts';
import { rightFoedselsnummerAt } from '../../values/foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from '../../values/organisasjonsnummer.ts';
import { NO_KEY } from '../across/repeated-keys.ts';
import { startOf } from '../sheet-row.ts';
import { isDigitCode } from './plain-digits.ts';

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
  found: PlainIdentifiers,
): void {
  const { kinds, ends, text } = column;
  const { keys, digits } = found;
  const others: number[] = [];
  let start = startOf(column, from);
  for (let at = from; at < to; at++) {
    const end = ends[at] ?? start;
    const isLikePerson = kinds[at] === TEXT && end - start === PERSON_DIGITS;
    const key = isLikePerson ? rightFoedselsnummerAt(text, start, syntheticOnly) : NO_KEY;
    keys[at - from] = key;
    digits[at - from] = 0;
    if (key === NO_KEY) others.push(at);
    start = end;
  }
  // Apart from the persons, who are most, so that the loop over all has little for V8 to compile.
  for (const at of others) readOther(column, at, at - from, syntheticOnly, found);
}

/** Whatever isn't the right number of a person in a text. */
function readOther(column: SheetColumn, at: number, i: number, syntheticOnly: boolean, { keys, digits }: PlainIdentifiers): void {
  const number = column.numbers[at] ?? 0;
  const kind = column.kinds[at];
  const isWhole = kind === NUMBER && Number.isInteger(number) && number >= 0;
  const text = kind === TEXT ? column.text.slice(startOf(column, at), column.ends[at]) : isWhole ? String(number) : '';
  const mayBeNumber = kind === TEXT || number >= LEAST_OF_NINE_DIGITS;
  const key = mayBeNumber ? rightNumber(text, syntheticOnly) : NO_KEY;
  keys[i] = key;
  digits[i] = key === NO_KEY ? countBareDigits(text) : 0;
}

function rightNumber(text: string, syntheticOnly: boolean): number {
  if (text.length === PERSON_DIGITS) return rightFoedselsnummerAt(text, 0, syntheticOnly);
  if (text.length !== ORGANISATION_DIGITS) return NO_KEY;
  const verdict = judgeOrganisasjonsnummer(text);
  return verdict.valid && verdict.origin === (syntheticOnly ? 'synthetic' : 'real') ? Number(text) : NO_KEY;
}

function countBareDigits(text: string): number {
  for (let i = 0; i < text.length; i++) if (!isDigitCode(text.charCodeAt(i))) return 0;
  return Math.min(text.length, 255);
}
