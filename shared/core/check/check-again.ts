/**
 * A check after an edit, from the one before it. What rows say about each other is looked at again only where an edited row had its part: rows
 * with the same number, the same person, and wrong numbers whose evidence may have changed. A test holds it to the check of the whole list.
 */

import { allAtOnce } from '../steps.ts';
import type { CheckRules } from '../values/check-rules.ts';
import { markGroup } from './across/duplicates.ts';
import { KeyIndex } from './across/key-index.ts';
import { NO_KEY } from './across/repeated-keys.ts';
import { isWrongDigits, MOST_SLIPS, markPeopleOf, numbersMeant, withSuggestion } from './across/same-person.ts';
import type { CheckedRowList } from './checked-rows.ts';
import type { ReadRows, RowReadAgain } from './read-rows.ts';

/** Above this the whole list is looked at in pieces, which nobody has to wait for in one go. */
const MOST_AFFECTED = 1_000;

interface Kept {
  readonly read: ReadRows;
  readonly rules: CheckRules;
  /** Whether wrong numbers have suggestions, and aren't too many for that. */
  readonly hasSuggestions: boolean;
  /** With everything that is wrong, also beside each other. */
  readonly rows: CheckedRowList;
  readonly changed?: readonly number[] | undefined;
}

/** Of the rows that were read, whatever was found in them. */
export interface RowIndexes {
  readonly numbers: KeyIndex;
  readonly people: KeyIndex;
  /** By position of a wrong number, what it may have been meant to be. */
  readonly suspects: Map<number, readonly string[]>;
}

export class KeptCheck implements Kept {
  readonly read: ReadRows;
  readonly rules: CheckRules;
  readonly rows: CheckedRowList;
  readonly hasSuggestions: boolean;
  /** Positions of the rows that aren't as they were in the check before; undefined where that was another list. */
  readonly changed: readonly number[] | undefined;
  /** Made at the first edit, and kept from one check to the next. */
  indexes: RowIndexes | undefined;

  constructor({ read, rules, hasSuggestions, rows, changed }: Kept, indexes: RowIndexes | undefined) {
    this.read = read;
    this.rules = rules;
    this.hasSuggestions = hasSuggestions;
    this.rows = rows;
    this.changed = changed;
    this.indexes = indexes;
  }

  /** The next one, after these rows of `read` were read again; undefined when so much may have changed that the whole list has to be looked at. */
  again(rowsReadAgain: readonly RowReadAgain[]): KeptCheck | undefined {
    const { read, rules, hasSuggestions } = this;
    if (!hasSuggestions || rowsReadAgain.length > MOST_AFFECTED) {
      this.indexes = undefined;
      return undefined;
    }
    if (this.indexes === undefined) this.indexes = this.#makeIndexes();
    else this.#moveKeys(this.indexes, rowsReadAgain);
    const { numbers, people, suspects } = this.indexes;
    if (suspects.size > MOST_SLIPS || numbers.isTight || people.isTight) {
      this.indexes = undefined;
      return undefined;
    }
    const affected = new Set<number>(suspects.keys());
    const most = affected.size + MOST_AFFECTED;
    for (const { index, key, person } of rowsReadAgain) {
      affected.add(index);
      for (const one of [key, read.keys[index] ?? NO_KEY]) for (const at of numbers.positionsOf(one, MOST_AFFECTED)) affected.add(at);
      for (const one of [person, read.people[index] ?? NO_KEY]) for (const at of people.positionsOf(one, MOST_AFFECTED)) affected.add(at);
      if (affected.size >= most) return undefined;
    }
    const rows = this.#lookAgain(affected, this.indexes);
    const edited = new Set(rowsReadAgain.map(({ index }) => index));
    const changed = [...affected].filter((at) => edited.has(at) || !rows.saysTheSame(this.rows, at));
    return new KeptCheck({ read, rules, hasSuggestions, rows, changed }, this.indexes);
  }

  #lookAgain(affected: ReadonlySet<number>, { numbers, people, suspects }: RowIndexes): CheckedRowList {
    const { read, rules } = this;
    const rows = this.rows.copy();
    const holders = (key: number) => numbers.positionsOf(key);
    for (const at of affected) {
      const candidates = suspects.get(at);
      const row = candidates && read.rows.at(at);
      if (candidates === undefined || row === undefined) rows.setAsIn(read.rows, at);
      else rows.set(at, withSuggestion(row, candidates, read.rows, holders, rules));
    }
    const isAffected = (at: number) => affected.has(at);
    for (const group of groupsOf(affected, numbers, read.keys)) allAtOnce(markGroup(rows, group, read.columns, isAffected));
    for (const group of groupsOf(affected, people, read.people)) allAtOnce(markPeopleOf(rows, group, read, isAffected));
    return rows;
  }

  #makeIndexes(): RowIndexes {
    const { read } = this;
    const suspects = new Map<number, readonly string[]>();
    for (const at of read.rows.saying(isWrongDigits)) this.#suspect(suspects, at);
    return { numbers: new KeyIndex(read.keys), people: new KeyIndex(read.people), suspects };
  }

  #moveKeys({ numbers, people, suspects }: RowIndexes, rowsReadAgain: readonly RowReadAgain[]): void {
    const { read } = this;
    for (const { index, key, person } of rowsReadAgain) {
      numbers.remove(index, key);
      numbers.add(index, read.keys[index] ?? NO_KEY);
      people.remove(index, person);
      people.add(index, read.people[index] ?? NO_KEY);
      suspects.delete(index);
      this.#suspect(suspects, index);
    }
  }

  #suspect(suspects: Map<number, readonly string[]>, at: number): void {
    const { rows } = this.read;
    const row = suspects.size <= MOST_SLIPS && rows.remarksAt(at).some(isWrongDigits) ? rows.at(at) : undefined;
    if (row === undefined) return;
    const candidates = numbersMeant(row, this.rules);
    if (candidates.length > 0) suspects.set(at, candidates);
  }
}

/** The groups of more than one that the rows belong to, each once. */
function* groupsOf(affected: ReadonlySet<number>, index: KeyIndex, keys: Float64Array): Generator<readonly number[], void, void> {
  const seen = new Set<number>();
  for (const at of affected) {
    const key = keys[at] ?? NO_KEY;
    if (key === NO_KEY || seen.has(key)) continue;
    seen.add(key);
    const group = index.positionsOf(key);
    if (group.length > 1) yield group;
  }
}
