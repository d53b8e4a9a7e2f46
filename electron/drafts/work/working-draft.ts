/** A draft that is open: its steps go to disk first, its check is kept until the next step, and rows leave it by page. */
import { acceptWarning, checkedRow } from '../../../shared/core/check/accepted-warnings.ts';
import { isWrongDigits } from '../../../shared/core/check/across/same-person.ts';
import type { Check, CheckedRow } from '../../../shared/core/check/check.ts';
import { DraftChecker } from '../../../shared/core/check/check-draft.ts';
import { editsOfFix, groupFix } from '../../../shared/core/check/fix.ts';
import type { Draft, DraftEdit, DraftStep } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Field } from '../../../shared/core/sheet/columns.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { type FoundTable, findTables } from '../../../shared/core/table/find-table.ts';
import type { CheckRules } from '../../../shared/core/values/check-rules.ts';
import { type Problem, type ProblemCode, warningKey } from '../../../shared/core/values/problem.ts';
import type { RowQuery } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { inSlicesWhile } from '../../in-slices.ts';
import type { OpenDraft } from '../store/open-draft.ts';
import { RowChanges } from './row-changes.ts';
import { ShownRows } from './shown-rows.ts';

/** Left to right, as the grid shows them. */
export const FIELDS: readonly Field[] = ['identifikator', 'navn', 'utbetaltBeloep'];

export interface Place {
  readonly index: number;
  readonly field: Field;
}

/** Which of the fixes at a cell, as the check of that revision offers them. */
export interface ChosenFix {
  readonly row: number;
  readonly field: Field;
  readonly code: ProblemCode;
  /** Its place among the problem's fixes. */
  readonly fix: number;
  readonly revision: number;
}

/** Names by number of whom the draft's co-op has reported before. */
export type AskKnown = (draft: Draft) => Promise<ReadonlyMap<string, string> | undefined>;

interface Checked {
  readonly revision: number;
  readonly check: Check;
}

export class WorkingDraft {
  #checked: Checked | undefined;
  #checking: Promise<void> | undefined;
  readonly #checker: DraftChecker;
  #tables: { readonly sheet: Sheet; readonly found: readonly FoundTable[] } | undefined;
  readonly #shown = new ShownRows();
  readonly #askKnown: AskKnown | undefined;
  #known: ReadonlyMap<string, string> | undefined;
  readonly #changes = new RowChanges();

  readonly rules: CheckRules;

  /** `tables` are those of the sheet, where somebody has looked for them already. `askKnown` gives the same map as long as nothing was delivered. */
  constructor(
    readonly open: OpenDraft,
    { tables, askKnown }: { readonly tables?: readonly FoundTable[] | undefined; readonly askKnown?: AskKnown } = {},
  ) {
    this.#askKnown = askKnown;
    this.#tables = tables && { sheet: open.draft.sheet, found: tables };
    this.rules = rulesOf(open.draft);
    this.#checker = new DraftChecker(open.draft, this.rules);
  }

