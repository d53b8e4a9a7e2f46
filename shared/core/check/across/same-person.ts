/**
 * What rows say about each other's people: one person under two numbers, and which number a wrong one was probably meant to be. Nothing is
 * changed by it: the first is a warning, the second a fix that is offered only when exactly one number has evidence besides its digits.
 */

import { cellAddress } from '../../sheet/sheet.ts';
import type { Steps } from '../../steps.ts';
import type { CheckRules } from '../../values/check-rules.ts';
import type { Fix, Problem, ProblemCode } from '../../values/problem.ts';
import { cellProblem } from '../../values/reading.ts';
import { slipsOf } from '../../values/slips.ts';
import { nameHash, sameName } from '../../words.ts';
import type { CheckedRow, CheckedRows } from '../check.ts';
import type { CheckedRowList } from '../checked-rows.ts';
import { withProblems } from '../row-problem.ts';
import { NO_KEY, repeatedKeys } from './repeated-keys.ts';

/** Numbers that a slip may have made. */
const WRONG_DIGITS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'FOEDSELSNUMMER_CHECK_DIGITS',
  'FOEDSELSNUMMER_2032',
  'ORGANISASJONSNUMMER_CHECK_DIGIT',
]);
/** More wrong numbers than this are a wrong column and not slips. */
export const MOST_SLIPS = 1000;

/**
 * Gives the problems of wrong numbers their suggestion, in place. For each of `rows`, `keys` has its `duplicateKey`. Evidence is the same
 * name beside the suggested number, on another row or in `rules.known`. False, and nothing is suggested, when too many numbers are wrong.
 */
export function suggestNumbers(rows: CheckedRowList, keys: Float64Array, rules: CheckRules): boolean {
  const suspects: { readonly at: number; readonly candidates: readonly string[] }[] = [];
  for (const at of rows.saying(isWrongDigits)) {
    const row = rows.at(at);
    if (row === undefined) continue;
    const candidates = numbersMeant(row, rules);
    if (candidates.length > 0) suspects.push({ at, candidates });
    if (suspects.length > MOST_SLIPS) return false;
  }
  if (suspects.length === 0) return true;
  const holders = holdersOf(new Set(suspects.flatMap(({ candidates }) => candidates.map(Number))), keys);
  const holdersOfKey: HoldersOf = (key) => holders.get(key) ?? [];
  for (const { at, candidates } of suspects) {
    const row = rows.at(at);
    if (row !== undefined) rows.set(at, withSuggestion(row, candidates, rows, holdersOfKey, rules));
  }
  return true;
}

/** The positions at which a number stands, by its `duplicateKey`. */
export type HoldersOf = (key: number) => readonly number[];

/** The right numbers that a slip may have turned into the wrong one of this row; none where there is nothing to look for. */
export function numbersMeant(row: CheckedRow, rules: CheckRules): readonly string[] {
  if (!row.problems.some(isWrongDigits) || row.navn === undefined) return [];
  const { oneDigit, swapped } = slipsOf(row.text.identifikator.replace(/\D/g, ''), rules);
  return [...oneDigit, ...swapped];
}

/** The row with the one of the candidates as its fix that has evidence, when there is exactly one; otherwise as it is. */
export function withSuggestion(
  row: CheckedRow,
  candidates: readonly string[],
  rows: CheckedRows,
  holdersOfKey: HoldersOf,
  rules: CheckRules,
): CheckedRow {
  const fixes = candidates.flatMap((value) => evidencedFix(value, row, rows, holdersOfKey, rules) ?? []);
  const [fix] = fixes;
  if (fix === undefined || fixes.length > 1) return row;
  return withProblems(
    row,
    row.problems.map((problem) => (isWrongDigits(problem) ? { ...problem, fixes: [fix] } : problem)),
  );
}

/** Whether a suggestion is looked for. */
export function isWrongDigits({ code }: Pick<Problem, 'code'>): boolean {
  return WRONG_DIGITS.has(code);
}

