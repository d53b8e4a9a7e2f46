/** What identifier.ts, amount.ts and name.ts have in common: a cell goes in, a value or problems come out; where it stands is not their business. */

import type { Cell } from '../sheet/sheet.ts';
import type { Fix, Problem, ProblemCode, Severity } from './problem.ts';

/** A problem that does not know its row, cell and field yet. */
export interface CellProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly data: Problem['data'];
  readonly fixes: Fix[];
}

/** `value` is undefined when one of the problems blocks. */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problems: readonly CellProblem[];
}

export const NO_PROBLEMS: readonly CellProblem[] = [];
export const NO_DATA: Problem['data'] = {};
const NO_FIXES: Fix[] = [];

export function cellProblem(code: ProblemCode, severity: Severity = 'error', data = NO_DATA, fixes = NO_FIXES): CellProblem {
  return { code, severity, data, fixes };
}

export function unreadable(problem: CellProblem): { readonly value: undefined; readonly problems: readonly CellProblem[] } {
  return { value: undefined, problems: [problem] };
}

/** What the user typed over a cell, read as Excel reads a text cell. */
export function typedCell(text: string): Cell {
  return { kind: 'text', text, number: undefined, format: undefined };
}

const WITHOUT_VALUE = unreadable(cellProblem('FORMULA_WITHOUT_VALUE'));

/** Cells that hold no value at all, whatever they stand for: `#REF!` and formulas that were never calculated. */
export function withoutValue(cell: Cell): { readonly value: undefined; readonly problems: readonly CellProblem[] } | undefined {
  if (cell.kind === 'error') return unreadable(cellProblem('CELL_ERROR', 'error', { shown: cell.text }));
  return cell.kind === 'formula-without-value' ? WITHOUT_VALUE : undefined;
}

/** Characters that nobody sees and that come along with copying from PDF and chat: zero-width signs, direction marks, byte order marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
