/**
 * What a row that names no receiver may be the sum of. In øre, of the rows as the sheet has them: edits must not turn the sheet's own sum row
 * into a receiver. Excel sums with or without hidden rows.
 */

class Sum {
  #all = 0;
  #visible = 0;

  add(oere: number, hidden: boolean): void {
    this.#all += oere;
    if (!hidden) this.#visible += oere;
  }

  is(oere: number): boolean {
    return this.#all === oere || this.#visible === oere;
  }
}

/** Of the rows that were passed on the way down. */
export class SumsAbove {
  readonly #all = new Sum();
  #sinceLast = new Sum();

  add(oere: number, hidden: boolean): void {
    this.#all.add(oere, hidden);
    this.#sinceLast.add(oere, hidden);
  }

  /** A sum row was passed: the next one may be the sum of what comes after it. */
  startAgain(): void {
    this.#sinceLast = new Sum();
  }

  has(oere: number): boolean {
    return this.#all.is(oere) || this.#sinceLast.is(oere);
  }
}

/** Of all rows that name a receiver; needed where a row above them all may be their total. */
export class SumBelow {
  readonly #sum = new Sum();
  readonly #end: number;
  #at: number;

  /** For the stored positions from `from` up to, but not including, `end`. */
  constructor(from: number, end: number) {
    this.#at = from;
    this.#end = end;
  }

  /** Adds the next `most` positions; false when there are no more. `oereAt` gives 0 for a row that names nobody. */
  addNext(most: number, oereAt: (at: number) => number, isHidden: (at: number) => boolean): boolean {
    const end = Math.min(this.#end, this.#at + most);
    for (; this.#at < end; this.#at++) {
      const oere = oereAt(this.#at);
      if (oere !== 0) this.#sum.add(oere, isHidden(this.#at));
    }
    return end < this.#end;
  }

  is(oere: number): boolean {
    return this.#sum.is(oere);
  }
}
