/** Which rows the grid shows, and in which order: filter, search and sort over the rows of a check. What is sent never depends on it. */
import { checkedRow } from '../../../shared/core/check/accepted-warnings.ts';
import type { Check, CheckedRow, CheckedRows } from '../../../shared/core/check/check.ts';
import type { Severity } from '../../../shared/core/values/problem.ts';
import type { RowQuery, Sort } from '../../../shared/ipc/views.ts';

const NOTHING_WRONG = 3;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, repaired: 2 };
const byName = new Intl.Collator('nb', { sensitivity: 'base', numeric: true });

/**
 * The row numbers that a query shows. They are kept for as long as the query is the same, so that no row moves or disappears under the
 * user's hands while she edits it; only when rows come or go is everything asked anew.
 */
export class ShownRows {
  #made: { readonly key: string; readonly rows: Uint32Array } | undefined;

  /** `table` is anything that changes when the rows are other rows. */
  of({ rows }: Pick<Check, 'rows'>, table: unknown, query: RowQuery): Uint32Array {
    const key = JSON.stringify([query, rows.length, table]);
    // Where nothing is shown, nothing moves: a row may have come to be looked for.
    if (this.#made?.key !== key || this.#made.rows.length === 0) this.#made = { key, rows: shownRows(rows, query) };
    return this.#made.rows;
  }
}

function shownRows(rows: CheckedRows, { filter, search, sort }: RowQuery): Uint32Array {
  const finds = searcher(search);
  const shown: CheckedRow[] = [];
  for (const row of rows) if ((filter === 'all' || hasRemark(row)) && finds(row)) shown.push(row);
  if (sort !== null) shown.sort(orderOf(sort));
  return Uint32Array.from(shown, ({ row }) => row);
}

/** How many of these the filter would no longer let through: they were put right meanwhile. */
export function countSettled(shown: Uint32Array, { rows }: Pick<Check, 'rows'>, { filter }: RowQuery): number {
  if (filter === 'all') return 0;
  let settled = 0;
  for (const number of shown) {
    const row = checkedRow(rows, number);
    if (row !== undefined && !hasRemark(row)) settled++;
  }
  return settled;
}

function hasRemark({ problems }: CheckedRow): boolean {
  return problems.length > 0;
}

/** Digits find numbers and amounts, however either of them is grouped; anything else finds names and what can't be read. */
function searcher(search: string): (row: CheckedRow) => boolean {
  const wanted = search.trim().toLocaleLowerCase('nb');
  if (wanted === '') return () => true;
  const digits = /^[\d\s.\u00a0\u202f]+$/.test(wanted) ? wanted.replace(/\D/g, '') : '';
  return ({ text, identifier, utbetaltBeloep }) =>
    text.navn.toLocaleLowerCase('nb').includes(wanted) ||
    (digits === ''
      ? text.identifikator.toLocaleLowerCase('nb').includes(wanted) || text.utbetaltBeloep.toLocaleLowerCase('nb').includes(wanted)
      : (identifier?.value ?? text.identifikator.replace(/\D/g, '')).includes(digits) ||
        (utbetaltBeloep === undefined ? text.utbetaltBeloep.replace(/\D/g, '').includes(digits) : String(utbetaltBeloep).includes(digits)));
}

type Compare = (a: CheckedRow, b: CheckedRow) => number;

/** Rows that say the same stay in the sheet's order, in both directions. Empty cells come last in both. */
function orderOf({ by, descending }: Sort): Compare {
  const sign = descending ? -1 : 1;
  switch (by) {
    case 'row':
      return (a, b) => sign * (a.row - b.row);
    case 'identifikator':
      return emptyLast(
        ({ identifier, text }) => identifier?.value ?? text.identifikator,
        (a, b) => sign * (a < b ? -1 : a > b ? 1 : 0),
      );
    case 'navn':
      return emptyLast(
        ({ text }) => text.navn,
        (a, b) => sign * byName.compare(a, b),
      );
    case 'utbetaltBeloep':
      return (a, b) => {
        const [left, right] = [a.utbetaltBeloep, b.utbetaltBeloep];
        if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined) || a.row - b.row;
        return sign * (left - right) || a.row - b.row;
      };
    case 'state':
      return (a, b) => sign * (worst(a) - worst(b)) || a.row - b.row;
  }
}

function emptyLast(textOf: (row: CheckedRow) => string, compare: (a: string, b: string) => number): Compare {
  return (a, b) => {
    const [left, right] = [textOf(a), textOf(b)];
    if (left === '' || right === '') return Number(left === '') - Number(right === '') || a.row - b.row;
    return compare(left, right) || a.row - b.row;
  };
}

function worst({ problems }: CheckedRow): number {
  return problems.reduce((least, { severity }) => Math.min(least, RANK[severity]), NOTHING_WRONG);
}
