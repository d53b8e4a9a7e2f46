/** A changed file and an open draft: what taking its rows would do, and doing it as one step. */
import type { Check } from '../../../shared/core/check/check.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { applyStep, type DraftEdit, newDraft, type Source } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { cellKey, type MergePlan, planMerge, type RowChange, rowKey } from '../../../shared/core/merge/merge.ts';
import { editsOfMerge } from '../../../shared/core/merge/merge-edits.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { maskedText } from '../../../shared/ipc/masked-row.ts';
import type { MergeView, RowChangeView } from '../../../shared/ipc/merge-view.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { WorkingDraft } from './working-draft.ts';

const MOST_SHOWN = 200;

/** The file as it was read now, held against a draft. */
export interface PlannedMerge {
  readonly revision: number;
  readonly sheet: Sheet;
  readonly source: Source;
  readonly plan: MergePlan;
}

/** Fails with FILE_COLUMNS_CHANGED when a column that the draft goes by has gone from the file. */
export function planned({ open }: WorkingDraft, sheet: Sheet, source: Source): Result<PlannedMerge, Failure> {
  const plan = planMerge(open.draft, sheet);
  return plan === undefined ? fail(failure('FILE_COLUMNS_CHANGED')) : ok({ revision: open.revision, sheet, source, plan });
}

/** One step for undo, durable when this resolves. Fails with DRAFT_CHANGED when the draft was edited since `planned`. */
export function takeChanges(working: WorkingDraft, merge: PlannedMerge, theirs: ReadonlySet<string>): Promise<Result<void, Failure>> {
  const { open } = working;
  if (open.revision !== merge.revision) return Promise.resolve(fail(failure('DRAFT_CHANGED')));
  return open.appendWithSheet(merge.sheet, (number) => mergeEdits(working, merge, number, theirs));
}

function mergeEdits(
  working: WorkingDraft,
  { plan, sheet, source }: PlannedMerge,
  number: number,
  theirs: ReadonlySet<string>,
): DraftEdit[] {
  return editsOfMerge(working.open.draft, plan, { sheet, number, source }, theirs, working);
}

export function mergeView(working: WorkingDraft, merge: PlannedMerge, unmasked: boolean): MergeView {
  const { changes } = merge.plan;
  const views = changes.map((change) => rowChangeView(change, unmasked));
  const asked = views.filter(hasChoice);
  const rest = views.filter((view) => !hasChoice(view));
  const count = (kind: RowChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    revision: merge.revision,
    sha256: merge.source.sha256,
    isSame: merge.source.sha256 === working.open.draft.state.source.sha256,
    counts: {
      changed: count('changed'),
      added: count('added'),
      removed: count('removed'),
      conflicts: asked.reduce((sum, { choice, cells }) => sum + (choice === null ? 0 : 1) + cells.filter((cell) => cell.choice).length, 0),
    },
    rows: [...asked, ...rest.slice(0, MOST_SHOWN)],
    more: Math.max(0, rest.length - MOST_SHOWN),
    before: totalsOf(working.check),
    after: totalsOf(checkAfter(working, merge)),
  };
}

/** Over a copy: the draft itself is not touched. */
function checkAfter(working: WorkingDraft, merge: PlannedMerge): Check {
  const { draft } = working.open;
  const copy = newDraft(draft.head, draft.sheet, new Map([...draft.sheets, [0, merge.sheet]]));
  const { state } = draft;
  Object.assign(copy.state, state, {
    cells: new Map(state.cells),
    leftOut: new Set(state.leftOut),
    takenIn: new Set(state.takenIn),
    addedRows: new Set(state.addedRows),
    acceptedWarnings: new Map(state.acceptedWarnings),
  });
  applyStep(copy, { kind: 'edit', edits: mergeEdits(working, merge, 0, new Set()) });
  return checkDraft(copy, working.rules);
}

function totalsOf({ antallOppgaver, sumUtbetaltBeloep }: Check): MergeView['before'] {
  return { antallOppgaver, sumUtbetaltBeloep };
}

function hasChoice({ choice, cells }: RowChangeView): boolean {
  return choice !== null || cells.some((cell) => cell.choice !== null);
}

function rowChangeView({ kind, row, newRow, name, cells, conflict }: RowChange, unmasked: boolean): RowChangeView {
  const shown = unmasked ? (_: (typeof cells)[number]['field'], text: string) => text : maskedText;
  return {
    kind,
    row,
    newRow,
    name: shown('navn', name),
    choice: conflict && row !== null ? rowKey(row) : null,
    cells: cells.map((cell) => ({
      field: cell.field,
      before: shown(cell.field, cell.before),
      after: shown(cell.field, cell.after),
      mine: cell.mine === null ? null : shown(cell.field, cell.mine),
      choice: cell.conflict && row !== null ? cellKey(row, cell.field) : null,
    })),
  };
}