  /** The check of the draft as it is. Main's handlers wait for `checked` first: whoever doesn't, holds everybody up while a long list is read. */
  get check(): Check {
    const { revision } = this.open;
    if (this.#checked?.revision !== revision) this.#keep({ revision, check: this.#checker.check() });
    return this.#checked?.check ?? this.#checker.check();
  }

  /** Resolves when `check` has its answer ready. Main serves others meanwhile; a step that is taken in that time begins it anew. */
  checked(): Promise<void> {
    if (this.#checked?.revision === this.open.revision) return Promise.resolve();
    this.#checking ??= this.#checkInSlices().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #checkInSlices(): Promise<void> {
    while (this.#checked?.revision !== this.open.revision) {
      const { revision } = this.open;
      const isStill = () => this.open.revision === revision;
      let check = await inSlicesWhile(isStill, this.#checker.checkInSteps());
      if (check?.problems.some(isWrongDigits) && (await this.#learnsOfOthers())) {
        check = await inSlicesWhile(isStill, this.#checker.checkInSteps());
      }
      if (check !== undefined) this.#keep({ revision, check });
    }
  }

  #keep(checked: Checked): void {
    this.#checked = checked;
    this.#changes.checked(checked.revision, this.#checker.changedRows, this.open.draft.state.acceptedWarnings);
  }

  /** Numbers of the rows of which something is shown that wasn't at that revision; undefined where it may be any. */
  rowsChangedSince(revision: number): readonly number[] | undefined {
    return this.#changes.since(revision, this.open.revision);
  }

  /** Asked only where a number is wrong: whether it becomes known what numbers the co-op has reported before. */
  async #learnsOfOthers(): Promise<boolean> {
    const known = await this.#askKnown?.(this.open.draft);
    if (known === undefined || known === this.#known) return false;
    this.#known = known;
    this.#checker.know(known);
    return true;
  }

  /** The tables of the sheet, the likeliest first; a sheet never changes, so they are looked for once. */
  get tables(): readonly FoundTable[] {
    const { sheet } = this.open.draft;
    if (this.#tables?.sheet !== sheet) this.#tables = { sheet, found: findTables(sheet) };
    return this.#tables.found;
  }

  /** One step for undo, durable when this resolves. */
  edit(edits: DraftEdit[]): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'edit', edits: edits.map((edit) => this.#withAcceptedText(edit)) });
  }

  /** A step that changes nothing is none: undo would seem to do nothing. */
  editIfAny(edits: DraftEdit[]): Promise<Result<void, Failure>> {
    return edits.length === 0 ? Promise.resolve(ok(undefined)) : this.edit(edits);
  }

  /** All that can be put right, or taken back, in a group of problems, as one step. Fails with DRAFT_CHANGED when `revision` isn't the draft's. */
  async fixGroup(code: ProblemCode, revision: number): Promise<Result<void, Failure>> {
    if (revision !== this.open.revision) return fail(failure('DRAFT_CHANGED'));
    return this.editIfAny([...groupFix(this.check, code).edits]);
  }

  /**
   * One of the fixes that are offered at a cell, as one step. Its value comes from the check and not from the window, which knows numbers of
   * persons only with dots in them. Fails with DRAFT_CHANGED when `revision` isn't the draft's.
   */
  async applyFix({ row, field, code, fix, revision }: ChosenFix): Promise<Result<void, Failure>> {
    if (revision !== this.open.revision) return fail(failure('DRAFT_CHANGED'));
    const problem = this.rowByNumber(row)?.problems.find((one) => one.code === code && one.field === field);
    const chosen = problem?.fixes[fix];
    if (problem === undefined || chosen === undefined) return fail(failure('CALL_ARGUMENTS_INVALID', { call: 'draft.applyFix' }));
    return this.edit(editsOfFix(problem, chosen));
  }

  undo(): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'undo' });
  }

  redo(): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'redo' });
  }

  /** Numbers of the rows that a query shows, in its order. */
  shown(query: RowQuery): Uint32Array {
    const { table, sheet } = this.open.draft.state;
    return this.#shown.of(this.check, [table, sheet], query);
  }

  /** The row with this number, if the check has one. */
  rowByNumber(row: number): CheckedRow | undefined {
    return checkedRow(this.check.rows, row);
  }

  /** The number that an added row gets. */
  get nextRowNumber(): number {
    const { sheet, state } = this.open.draft;
    return Math.max(sheet.rowNumbers.at(-1) ?? 0, state.table.headerRow, ...state.addedRows) + 1;
  }

  /** The nearest cell with a problem in reading order, going round at the end; undefined when there is none. */
  findProblem(
    query: RowQuery,
    after: { index: number; field: Field | null },
    direction: 'next' | 'previous',
    code: ProblemCode | null,
  ): Place | undefined {
    const { check } = this;
    const shown = this.shown(query);
    const rowAt = (index: number) => checkedRow(check.rows, shown[index] ?? 0);
    const start = after.field === null ? -1 : FIELDS.indexOf(after.field);
    const step = direction === 'next' ? 1 : -1;
    for (let distance = 0; distance <= shown.length; distance++) {
      const index = mod(after.index + step * distance, shown.length);
      const row = rowAt(index);
      if (row === undefined) continue;
      const fields = FIELDS.filter((field, position) => hasProblem(row, field, code) && isAhead(position, distance, start, direction));
      const field = direction === 'next' ? fields[0] : fields.at(-1);
      if (field !== undefined) return { index, field };
    }
    // Back where it began: the cell itself may be the only one.
    const here = rowAt(after.index);
    return here && after.field !== null && hasProblem(here, after.field, code) ? { index: after.index, field: after.field } : undefined;
  }

  async #step(step: DraftStep): Promise<Result<void, Failure>> {
    if (step.kind === 'edit' && !this.#isAboutRowsThatExist(step.edits))
      return fail(failure('CALL_ARGUMENTS_INVALID', { call: 'draft.edit' }));
    return this.open.append(step);
  }

  #isAboutRowsThatExist(edits: readonly DraftEdit[]): boolean {
    const last = this.open.draft.sheet.rowNumbers.at(-1) ?? 0;
    const added = new Set(this.open.draft.state.addedRows);
    for (const edit of edits) if (edit.kind === 'add-row' && edit.row > last) added.add(edit.row);
    return edits.every((edit) => !('row' in edit) || (edit.kind !== 'add-row' && edit.row <= last) || added.has(edit.row));
  }

  /** A warning is accepted for what stands in its cell now, and only main knows that in full. */
  #withAcceptedText(edit: DraftEdit): DraftEdit {
    if (edit.kind !== 'accept-warning' || !edit.accepted) return edit;
    const warning = this.check.problems
      .filter(({ severity }) => severity === 'warning')
      .find((warning) => warningKey(warning) === edit.key);
    return warning === undefined ? edit : acceptWarning(this.check, warning, edit.reason);
  }
}

/** The environment of a draft is fixed when the sheet is read, and decides which identifiers are right. */
export function rulesOf({ head }: Draft): CheckRules {
  return { syntheticOnly: head.environment !== 'production' };
}

function hasProblem(row: CheckedRow, field: Field, code: ProblemCode | null): boolean {
  // What was repaired already is shown, but there is nothing to do about it: only who asks for it is led there.
  const isMeant = (problem: Problem) => (code === null ? problem.severity !== 'repaired' : problem.code === code);
  return row.problems.some((problem) => problem.field === field && isMeant(problem));
}

/** In the row of departure only the cells beyond the one it starts from count. */
function isAhead(position: number, distance: number, start: number, direction: 'next' | 'previous'): boolean {
  if (distance > 0) return true;
  return direction === 'next' ? position > start : position < start;
}

function mod(value: number, size: number): number {
  return size === 0 ? 0 : ((value % size) + size) % size;
}
