/** A row with other problems than it has by itself, found by looking at the other rows. */

import type { Problem } from '../values/problem.ts';
import type { CheckedRow } from './check.ts';

/** The same row with these problems. Field by field: a plain row looks up most of its own when it is asked. */
export function withProblems(row: CheckedRow, problems: readonly Problem[]): CheckedRow {
  const { text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes } = row;
  return { row: row.row, text, edited, identifier, navn, utbetaltBeloep, oere, leftOut, bytes, problems };
}

/** Behind the other problems of the identifier, and before or behind those of the other fields as their columns stand. */
export function withIdentifierProblem(row: CheckedRow, problem: Problem): CheckedRow {
  const at = row.problems.findIndex(({ field, cell }) => field !== 'identifikator' && isRightOf(cell, problem.cell));
  return withProblems(row, row.problems.toSpliced(at === -1 ? row.problems.length : at, 0, problem));
}

/** For cells of the same row: a longer address has a longer column, and columns of one length are in the order of their letters. */
function isRightOf(a = '', b = ''): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
