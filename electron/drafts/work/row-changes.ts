/** Which rows of an open draft say something else than they did a few steps ago, so that the window need not ask for all of them again. */
import type { Acceptance } from '../../../shared/core/draft/draft.ts';

/** Whoever is further behind asks for the rows. */
const MOST_KEPT = 32;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly number[] | undefined;
}

export class RowChanges {
  #changes: Change[] = [];
  #last: { readonly revision: number; readonly accepted: ReadonlyMap<string, Acceptance> } | undefined;

  /** The draft was checked at this revision. `rows` are those that differ from the check before, undefined where it may be any. */
  checked(revision: number, rows: readonly number[] | undefined, accepted: ReadonlyMap<string, Acceptance>): void {
    const last = this.#last;
    const sameAccepted = last !== undefined && isSame(last.accepted, accepted);
    if (last !== undefined) {
      this.#changes.push({ from: last.revision, to: revision, rows: sameAccepted ? rows : undefined });
      if (this.#changes.length > MOST_KEPT) this.#changes.shift();
    }
    this.#last = { revision, accepted: sameAccepted ? last.accepted : new Map(accepted) };
  }

  /** Numbers of the rows that changed from one revision to another, which was checked; undefined where it may be any. */
  since(from: number, to: number): readonly number[] | undefined {
    const rows = new Set<number>();
    let reached = to;
    for (let at = this.#changes.length - 1; at >= 0 && reached > from; at--) {
      const change = this.#changes[at];
      if (change?.to !== reached || change.rows === undefined) return undefined;
      for (const row of change.rows) rows.add(row);
      reached = change.from;
    }
    return reached <= from && this.#last?.revision === to ? [...rows] : undefined;
  }
}

/** An acceptance is never changed, only taken away or given anew. */
function isSame(a: ReadonlyMap<string, Acceptance>, b: ReadonlyMap<string, Acceptance>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, acceptance] of a) if (b.get(key) !== acceptance) return false;
  return true;
}
