/** Stage "draft" to its check: every row read once, then what only all rows together can tell. */
import { bodyBytes } from './body-size.ts';
import type { CheckDraft, CheckedRow, LeftOutRow } from './check.ts';
import { checkRow, rowIdentifier } from './check-row.ts';
import { missingColumns } from './columns.ts';
import { type DataRow, visitDataRows } from './data-rows.ts';
import type { DraftState } from './draft.ts';
import { duplicateKey, markDuplicates, NO_KEY } from './duplicates.ts';
import { layoutOf } from './layout.ts';
import { MAX_BODY_BYTES } from './leveranse.ts';
import type { Problem, ProblemCode, Severity } from './problem.ts';

/**
 * All data rows of the draft, as the user has changed them, with everything that is wrong (spec 5, 6, 9).
 *
 * Amounts in whole kroner. Fields without a column yet have no problems: choosing the column comes first. Never fails: whatever is wrong
 * with a draft is a problem at a cell or of the whole sheet.
 */
export const checkDraft: CheckDraft = ({ sheet, state }, rules) => {
  const layout = layoutOf(state.table.columns);
  const rows: CheckedRow[] = [];
  const keys = new Float64Array(sheet.rowNumbers.length);
  const columns = new Uint16Array(sheet.rowNumbers.length);
  const leftOut: LeftOutRow[] = [];
  const hiddenRows = { count: 0, firstRow: 0, lastRow: 0, kroner: 0 };
  const countHidden = ({ row, amount }: DataRow) => {
    hiddenRows.firstRow ||= row;
    hiddenRows.lastRow = row;
    hiddenRows.count++;
    hiddenRows.kroner += amount.value ?? 0;
  };
  let antallOppgaver = 0;
  let sumUtbetaltBeloep = 0;

  visitDataRows(sheet, layout, state, {
    leftOut: (source, reason) => {
      if (reason === 'hidden') countHidden(source);
      leftOut.push({ row: source.row, reason });
    },
    data: (source, isHidden) => {
      const id = rowIdentifier(source, layout, state, rules);
      const row = checkRow(source, id, layout, state);
      keys[rows.length] = row.leftOut ? NO_KEY : duplicateKey(row.identifier);
      columns[rows.length] = id.column;
      rows.push(row);
      if (row.leftOut) {
        leftOut.push({ row: source.row, reason: 'user' });
        return;
      }
      if (isHidden) countHidden(source);
      antallOppgaver++;
      sumUtbetaltBeloep += row.utbetaltBeloep ?? 0;
    },
  });
  markDuplicates(rows, keys.subarray(0, rows.length), columns);

  const hasAllColumns = missingColumns(state.table.columns).length === 0;
  const problems = hasAllColumns ? sheetProblems(rows, state, antallOppgaver, sumUtbetaltBeloep) : [];
  if (hasAllColumns && hiddenRows.count > 0 && state.table.hiddenRows === undefined)
    problems.push(ofSheet('HIDDEN_ROWS', 'error', { count: hiddenRows.count, firstRow: hiddenRows.firstRow, lastRow: hiddenRows.lastRow }));
  for (const row of rows) for (const problem of row.problems) problems.push(problem);
  return { rows, leftOut, hiddenRows, problems, antallOppgaver, sumUtbetaltBeloep };
};

function sheetProblems(rows: readonly CheckedRow[], state: DraftState, antallOppgaver: number, actual: number): Problem[] {
  const problems: Problem[] = [];
  const expected = state.expectedSum;
  const bytes = bodyBytes(rows, state);
  if (antallOppgaver === 0) problems.push(ofSheet('NO_ROWS', 'error'));
  // Beyond this the sum is no longer exact, and no co-op has paid out nine million billions.
  if (actual > Number.MAX_SAFE_INTEGER) problems.push(ofSheet('AMOUNT_TOO_LARGE', 'error', { highest: Number.MAX_SAFE_INTEGER }));
  if (expected !== null && expected !== actual) {
    problems.push(ofSheet('SUM_DIFFERS', 'warning', { expected, actual, difference: actual - expected }));
  }
  if (bytes > MAX_BODY_BYTES) problems.push(ofSheet('BODY_TOO_LARGE', 'warning', { bytes, highest: MAX_BODY_BYTES }));
  return problems;
}

function ofSheet(code: ProblemCode, severity: Severity, data: Problem['data'] = {}): Problem {
  return { code, severity, data, fixes: [] };
}
