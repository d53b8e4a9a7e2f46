/** From a cell to the name of a receiver. Source: spec 9 no. 6 (block only on empty, control characters, not UTF-8) and no. 8 (always sent). */
import { cellProblem, NO_PROBLEMS, type Reading, unreadable, withoutValue } from './reading.ts';
import type { Cell } from './sheet.ts';

/** A cautious limit, since none is published: a longer name is a warning and not an error. */
const LONGEST_NAME = 150;
/** Line breaks from Alt+Enter are the usual ones. Half a surrogate pair has no UTF-8. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cs}]/u;
/** Names without any of these are as they should be: below U+0300 nothing combines, so the text is in NFC already. */
const WORTH_A_LOOK = /[^ -~\u00a0-\u02ff]/;

const MISSING = unreadable(cellProblem('NAME_MISSING'));
const CONTROL_CHARACTERS = unreadable(cellProblem('NAME_CONTROL_CHARACTERS'));

/** The name as it would be sent: NFC, without space around it, otherwise as written. Problems: NAME_*, CELL_ERROR, FORMULA_WITHOUT_VALUE. */
export function readName(cell: Cell): Reading<string> {
  const without = withoutValue(cell);
  if (without !== undefined) return without;
  let name = cell.text.trim();
  if (name === '') return MISSING;
  if (WORTH_A_LOOK.test(name)) {
    name = name.normalize('NFC');
    if (NOT_IN_NAMES.test(name)) return CONTROL_CHARACTERS;
  }
  if (name.length <= LONGEST_NAME) return { value: name, problems: NO_PROBLEMS };
  return { value: name, problems: [cellProblem('NAME_LONG', 'warning', { length: name.length, longest: LONGEST_NAME })] };
}
