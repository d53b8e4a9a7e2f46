/** Finds receivers that stand in more than one row. The same one twice in one leveranse is undefined at the authority (spec 4.7). */
import type { CheckedRow } from './check.ts';
import type { Fix, Problem } from './problem.ts';
import { cellAddress } from './sheet.ts';

const LEAVE_OUT: Fix = { kind: 'leave-out', why: 'DUPLICATE' };

/** No identifier is all zeros: stands for rows that are left out or have no readable identifier. */
export const NO_KEY = 0;

/**
 * An identifier as a number, which is faster to compare than a text. Exact (11 digits), and the two kinds never meet: no fødselsnummer
 * begins with `00`.
 */
export function duplicateKey(identifier: CheckedRow['identifier']): number {
  return identifier === undefined ? NO_KEY : Number(identifier.value);
}

/**
 * Gives every row but the first of each group its problem, in place. For each of `rows`, `keys` has its
 * `duplicateKey` and `columns` the 0-based column of its identifier.
 */
export function markDuplicates(rows: CheckedRow[], keys: Float64Array, columns: ArrayLike<number>): void {
  const repeated = repeatedKeys(keys);
  if (repeated.size === 0) return;
  const groups = new Map<number, { firstRow: number; firstCell: string; count: number }>();
  for (const [i, row] of rows.entries()) {
    const key = keys[i] ?? NO_KEY;
    const count = repeated.get(key);
    if (count === undefined) continue;
    const cell = cellAddress(columns[i] ?? 0, row.row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { firstRow: row.row, firstCell: cell, count });
    else rows[i] = withProblem(row, duplicateProblem(row.row, cell, group));
  }
}

function duplicateProblem(row: number, cell: string, data: Problem['data']): Problem {
  return { code: 'DUPLICATE_IDENTIFIER', severity: 'error', row, cell, field: 'identifikator', data, fixes: [LEAVE_OUT] };
}

/** Those that occur more than once, with how often. Sorting numbers is several times faster than a Map with as many entries as rows. */
function repeatedKeys(keys: Float64Array): Map<number, number> {
  const repeated = new Map<number, number>();
  const sorted = keys.toSorted();
  for (let i = 1; i < sorted.length; i++) {
    const key = sorted[i] ?? NO_KEY;
    if (key !== NO_KEY && key === sorted[i - 1]) repeated.set(key, (repeated.get(key) ?? 1) + 1);
  }
  return repeated;
}

/** Behind the other problems of the identifier, and before or behind those of the other fields as their columns stand. */
function withProblem(row: CheckedRow, problem: Problem): CheckedRow {
  const at = row.problems.findIndex(({ field, cell }) => field !== 'identifikator' && isRightOf(cell, problem.cell));
  return { ...row, problems: row.problems.toSpliced(at === -1 ? row.problems.length : at, 0, problem) };
}

/** For cells of the same row: a longer address has a longer column, and columns of one length are in the order of their letters. */
function isRightOf(a = '', b = ''): boolean {
  return a.length === b.length ? a > b : a.length > b.length;
}
