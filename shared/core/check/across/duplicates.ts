/** Finds receivers that stand in more than one row. The same one twice in one leveranse is undefined at the authority (spec 4.7). */

import { cellAddress } from '../../sheet/sheet.ts';
import type { Steps } from '../../steps.ts';
import { HIGHEST_AMOUNT } from '../../values/amount.ts';
import type { Fix } from '../../values/problem.ts';
import { cellProblem } from '../../values/reading.ts';
import { sameName } from '../../words.ts';
import type { CheckedRow } from '../check.ts';
import type { CheckedRowList } from '../checked-rows.ts';
import { sumOf } from '../fix.ts';
import { NO_KEY, repeatedKeys } from './repeated-keys.ts';

const LEAVE_OUT: Fix = { kind: 'leave-out', why: 'DUPLICATE' };
/** Above this many rows with one number it is a wrong column rather than a receiver paid in parts, and the arithmetic can't be shown. */
const MOST_MERGED = 100;

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
export function* markDuplicates(rows: CheckedRowList, keys: Float64Array, columns: ArrayLike<number>): Steps<void> {
  const groups = yield* repeatedKeys(keys);
  let marked = 0;
  for (const group of groups.values()) {
    yield* markGroup(rows, group, columns);
    marked += group.length;
    if (marked < MARKED_AT_A_TIME) continue;
    marked = 0;
    yield;
  }
}

/** Takes a few milliseconds. */
const MARKED_AT_A_TIME = 2_000;

/** The same for one group with the same `duplicateKey`, its positions growing; of those only the rows that `isMeant` takes are marked. */
export function* markGroup(
  rows: CheckedRowList,
  group: readonly number[],
  columns: ArrayLike<number>,
  isMeant: (at: number) => boolean = everyone,
): Steps<void> {
  const members = group.flatMap((i) => rows.at(i) ?? []);
  const [first] = members;
  const [firstIndex = 0] = group;
  if (first === undefined) return;
  const merge = mergeFix(first, members);
  const fixes = merge === undefined ? [LEAVE_OUT] : [merge, LEAVE_OUT];
  const data = {
    firstRow: first.row,
    firstCell: cellAddress(columns[firstIndex] ?? 0, first.row),
    count: group.length,
    sameName: members.every(({ navn }) => sameName(navn, first.navn)) ? 1 : 0,
  };
  const problem = cellProblem('DUPLICATE_IDENTIFIER', 'error', data, fixes);
  for (const [n, i] of group.entries()) {
    if (n === 0 || !isMeant(i)) continue;
    if (n % MARKED_AT_A_TIME === 0) yield;
    rows.remark(i, problem, columns[i] ?? 0);
  }
}

const everyone = (): boolean => true;

/** All amounts in one row, when each of them can be read and their sum can be sent. What has øre keeps them: rounding is per receiver (spec 9 no. 7). */
function mergeFix(first: CheckedRow, members: readonly CheckedRow[]): Fix | undefined {
  if (members.length > MOST_MERGED) return undefined;
  const oere: number[] = [];
  for (const member of members) {
    if (member.oere === undefined) return undefined;
    oere.push(member.oere);
  }
  const sum = sumOf(oere);
  if (sum <= 0 || sum > HIGHEST_AMOUNT * 100) return undefined;
  return { kind: 'merge', into: first.row, others: members.slice(1).map(({ row }) => row), oere, why: 'DUPLICATE' };
}
