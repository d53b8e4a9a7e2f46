/** From a cell to the name of a receiver. Source: spec 9 no. 6 (block only on empty, control characters, not UTF-8) and no. 8 (always sent). */

import type { Cell } from '../sheet/sheet.ts';
import type { Fix } from './problem.ts';
import { cellProblem, NO_DATA, NO_PROBLEMS, type Reading, unreadable, withoutValue } from './reading.ts';

/** A cautious limit, since none is published: a longer name is a warning and not an error. */
export const LONGEST_NAME = 150;
/** Line breaks from Alt+Enter are the usual ones; soft hyphens, direction marks and their like come along from PDF. Half a surrogate pair has no UTF-8. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;
const BREAKS = /[\p{Cc}\u2028\u2029\s]+/gu;
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Names without any of these are as they should be: below U+0300 nothing combines, so the text is in NFC already. */
const WORTH_A_LOOK = /[^ -~\u00a0-\u00ac\u00ae-\u02ff]/;

const MISSING = unreadable(cellProblem('NAME_MISSING'));

/** The name as it would be sent: NFC, without space around it, otherwise as written. Problems: NAME_*, CELL_ERROR, FORMULA_WITHOUT_VALUE. */
export function readName(cell: Cell): Reading<string> {
  const without = withoutValue(cell);
  if (without !== undefined) return without;
  let name = cell.text.trim();
  if (name === '') return MISSING;
  if (WORTH_A_LOOK.test(name)) {
    name = name.normalize('NFC');
    if (NOT_IN_NAMES.test(name)) return withHiddenCharacters(name);
  }
  if (name.length <= LONGEST_NAME) return { value: name, problems: NO_PROBLEMS };
  return { value: name, problems: [cellProblem('NAME_LONG', 'warning', { length: name.length, longest: LONGEST_NAME })] };
}

/**
 * What is left when breaks become spaces and the rest goes is offered, and never taken by itself: a line break may part two people's names.
 * Half a surrogate pair was a letter once, and nobody knows which.
 */
function withHiddenCharacters(name: string): Reading<never> {
  const oneLine = name.replace(HIDDEN, '').replace(BREAKS, ' ').trim();
  const fixes: Fix[] = oneLine === '' || /\p{Cs}/u.test(oneLine) ? [] : [{ kind: 'replace', value: oneLine, why: 'ONE_LINE' }];
  return unreadable(cellProblem('NAME_CONTROL_CHARACTERS', 'error', NO_DATA, fixes));
}
