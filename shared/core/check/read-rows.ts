/**
 * Every data row read once, each by itself: what stands in it and what is wrong with it, before anybody looks at the other rows. What was
 * read is kept, so that after an edit only the rows that it touched are read again.
 */

import { type Layout, layoutOf, NOWHERE } from '../columns/layout.ts';
import type { Draft, DraftState } from '../draft/draft.ts';
import { addedRow, type DataRow, DataRowWalk, dataRowAt, isDataAnyway, NO_PLAIN_ROWS, type PlainRun } from '../rows/data-rows.ts';
import { type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';
import type { Steps } from '../steps.ts';
import type { CheckRules } from '../values/check-rules.ts';
import { duplicateKey } from './across/duplicates.ts';
import { NO_KEY } from './across/repeated-keys.ts';
import { personKey } from './across/same-person.ts';
import type { LeftOutRow } from './check.ts';
import { checkRow, rowIdentifier } from './check-row.ts';
import { CheckedRowList } from './checked-rows.ts';
import { PlainRows } from './plain/plain-rows.ts';
import { RowTallies } from './row-tallies.ts';
import { SeenState } from './seen-state.ts';

/** A row that is hidden in the sheet; `index` is its place among the data rows, undefined when it isn't one. */
export interface HiddenRow {
  readonly row: number;
  readonly kroner: number;
  readonly index: number | undefined;
}

/** A row that was read again: its place among the data rows, and the keys that it had before. */
export interface RowReadAgain {
  readonly index: number;
  readonly key: number;
  readonly person: number;
}

/** Takes one to three milliseconds. */
const ROWS_AT_A_TIME = 1_000;

export class ReadRows {
  /** All data rows, downwards. */
  readonly rows: CheckedRowList;
  /** What isn't data because of how the sheet is, and what is hidden in it. */
  readonly notData: LeftOutRow[] = [];
  readonly hidden: HiddenRow[] = [];
  readonly tallies: RowTallies;
  readonly #keys: Float64Array;
  readonly #people: Float64Array;
  readonly #columns: Uint16Array;

  readonly #sheet: Sheet;
  readonly #rules: CheckRules;
  readonly #layout: Layout;
  readonly #plain: PlainRows;
  readonly #seen: SeenState;

  private constructor({ sheet, state }: Draft, rules: CheckRules) {
    const most = sheet.rowNumbers.length + state.addedRows.size;
    this.tallies = new RowTallies(most);
    this.#keys = new Float64Array(most);
    this.#people = new Float64Array(most);
    this.#columns = new Uint16Array(most);
    this.#sheet = sheet;
    this.#rules = rules;
    this.#layout = layoutOf(state.table.columns);
    this.#plain = new PlainRows(sheet, this.#layout, rules, ROWS_AT_A_TIME);
    this.rows = CheckedRowList.of(this.#plain.columns, most);
    this.#seen = new SeenState(state);
  }

  static *of(draft: Draft, rules: CheckRules): Steps<ReadRows> {
    const read = new ReadRows(draft, rules);
    yield* read.#readAll(draft.state);
    return read;
  }

  /** For each of `rows` its `duplicateKey`, its `personKey`, and the 0-based column of its identifier. */
  get columns(): Uint16Array {
    return this.#columns.subarray(0, this.rows.length);
  }

  get keys(): Float64Array {
    return this.#keys.subarray(0, this.rows.length);
  }

  get people(): Float64Array {
    return this.#people.subarray(0, this.rows.length);
  }

  /** Reads again what was edited since, and says what that was; undefined, and nothing is read, when other rows than those may have changed. */
  readAgain(state: DraftState): readonly RowReadAgain[] | undefined {
    const changed = this.#seen.changedRows(state);
    if (changed === undefined) return undefined;
    const places: { row: number; index: number; at: number | undefined }[] = [];
    for (const row of changed) {
      const index = this.#indexOf(row);
      if (index === undefined) return undefined;
      const at = state.addedRows.has(row) ? undefined : storedRowAtOrBelow(this.#sheet, row);
      if (at !== undefined && !isDataAnyway(dataRowAt(this.#sheet, this.#layout, at), state)) return undefined;
      places.push({ row, index, at });
    }
    const again = places.map(({ index }) => ({ index, key: this.#keys[index] ?? NO_KEY, person: this.#people[index] ?? NO_KEY }));
    for (const { row, index, at } of places) {
      if (at === undefined) {
        this.#take(addedRow(row, this.#layout), index, state);
        continue;
      }
      this.#plain.lookAt(at, at + 1);
      if (this.#takePlain(at, at + 1, index, state).rows === 0) this.#take(dataRowAt(this.#sheet, this.#layout, at), index, state);
    }
    this.#seen.update(state, changed);
    return again;
  }

  *#readAll(state: DraftState): Steps<void> {
    const { rows, notData, hidden } = this;
    const walk = new DataRowWalk(this.#sheet, this.#layout, state, {
      lookAhead: (from, to) => this.#plain.lookAt(from, to),
      plain: (from, to, isHidden) => {
        const run = this.#takePlain(from, to, rows.length, state);
        if (isHidden && run.rows > 0) hidden.push({ row: this.#sheet.rowNumbers[from] ?? 0, kroner: run.kroner, index: rows.length - 1 });
        return run;
      },
      data: (source, isHidden) => {
        if (isHidden) hidden.push({ row: source.row, kroner: source.amount.value ?? 0, index: rows.length });
        this.#take(source, rows.length, state);
      },
      leftOut: (source, reason) => {
        if (reason === 'hidden') hidden.push({ row: source.row, kroner: source.amount.value ?? 0, index: undefined });
        notData.push({ row: source.row, reason });
      },
    });
    while (walk.visit(ROWS_AT_A_TIME)) yield;
    for (const row of [...state.addedRows].sort((a, b) => a - b)) this.#take(addedRow(row, this.#layout), rows.length, state);
  }

  /** Takes the stored rows from `from` on, as long as they are plain, as the data rows from `index` on. */
  #takePlain(from: number, to: number, index: number, { cells, leftOut, leadingZeros }: DraftState): PlainRun {
    const { rows } = this;
    const { rowNumbers } = this.#sheet;
    const plain = this.#plain;
    const hasEdits = cells.size > 0 || leftOut.size > 0;
    const isEdited = (at: number) => cells.has(rowNumbers[at] ?? 0) || leftOut.has(rowNumbers[at] ?? 0);
    let at = from;
    while (at < to) {
      const end = plain.plainUntil(at, to);
      const stop = hasEdits ? firstAt(at, end, isEdited) : end;
      rows.setPlain(index + at - from, at, stop);
      at = stop;
      if (at === to || (hasEdits && isEdited(at))) break;
      const reading = plain.plainButForNumber(at, leadingZeros);
      if (reading === undefined) break;
      rows.setRemarked(index + at - from, at, reading);
      at++;
    }
    if (at === from) return NO_PLAIN_ROWS;
    const { found } = plain;
    const first = from - plain.from;
    const last = at - plain.from;
    this.#keys.set(found.keys.subarray(first, last), index);
    this.#people.set(found.people.subarray(first, last), index);
    this.#columns.fill(this.#layout.identifiers[0] ?? 0, index, index + last - first);
    return { rows: at - from, kroner: this.tallies.setPlain(index, found, first, last) };
  }

  #take(source: DataRow, index: number, state: DraftState): void {
    const id = rowIdentifier(source, this.#layout, state, this.#rules);
    const row = checkRow(source, id, this.#layout, state);
    this.rows.set(index, row);
    this.#keys[index] = row.leftOut ? NO_KEY : duplicateKey(row.identifier);
    this.#people[index] = row.leftOut ? NO_KEY : personKey(row);
    this.#columns[index] = id.column === NOWHERE ? 0 : id.column;
    this.tallies.set(index, row);
  }

  #indexOf(row: number): number | undefined {
    let low = 0;
    let high = this.rows.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.rows.at(middle)?.row ?? 0;
      if (found === row) return middle;
      if (found < row) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/** The first place from `from` on that is meant, or else `to`. */
function firstAt(from: number, to: number, isMeant: (at: number) => boolean): number {
  let at = from;
  while (at < to && !isMeant(at)) at++;
  return at;
}
