/** What a merge does to a draft, as the edits of one step: the other sheet, and everything the user did at its new place. */
import { acceptanceOf } from '../check/accepted-warnings.ts';
import type { Check } from '../check/check.ts';
import { checkDraft } from '../check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit, type DraftState, newDraft, type Source } from '../draft/draft.ts';
import { type Field, fieldSchema } from '../sheet/columns.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { CheckRules } from '../values/check-rules.ts';
import { type Problem, warningKey } from '../values/problem.ts';
import { cellKey, type MergePlan, rowKey } from './merge.ts';

export interface TakenSheet {
  readonly sheet: Sheet;
  /** The number that it is kept under. */
  readonly number: number;
  readonly source: Source;
}

/**
 * The edits of one step that takes the rows of the changed file and keeps what the user did. `theirs`: keys (`cellKey`, `rowKey`) of the
 * conflicts in which the file counts; in all others the user's own counts. `check` is that of the draft as it is.
 */
export function editsOfMerge(
  draft: Draft,
  plan: MergePlan,
  taken: TakenSheet,
  theirs: ReadonlySet<string>,
  { check, rules }: { readonly check: Check; readonly rules: CheckRules },
): DraftEdit[] {
  const edits: DraftEdit[] = [{ kind: 'set-sheet', sheet: taken.number, source: taken.source }];
  if (JSON.stringify(plan.table) !== JSON.stringify(draft.state.table)) edits.push({ kind: 'set-table', table: plan.table });
  const wanted = wantedRows(draft.state, plan, taken.sheet, theirs);
  edits.push(...rowEdits(draft.state, wanted));
  if (draft.state.acceptedWarnings.size > 0) edits.push(...acceptances(draft, { edits, taken, moved: wanted.moved, check, rules }));
  return edits;
}

type Texts = Partial<Record<Field, string>>;

interface WantedRows {
  readonly cells: ReadonlyMap<number, Texts>;
  readonly leftOut: ReadonlyMap<number, boolean>;
  readonly addedRows: ReadonlySet<number>;
  readonly moved: ReadonlyMap<number, number>;
}

function wantedRows(state: DraftState, plan: MergePlan, sheet: Sheet, theirs: ReadonlySet<string>): WantedRows {
  const moved = new Map(plan.moved);
  const addedRows = new Set<number>();
  let last = Math.max(sheet.rowNumbers.at(-1) ?? 0, plan.table.headerRow, ...moved.values());
  const append = (row: number) => {
    last += 1;
    moved.set(row, last);
    addedRows.add(last);
  };
  for (const row of [...state.addedRows].sort((a, b) => a - b)) if (!moved.has(row)) append(row);
  const kept = plan.changes.filter(({ conflict, row }) => conflict && row !== null && !theirs.has(rowKey(row)));
  for (const { row } of kept) if (row !== null) append(row);

  const cells = new Map<number, Texts>();
  for (const [row, texts] of state.cells) {
    const to = moved.get(row);
    const wanted = fieldSchema.options.filter(
      (field) => texts[field] !== undefined && !plan.agreed.has(cellKey(row, field)) && !theirs.has(cellKey(row, field)),
    );
    if (to !== undefined && wanted.length > 0) cells.set(to, Object.fromEntries(wanted.map((field) => [field, texts[field]])));
  }
  // A row that has gone is written out in full: nothing of it stands in the sheet any more.
  for (const { row, cells: gone } of kept) {
    const to = row === null ? undefined : moved.get(row);
    if (to !== undefined) cells.set(to, Object.fromEntries(gone.map(({ field, before, mine }) => [field, mine ?? before])));
  }
  const leftOut = new Map<number, boolean>();
  for (const [rows, is] of [
    [state.leftOut, true],
    [state.takenIn, false],
  ] as const) {
    for (const row of rows) {
      const to = moved.get(row);
      if (to !== undefined) leftOut.set(to, is);
    }
  }
  return { cells, leftOut, addedRows, moved };
}

/** From the rows as they are to those wanted; what stays at its place is no edit. */
function rowEdits(state: DraftState, wanted: WantedRows): DraftEdit[] {
  const edits: DraftEdit[] = [];
  for (const row of union(state.addedRows, wanted.addedRows)) {
    const added = wanted.addedRows.has(row);
    if (added !== state.addedRows.has(row)) edits.push({ kind: 'add-row', row, added });
  }
  for (const row of union(state.cells.keys(), wanted.cells.keys())) {
    for (const field of fieldSchema.options) {
      const text = wanted.cells.get(row)?.[field] ?? null;
      if (text !== (state.cells.get(row)?.[field] ?? null)) edits.push({ kind: 'set-cell', row, field, text });
    }
  }
  for (const row of union(state.leftOut, state.takenIn, wanted.leftOut.keys())) {
    const leftOut = wanted.leftOut.get(row) ?? null;
    const before = state.leftOut.has(row) ? true : state.takenIn.has(row) ? false : null;
    if (leftOut !== before) edits.push({ kind: 'leave-out', row, leftOut });
  }
  return edits;
}

interface Merged {
  readonly edits: readonly DraftEdit[];
  readonly taken: TakenSheet;
  readonly moved: ReadonlyMap<number, number>;
  readonly check: Check;
  readonly rules: CheckRules;
}

/** An accepted warning names its cell, which may have moved. It stays accepted where the same is said of the same row and value. */
function acceptances({ head, state }: Draft, { edits, taken, moved, check, rules }: Merged): DraftEdit[] {
  const after = newDraft(head, taken.sheet);
  Object.assign(after.state, copied(state), { sheet: after.state.sheet });
  applyStep(after, { kind: 'edit', edits: edits.filter(({ kind }) => kind !== 'set-sheet') });
  const here = (row: number) => row;
  const checked = checkDraft(after, rules);
  const now = new Map(checked.problems.filter(isWarning).map((problem) => [sayingOf(problem, here), problem]));
  const unaccepted: DraftEdit[] = [];
  const accepted: DraftEdit[] = [];
  const known = new Map(check.problems.filter(isWarning).map((problem) => [warningKey(problem), problem]));
  for (const [key, acceptance] of state.acceptedWarnings) {
    const before = known.get(key);
    const there = before && now.get(sayingOf(before, (row) => moved.get(row) ?? 0));
    const next = there && warningKey(there);
    if (next === key) continue;
    unaccepted.push({ kind: 'accept-warning', key, accepted: false });
    const isKept = before !== undefined && acceptanceOf(state, check, before) !== undefined;
    if (next !== undefined && isKept) accepted.push({ kind: 'accept-warning', key: next, accepted: true, ...acceptance });
  }
  return [...unaccepted, ...accepted];
}

/** To be changed without the draft's own state changing. Texts of a row are never changed in place. */
function copied(state: DraftState): DraftState {
  return {
    ...state,
    cells: new Map(state.cells),
    leftOut: new Set(state.leftOut),
    takenIn: new Set(state.takenIn),
    addedRows: new Set(state.addedRows),
    acceptedWarnings: new Map(state.acceptedWarnings),
  };
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning';
}

/** What a problem says, wherever its row stands. */
function sayingOf({ code, row, field, data }: Problem, place: (row: number) => number): string {
  const { firstRow, firstCell: _, ...rest } = data;
  const first = typeof firstRow === 'number' ? place(firstRow) : null;
  return JSON.stringify([code, row === undefined ? null : place(row), field ?? null, first, rest]);
}

function union<T>(...many: readonly Iterable<T>[]): Set<T> {
  const all = new Set<T>();
  for (const some of many) for (const one of some) all.add(one);
  return all;
}
