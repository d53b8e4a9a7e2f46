/**
 * What of a draft's state decides how its rows are read, as it was the last time somebody looked. The state is changed in place, by edits, undo
 * and redo alike; comparing it with what was seen finds the changed rows however they were changed.
 */
import type { DraftState } from '../draft/draft.ts';

export class SeenState {
  readonly #sheet: number;
  readonly #table: DraftState['table'];
  readonly #rounding: DraftState['rounding'];
  readonly #leadingZeros: boolean;
  readonly #takenIn: ReadonlySet<number>;
  readonly #addedRows: ReadonlySet<number>;
  readonly #cells: Map<number, unknown>;
  readonly #leftOut: Set<number>;

  constructor(state: DraftState) {
    this.#sheet = state.sheet;
    this.#table = state.table;
    this.#rounding = state.rounding;
    this.#leadingZeros = state.leadingZeros;
    this.#takenIn = new Set(state.takenIn);
    this.#addedRows = new Set(state.addedRows);
    this.#cells = new Map(state.cells);
    this.#leftOut = new Set(state.leftOut);
  }

  /** The numbers of the rows that were edited since; undefined when something else changed that all rows depend on. */
  changedRows(state: DraftState): ReadonlySet<number> | undefined {
    if (state.sheet !== this.#sheet) return undefined;
    if (state.table !== this.#table || state.rounding !== this.#rounding || state.leadingZeros !== this.#leadingZeros) return undefined;
    if (!isSame(state.takenIn, this.#takenIn) || !isSame(state.addedRows, this.#addedRows)) return undefined;
    const changed = new Set<number>();
    // An edit makes a new object of the row's texts and never changes the one that is there.
    for (const [row, edits] of state.cells) if (this.#cells.get(row) !== edits) changed.add(row);
    for (const row of this.#cells.keys()) if (!state.cells.has(row)) changed.add(row);
    for (const row of state.leftOut) if (!this.#leftOut.has(row)) changed.add(row);
    for (const row of this.#leftOut) if (!state.leftOut.has(row)) changed.add(row);
    return changed;
  }

  /** `rows` are those that `changedRows` gave for this state. */
  update(state: DraftState, rows: Iterable<number>): void {
    for (const row of rows) {
      const edits = state.cells.get(row);
      if (edits === undefined) this.#cells.delete(row);
      else this.#cells.set(row, edits);
      if (state.leftOut.has(row)) this.#leftOut.add(row);
      else this.#leftOut.delete(row);
    }
  }
}

function isSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const value of a) if (!b.has(value)) return false;
  return true;
}
