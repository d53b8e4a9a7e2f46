/**
 * What a fix does, and what fixing a whole group would do. Pure: the preview and the step that is taken come from the same function, so
 * what was shown is what happens, and a group is one step for undo.
 */

import type { DraftEdit } from '../draft/draft.ts';
import type { Field } from '../sheet/columns.ts';
import { typedAmount } from '../values/amount.ts';
import type { Fix, Problem, ProblemCode } from '../values/problem.ts';
import type { Check, CheckedRow } from './check.ts';

/** One cell that changes. */
export interface FixChange {
  /** 1-based row of the user's sheet. */
  readonly row: number;
  readonly field: Field;
  /** What is shown in the cell now, and what would be; null: the row is left out. */
  readonly before: string;
  readonly after: string | null;
}

export interface GroupFix {
  /** One step for undo; empty when there is nothing to do. */
  readonly edits: readonly DraftEdit[];
  /** Downwards by row. */
  readonly changes: readonly FixChange[];
}

/** The edits of one fix of one problem at a cell; a fix of the whole sheet has none. */
export function editsOfFix({ row, field }: Pick<Problem, 'row' | 'field'>, fix: Fix): DraftEdit[] {
  switch (fix.kind) {
    case 'replace':
      return row === undefined || field === undefined ? [] : [{ kind: 'set-cell', row, field, text: fix.value }];
    case 'leave-out':
      return row === undefined ? [] : [{ kind: 'leave-out', row, leftOut: true }];
    case 'merge':
      return [
        { kind: 'set-cell', row: fix.into, field: 'utbetaltBeloep', text: typedAmount(sumOf(fix.oere)) },
        ...fix.others.map((other) => ({ kind: 'leave-out', row: other, leftOut: true }) as const),
      ];
  }
}

/** In øre. */
export function sumOf(oere: readonly number[]): number {
  return oere.reduce((sum, term) => sum + term, 0);
}

/** Groups that are put right, or taken back, by one decision about the whole draft instead of an edit for each row. */
const DECISIONS: Partial<Record<ProblemCode, DraftEdit>> = {
  AMOUNT_DECIMALS: { kind: 'set-rounding', rounding: 'half-away-from-zero' },
  AMOUNT_ROUNDED: { kind: 'set-rounding', rounding: null },
  LEADING_ZERO_MISSING: { kind: 'set-leading-zeros', restored: true },
  LEADING_ZERO_RESTORED: { kind: 'set-leading-zeros', restored: false },
};

/** What "fix all" would do about this problem: the fix among those offered that needs no judgement of the single row. */
export function groupFixOf({ fixes, data }: Pick<Problem, 'fixes' | 'data'>): Fix | undefined {
  return fixes.find((fix) => fix.kind === 'replace' || (fix.kind === 'merge' && data.sameName === 1));
}

/** Whether a repair can be taken back for all rows at once. */
export function canBeTakenBack({ code, severity }: Pick<Problem, 'code' | 'severity'>): boolean {
  return severity === 'repaired' && DECISIONS[code] !== undefined;
}

/**
 * Everything that fixing the group of a code would do; for a group that was repaired, what taking the repair back would do. Rows that need
 * a decision of their own stay as they are: leaving a row out, and adding rows together whose names differ, is never done for all.
 */
export function groupFix(check: Check, code: ProblemCode): GroupFix {
  const changes = new Map<string, FixChange>();
  const edits: DraftEdit[] = [];
  const merged = new Set<number>();
  const rowsByNumber = new Map<number, CheckedRow>();
  const group = check.problems.filter((problem) => problem.code === code);
  if (group.some((problem) => groupFixOf(problem)?.kind === 'merge')) for (const row of check.rows) rowsByNumber.set(row.row, row);

  for (const { row, problem } of rowsWith(check, code)) {
    const fix = groupFixOf(problem);
    if (canBeTakenBack(problem)) note(changes, takenBack(row, problem));
    else if (fix?.kind === 'merge') {
      if (merged.has(fix.into)) continue;
      merged.add(fix.into);
      edits.push(...editsOfFix(problem, fix));
      for (const change of mergeChanges(fix, rowsByNumber)) note(changes, change);
    } else if (fix?.kind === 'replace' && problem.field !== undefined) {
      edits.push(...editsOfFix(problem, fix));
      note(changes, { row: row.row, field: problem.field, before: row.text[problem.field], after: fix.value });
    }
  }
  const decision = DECISIONS[code];
  return {
    edits: changes.size === 0 ? [] : decision === undefined ? edits : [decision],
    changes: [...changes.values()].sort((a, b) => a.row - b.row),
  };
}

function* rowsWith({ rows }: Check, code: ProblemCode): Generator<{ row: CheckedRow; problem: Problem }> {
  for (const row of rows) for (const problem of row.problems) if (problem.code === code) yield { row, problem };
}

function note(changes: Map<string, FixChange>, change: FixChange): void {
  changes.set(`${change.row} ${change.field}`, change);
}

function mergeChanges(fix: Extract<Fix, { kind: 'merge' }>, rows: ReadonlyMap<number, CheckedRow>): FixChange[] {
  const before = (row: number) => rows.get(row)?.text.utbetaltBeloep ?? '';
  return [
    { row: fix.into, field: 'utbetaltBeloep', before: before(fix.into), after: typedAmount(sumOf(fix.oere)) },
    ...fix.others.map((row) => ({ row, field: 'utbetaltBeloep', before: before(row), after: null }) as const),
  ];
}

/** From what was made of the cell back to what stands in it. */
function takenBack(row: CheckedRow, { field }: Problem): FixChange {
  return field === 'identifikator'
    ? { row: row.row, field, before: row.identifier?.value ?? '', after: row.text.identifikator }
    : { row: row.row, field: 'utbetaltBeloep', before: String(row.utbetaltBeloep ?? ''), after: row.text.utbetaltBeloep };
}
