/**
 * The data rows of a check, of which most are never shown: a row that stands in the sheet as it is sent, or but for its number, is made when
 * somebody asks for it. To make and keep one for each row of a long list took a third of the time of its check.
 */

import { cellAddress } from '../sheet/sheet.ts';
import type { Identifier } from '../values/identifier.ts';
import type { Problem } from '../values/problem.ts';
import type { CellProblem, Reading } from '../values/reading.ts';
import type { CheckedRow, CheckedRows } from './check.ts';
import { KeptRows } from './kept-rows.ts';
import { withIdentifierProblem } from './row-problem.ts';
import { type PlainColumns, PlainRow, placedProblems, RemarkedNumberRow } from './sheet-row.ts';

/** What is kept of a row that isn't plain: the reading of its number where that alone isn't, otherwise the row itself. */
type KeptRow = CheckedRow | Reading<Identifier>;

const NO_PROBLEMS: readonly Problem[] = [];

export class CheckedRowList implements CheckedRows {
  readonly #columns: PlainColumns | undefined;
  /** 0-based positions of the stored rows. */
  readonly #positions: Uint32Array;
  readonly #kept: KeptRows<KeptRow>;
  #length: number;

  private constructor(columns: PlainColumns | undefined, positions: Uint32Array, kept: KeptRows<KeptRow>, length: number) {
    this.#columns = columns;
    this.#positions = positions;
    this.#kept = kept;
    this.#length = length;
  }

  /** An empty list for at most so many rows of these columns; undefined where no row can be plain. */
  static of(columns: PlainColumns | undefined, most: number): CheckedRowList {
    return new CheckedRowList(columns, new Uint32Array(most), KeptRows.ofNothing(most), 0);
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): CheckedRow | undefined {
    const kept = this.#kept.at(index);
    if (kept !== undefined && 'row' in kept) return kept;
    const columns = this.#columns;
    if (columns === undefined || index < 0 || index >= this.#length) return undefined;
    const position = this.#positions[index] ?? 0;
    return kept === undefined ? new PlainRow(columns, position) : new RemarkedNumberRow(columns, position, kept);
  }

  *[Symbol.iterator](): Generator<CheckedRow, void, void> {
    for (let index = 0; index < this.length; index++) {
      const row = this.at(index);
      if (row !== undefined) yield row;
    }
  }

  filter(wanted: (row: CheckedRow) => boolean): CheckedRow[] {
    const found: CheckedRow[] = [];
    for (const row of this) if (wanted(row)) found.push(row);
    return found;
  }

  map<T>(make: (row: CheckedRow) => T): T[] {
    return Array.from(this, make);
  }

  /** Another list of the same rows, which can be changed apart from this one. */
  copy(): CheckedRowList {
    return new CheckedRowList(this.#columns, this.#positions, this.#kept.copy(), this.#length);
  }

  set(index: number, row: CheckedRow): void {
    this.#keep(index, row);
  }

  /** Says this, too, about the number of the row, which stands in the 0-based `column`. */
  remark(index: number, remark: CellProblem, column: number): void {
    const kept = this.#kept.at(index);
    if (kept !== undefined && 'row' in kept) {
      const { row } = kept;
      const { code, severity, data, fixes } = remark;
      const problem: Problem = { code, severity, row, cell: cellAddress(column, row), field: 'identifikator', data, fixes };
      this.#keep(index, withIdentifierProblem(kept, problem));
    } else if (kept === undefined) this.#keep(index, { value: this.at(index)?.identifier, problems: [remark] });
    else this.#keep(index, { value: kept.value, problems: [...kept.problems, remark] });
  }

  /** The row as another list of the same rows has it. */
  setAsIn(other: CheckedRowList, index: number): void {
    this.#keep(index, other.#kept.at(index));
  }

  /** Whether another list of the same rows says the same of the row, which wasn't edited: only what was found beside the others can be new. */
  saysTheSame(other: CheckedRowList, index: number): boolean {
    const before = other.#kept.at(index);
    const now = this.#kept.at(index);
    return before === now || JSON.stringify(before?.problems) === JSON.stringify(now?.problems);
  }

  /** The plain rows at the stored positions from `from` to `to`, as the rows from `index` on. */
  setPlain(index: number, from: number, to: number): void {
    const count = to - from;
    for (let i = 0; i < count; i++) this.#positions[index + i] = from + i;
    const known = Math.min(count, this.#length - index);
    for (let i = 0; i < known; i++) this.#kept.set(index + i, undefined);
    this.#length = Math.max(this.#length, index + count);
  }

  /** A row at this stored position that is plain but for its number, of which this is the reading. */
  setRemarked(index: number, position: number, reading: Reading<Identifier>): void {
    this.#positions[index] = position;
    this.#keep(index, reading);
  }

  /** What is wrong with the row, without making it. */
  remarksAt(index: number): readonly CellProblem[] {
    return this.#kept.at(index)?.problems ?? NO_PROBLEMS;
  }

  /** The same, placed in the sheet. */
  problemsAt(index: number): readonly Problem[] {
    const kept = this.#kept.at(index);
    if (kept !== undefined && 'row' in kept) return kept.problems;
    if (kept === undefined || this.#columns === undefined) return NO_PROBLEMS;
    return placedProblems(this.#columns, this.#positions[index] ?? 0, kept);
  }

  /** Tells what is said of rows, each with the number of rows of which it is. */
  forEachSaid(tell: (remarks: readonly CellProblem[], rows: number) => void): void {
    this.#kept.forEach(({ problems }, rows) => {
      tell(problems, rows);
    });
  }

  /** Positions, growing, of the rows of which such a thing is said. */
  saying(isMeant: (said: CellProblem) => boolean): number[] {
    return this.#kept.indexes(({ problems }) => problems.some(isMeant));
  }

  /** Their 1-based row numbers. */
  leftOut(): number[] {
    const numbers: number[] = [];
    this.#kept.forEach((kept) => {
      if ('row' in kept && kept.leftOut) numbers.push(kept.row);
    });
    return numbers;
  }

  #keep(index: number, kept: KeptRow | undefined): void {
    this.#kept.set(index, kept);
    if (index >= this.#length) this.#length = index + 1;
  }
}
