/** A draft that is open: its steps go to disk first, its check is kept until the next step, and rows leave it by page. */
import type { Check, CheckedRow, CheckRules } from '../../shared/core/check.ts';
import { DraftChecker } from '../../shared/core/check-draft.ts';
import type { Field } from '../../shared/core/columns.ts';
import type { Draft, DraftEdit, DraftStep } from '../../shared/core/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { type FoundTable, findTables } from '../../shared/core/find-table.ts';
import { groupFix } from '../../shared/core/fix.ts';
import type { Problem, ProblemCode } from '../../shared/core/problem.ts';
import type { RowFilter } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenDraft } from './open-draft.ts';

/** Left to right, as the grid shows them. */
export const FIELDS: readonly Field[] = ['identifikator', 'navn', 'utbetaltBeloep'];

export interface Place {
  readonly index: number;
  readonly field: Field;
}

interface Checked {
  readonly revision: number;
  readonly check: Check;
  readonly problemRows: readonly CheckedRow[];
}

export class WorkingDraft {
  #checked: Checked | undefined;
  readonly #checker: DraftChecker;
  #tables: readonly FoundTable[] | undefined;

  readonly rules: CheckRules;

  constructor(readonly open: OpenDraft) {
    this.rules = rulesOf(open.draft);
    this.#checker = new DraftChecker(open.draft, this.rules);
  }

  get check(): Check {
    return this.#fresh().check;
  }

  /** The tables of the sheet, the likeliest first; the sheet never changes, so they are looked for once. */
  get tables(): readonly FoundTable[] {
    this.#tables ??= findTables(this.open.draft.sheet);
    return this.#tables;
  }

  /** One step for undo, durable when this resolves. */
  edit(edits: DraftEdit[]): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'edit', edits });
  }

  /** All that can be put right, or taken back, in a group of problems, as one step. Fails with DRAFT_CHANGED when `revision` isn't the draft's. */
  async fixGroup(code: ProblemCode, revision: number): Promise<Result<void, Failure>> {
    if (revision !== this.open.revision) return fail(failure('DRAFT_CHANGED'));
    const { edits } = groupFix(this.check, code);
    return edits.length === 0 ? ok(undefined) : this.#step({ kind: 'edit', edits: [...edits] });
  }

  undo(): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'undo' });
  }

  redo(): Promise<Result<void, Failure>> {
    return this.#step({ kind: 'redo' });
  }

  /** The rows that a filter lets through, in the sheet's order. */
  rows(filter: RowFilter): readonly CheckedRow[] {
    const { check, problemRows } = this.#fresh();
    return filter === 'all' ? check.rows : problemRows;
  }

  /** The nearest cell with a problem in reading order, going round at the end; undefined when there is none. */
  findProblem(
    filter: RowFilter,
    after: { index: number; field: Field | null },
    direction: 'next' | 'previous',
    code: ProblemCode | null,
  ): Place | undefined {
    const rows = this.rows(filter);
    const start = after.field === null ? -1 : FIELDS.indexOf(after.field);
    const step = direction === 'next' ? 1 : -1;
    for (let distance = 0; distance <= rows.length; distance++) {
      const index = mod(after.index + step * distance, rows.length);
      const row = rows[index];
      if (row === undefined) continue;
      const fields = FIELDS.filter((field, position) => hasProblem(row, field, code) && isAhead(position, distance, start, direction));
      const field = direction === 'next' ? fields[0] : fields.at(-1);
      if (field !== undefined) return { index, field };
    }
    // Back where it began: the cell itself may be the only one.
    const here = rows[after.index];
    return here && after.field !== null && hasProblem(here, after.field, code) ? { index: after.index, field: after.field } : undefined;
  }

  async #step(step: DraftStep): Promise<Result<void, Failure>> {
    if (step.kind === 'edit' && !this.#isAboutRowsThatExist(step.edits))
      return fail(failure('CALL_ARGUMENTS_INVALID', { call: 'draft.edit' }));
    return this.open.append(step);
  }

  #isAboutRowsThatExist(edits: readonly DraftEdit[]): boolean {
    const known = this.open.draft.sheet.rowNumbers;
    const last = known.at(-1) ?? 0;
    return edits.every((edit) => !('row' in edit) || edit.row <= last);
  }

  #fresh(): Checked {
    const { revision } = this.open;
    if (this.#checked?.revision !== revision) {
      const check = this.#checker.check();
      this.#checked = { revision, check, problemRows: check.rows.filter(({ problems }) => problems.length > 0) };
    }
    return this.#checked;
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