/** At which positions each of the wanted numbers stands. */
function holdersOf(wanted: ReadonlySet<number>, keys: Float64Array): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? NO_KEY;
    if (key === NO_KEY || !wanted.has(key)) continue;
    const found = holders.get(key);
    if (found === undefined) holders.set(key, [at]);
    else found.push(at);
  }
  return holders;
}

function evidencedFix(
  value: string,
  { navn }: CheckedRow,
  rows: CheckedRows,
  holdersOfKey: HoldersOf,
  { known }: CheckRules,
): Fix | undefined {
  if (holdersOfKey(Number(value)).some((at) => sameName(rows.at(at)?.navn, navn))) return { kind: 'replace', value, why: 'SAME_PERSON' };
  return sameName(known?.get(value), navn) ? { kind: 'replace', value, why: 'KNOWN_NUMBER' } : undefined;
}

/** Beyond any hash of a name. */
const NAMES = 2 ** 32;

/**
 * A number for the rows whose person may be the same: same date of birth, and as far as a hash can tell the same name. `NO_KEY` for
 * everything but a person with a whole name, which one word isn't. Exact as a number: the date takes six digits and the hash 32 bits.
 */
export function personKey({ identifier, navn }: Pick<CheckedRow, 'identifier' | 'navn'>): number {
  if (identifier?.kind !== 'foedselsnummer' || navn === undefined || !navn.includes(' ')) return NO_KEY;
  return personKeyOf(Number(identifier.value), nameHash(navn));
}

/** `personKey` of a fødselsnummer and the `nameHash` of a name that has a space in it. */
export function personKeyOf(foedselsnummer: number, hash: number): number {
  return birthDate(foedselsnummer) * NAMES + hash;
}

/** `ddmmyy` without what a D-nummer adds to the day; a person has one before the fødselsnummer. */
function birthDate(foedselsnummer: number): number {
  const date = Math.floor(foedselsnummer / 100_000);
  return date >= 400_000 ? date - 400_000 : date;
}

/** Takes a few milliseconds. */
const SEEN_AT_A_TIME = 1_000;

/**
 * Warns of every row whose person stands further up with another number, in place. For each of `rows`, `people` has its `personKey`, `keys`
 * its `duplicateKey` and `columns` the 0-based column of its identifier.
 */
export function* markSamePeople(
  rows: CheckedRowList,
  { people, keys, columns }: { readonly people: Float64Array; readonly keys: Float64Array; readonly columns: ArrayLike<number> },
): Steps<void> {
  let seen = 0;
  for (const group of (yield* repeatedKeys(people)).values()) {
    yield* markPeopleOf(rows, group, { keys, columns });
    seen += group.length;
    if (seen < SEEN_AT_A_TIME) continue;
    seen = 0;
    yield;
  }
}

/** The same for one group with the same `personKey`, its positions growing; of those only the rows that `isMeant` takes are marked. */
export function* markPeopleOf(
  rows: CheckedRowList,
  group: readonly number[],
  { keys, columns }: { readonly keys: Float64Array; readonly columns: ArrayLike<number> },
  isMeant: (at: number) => boolean = everyone,
): Steps<void> {
  const firsts: number[] = [];
  for (const [n, at] of group.entries()) {
    if (n % SEEN_AT_A_TIME === SEEN_AT_A_TIME - 1) yield;
    const navn = rows.at(at)?.navn;
    const first = firsts.find((other) => sameName(rows.at(other)?.navn, navn));
    if (first === undefined) firsts.push(at);
    else if (keys[first] !== keys[at] && isMeant(at)) {
      const firstRow = rows.at(first)?.row ?? 0;
      const data = { firstRow, firstCell: cellAddress(columns[first] ?? 0, firstRow) };
      rows.remark(at, cellProblem('SAME_PERSON_TWO_NUMBERS', 'warning', data), columns[at] ?? 0);
    }
  }
}

const everyone = (): boolean => true;
