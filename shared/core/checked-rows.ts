/**
 * The data rows of a check, of which most are never shown: a row that stands in the sheet as it is sent, or but for its number, is made when
 * somebody asks for it. To make and keep one for each row of a long list took a third of the time of its check.
 */
import type { CheckedRow, CheckedRows } from './check.ts';
import type { Identifier } from './identifier.ts';
import type { Problem } from './problem.ts';
import type { CellProblem, Reading } from './reading.ts';
import { withIdentifierProblem } from './row-problem.ts';
import { cellAddress } from './sheet.ts';
import { type PlainColumns, PlainRow, placedProblems, RemarkedNumberRow } from './sheet-row.ts';

/** What is kept of a row: nothing of one that is plain, the reading of its number where that alone isn't, otherwise the row itself. */
type KeptRow = CheckedRow | Reading<Identifier> | undefined;

const NO_PROBLEMS: readonly Problem[] = [];

export class CheckedRowList implements CheckedRows {
  readonly #columns: PlainColumns | undefined;
  /** 0-based positions of the stored rows. */
  readonly #positions: Uint32Array;
  readonly #kept: KeptRow[];

  /** For at most so many rows of these columns as there are `positions`; undefined where no row can be plain. */
  constructor(columns: PlainColumns | undefined, positions: Uint32Array, kept: KeptRow[] = []) {
    this.#columns = columns;
    this.#positions = positions;
    this.#kept = kept;
  }

  get length(): number {
    return this.#kept.length;
  }

  at(index: number): CheckedRow | undefined {
    const kept = this.#kept[index];
    if (kept !== undefined && 'row' in kept) return kept;
    const columns = this.#columns;
    if (columns === undefined || index < 0 || index >= this.length) return undefined;
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
    return new CheckedRowList(this.#columns, this.#positions, this.#kept.slice());
  }

  set(index: number, row: CheckedRow): void {
    this.#kept[index] = row;
  }

  /** Says this, too, about the number of the row, which stands in the 0-based `column`. */
  remark(index: number, remark: CellProblem, column: number): void {
    const kept = this.#kept[index];
    if (kept !== undefined && 'row' in kept) {
      const { row } = kept;
      const { code, severity, data, fixes } = remark;
      this.set(
        index,
        withIdentifierProblem(kept, { code, severity, row, cell: cellAddress(column, row), field: 'identifikator', data, fixes }),
      );
    } else if (kept === undefined) this.#kept[index] = { value: this.at(index)?.identifier, problems: [remark] };
    else this.#kept[index] = { value: kept.value, problems: [...kept.problems, remark] };
  }

  /** The row as another list of the same rows has it. */
  setAsIn(other: CheckedRowList, index: number): void {
    this.#kept[index] = other.#kept[index];
  }

  /** Whether another list of the same rows says the same of the row, which wasn't edited: only what was found beside the others can be new. */
  saysTheSame(other: CheckedRowList, index: number): boolean {
    const before = other.#kept[index];
    const now = this.#kept[index];
    return before === now || JSON.stringify(before?.problems) === JSON.stringify(now?.problems);
  }

  /** A row at this stored position that is plain, or but for its number, of which that is the reading. */
  setPlain(index: number, position: number, reading: Reading<Identifier> | undefined): void {
    this.#positions[index] = position;
    this.#kept[index] = reading;
  }

  /** Whether there is nothing at all to say about the row. */
  isPlain(index: number): boolean {
    return this.#kept[index] === undefined;
  }

  /** Positions of the rows that may have something to say, growing. */
  remarked(): number[] {
    const kept = this.#kept;
    const found: number[] = [];
    for (let index = 0; index < kept.length; index++) if (kept[index] !== undefined) found.push(index);
    return found;
  }

  isLeftOut(index: number): boolean {
    const kept = this.#kept[index];
    return kept !== undefined && 'row' in kept && kept.leftOut;
  }

  /** What is wrong with the row, without making it. */
  remarksAt(index: number): readonly CellProblem[] {
    return this.#kept[index]?.problems ?? NO_PROBLEMS;
  }

  /** The same, placed in the sheet, behind what is in `problems`. Makes no row, nor a list for each: a wrong column has a problem in every row. */
  addProblemsTo(problems: Problem[], index: number): void {
    const kept = this.#kept[index];
    if (kept === undefined) return;
    if ('row' in kept) for (const problem of kept.problems) problems.push(problem);
    else if (this.#columns !== undefined) placedProblems(this.#columns, this.#positions[index] ?? 0, kept, problems);
  }
}
