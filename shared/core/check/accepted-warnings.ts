/** Which warnings the user has accepted. A warning is accepted for the value it was about, and for no other. */

import type { Acceptance, DraftEdit, DraftState } from '../draft/draft.ts';
import { type Problem, warningKey } from '../values/problem.ts';
import type { Check, CheckedRow, CheckedRows } from './check.ts';

/**
 * The user's acceptance of this warning of this check; undefined when there is none, or when the cell holds another value than it did then
 * (also one that came with the sheet or with undo).
 */
export function acceptanceOf(state: DraftState, check: Check, warning: Problem): Acceptance | undefined {
  const acceptance = state.acceptedWarnings.get(warningKey(warning));
  return acceptance !== undefined && acceptance.text === textOf(check.rows, warning) ? acceptance : undefined;
}

/** The edit that accepts this warning for what now stands in its cell. */
export function acceptWarning(check: Check, warning: Problem, reason?: string): DraftEdit {
  return { kind: 'accept-warning', key: warningKey(warning), accepted: true, reason, text: textOf(check.rows, warning) };
}

/** What stands in the cell that a problem is about; undefined for one of a whole row or sheet. */
function textOf(rows: CheckedRows, { row, field }: Problem): string | undefined {
  return row === undefined || field === undefined ? undefined : checkedRow(rows, row)?.text[field];
}

/** The row with this number in the user's sheet. `rows` are in its order. */
export function checkedRow(rows: CheckedRows, row: number): CheckedRow | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = rows.at(middle);
    if (found === undefined || found.row === row) return found;
    if (found.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
