/** Stage "draft" to its check: every row read once, then what only all rows together can tell. */

import { missingColumns } from '../columns/missing-columns.ts';
import type { Draft, DraftState } from '../draft/draft.ts';
import { bodyBytesOf } from '../leveranse/body-size.ts';
import { MAX_BODY_BYTES } from '../leveranse/leveranse.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import type { CheckRules } from '../values/check-rules.ts';
import type { Problem, ProblemCode, Severity } from '../values/problem.ts';
import { markDuplicates } from './across/duplicates.ts';
import { markSamePeople, suggestNumbers } from './across/same-person.ts';
import type { Check, CheckDraft, CheckedRows, LeftOutRow } from './check.ts';
import { KeptCheck, type RowIndexes } from './check-again.ts';
import { ProblemList } from './problem-list.ts';
import { ReadRows } from './read-rows.ts';
import type { RowTotals } from './row-tallies.ts';

/**
 * All data rows of the draft, as the user has changed them, with everything that is wrong (spec 5, 6, 9).
 *
 * Amounts in whole kroner. Fields without a column yet have no problems: choosing the column comes first. Never fails: whatever is wrong
 * with a draft is a problem at a cell or of the whole sheet.
 */
export const checkDraft: CheckDraft = (draft, rules) => new DraftChecker(draft, rules).check();

/** Checks one draft again and again while it is edited. Each check equals `checkDraft` of the draft as it then is. */
export class DraftChecker {
  readonly #draft: Draft;
  #rules: CheckRules;
  #read: ReadRows | undefined;
  #kept: KeptCheck | undefined;

  constructor(draft: Draft, rules: CheckRules) {
    this.#draft = draft;
    this.#rules = rules;
  }

  /** From the next check on, these names by number are known to be right. */
  know(known: ReadonlyMap<string, string>): void {
    this.#rules = { ...this.#rules, known };
    this.#kept = undefined;
  }

  /** Numbers of the rows that aren't as they were in the check before the last one; undefined where any may not be. */
  get changedRows(): readonly number[] | undefined {
    const kept = this.#kept;
    return kept?.changed?.flatMap((at) => kept.rows.at(at)?.row ?? []);
  }

  /** Reads only the rows that were edited since the last check, where no others can have changed. */
  check(): Check {
    return allAtOnce(this.checkInSteps());
  }

  /** The same in pieces of a few milliseconds. Holds only if the draft's state stays as it is until the last one; otherwise begin anew. */
  *checkInSteps(): Steps<Check> {
    const { state } = this.#draft;
    const kept = this.#kept;
    // Whatever is dropped half-way from here on leaves nothing behind that could be built on.
    this.#kept = undefined;
    const again = this.#read?.readAgain(state);
    const found =
      (again && kept?.again(again)) ?? (yield* this.#acrossRows(again === undefined ? undefined : kept?.indexes, again !== undefined));
    this.#kept = found;
    return checkOf(found, state);
  }

  /** `indexes` are those of the rows that were read. */
  *#acrossRows(indexes: RowIndexes | undefined, areRead: boolean): Steps<KeptCheck> {
    if (this.#read === undefined || !areRead) this.#read = yield* ReadRows.of(this.#draft, this.#rules);
    return yield* acrossRows(this.#read, this.#rules, indexes);
  }
}

function* acrossRows(read: ReadRows, rules: CheckRules, indexes: RowIndexes | undefined): Steps<KeptCheck> {
  const rows = read.rows.copy();
  const hasSuggestions = suggestNumbers(rows, read.keys, rules);
  yield;
  yield* markDuplicates(rows, read.keys, read.columns);
  yield;
  yield* markSamePeople(rows, read);
  yield;

  return new KeptCheck({ read, rules, hasSuggestions, rows }, indexes);
}

function checkOf({ read, rows }: KeptCheck, state: DraftState): Check {
  const totals = read.tallies.totals(rows.length);
  const { count: antallOppgaver, kroner: sumUtbetaltBeloep, bytes: oppgaveBytes, right } = totals;
  const leftOut: LeftOutRow[] = [...read.notData, ...rows.leftOut().map((row) => ({ row, reason: 'user' }) as const)];
  if (leftOut.length > read.notData.length) leftOut.sort((a, b) => a.row - b.row);
  const hiddenRows = hiddenRowsOf(read, rows);
  const hasAllColumns = missingColumns(state.table.columns).length === 0;
  const ofSheet = hasAllColumns ? sheetProblems(state, totals, hiddenRows) : [];
  const problems = new ProblemList(ofSheet, rows);
  return {
    rows,
    leftOut,
    hiddenRows,
    problems,
    rowsWithProblems: problems.rows,
    right,
    antallOppgaver,
    sumUtbetaltBeloep,
    oppgaveBytes,
  };
}

/** What the user left out by hand is decided already. */
function hiddenRowsOf({ hidden }: ReadRows, rows: CheckedRows): Check['hiddenRows'] {
  const inQuestion = hidden.filter(({ index }) => index === undefined || rows.at(index)?.leftOut === false);
  return {
    count: inQuestion.length,
    firstRow: inQuestion[0]?.row ?? 0,
    lastRow: inQuestion.at(-1)?.row ?? 0,
    kroner: inQuestion.reduce((sum, { kroner }) => sum + kroner, 0),
  };
}

function sheetProblems(state: DraftState, totals: RowTotals, hiddenRows: Check['hiddenRows']): Problem[] {
  const problems: Problem[] = [];
  const { count: antallOppgaver, kroner: actual } = totals;
  const expected = state.expectedSum;
  const bytes = bodyBytesOf(totals, state);
  if (antallOppgaver === 0) problems.push(ofSheet('NO_ROWS', 'error'));
  // Beyond this the sum is no longer exact, and no co-op has paid out nine million billions.
  if (actual > Number.MAX_SAFE_INTEGER) problems.push(ofSheet('AMOUNT_TOO_LARGE', 'error', { highest: Number.MAX_SAFE_INTEGER }));
  if (expected !== null && expected !== actual) {
    problems.push(ofSheet('SUM_DIFFERS', 'warning', { expected, actual, difference: actual - expected }));
  }
  if (bytes > MAX_BODY_BYTES) problems.push(ofSheet('BODY_TOO_LARGE', 'warning', { bytes, highest: MAX_BODY_BYTES }));
  if (state.table.otherLists !== undefined) problems.push(ofSheet('OTHER_LISTS', 'warning', { count: state.table.otherLists }));
  if (hiddenRows.count > 0 && state.table.hiddenRows === undefined) {
    const { count, firstRow, lastRow } = hiddenRows;
    problems.push(ofSheet('HIDDEN_ROWS', 'error', { count, firstRow, lastRow }));
  }
  return problems;
}

function ofSheet(code: ProblemCode, severity: Severity, data: Problem['data'] = {}): Problem {
  return { code, severity, data, fixes: [] };
}
