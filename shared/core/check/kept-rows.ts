/**
 * What a list keeps of its rows: nothing of most of them, and one thing for all that share it, as 100,000 rows do where a wrong column was
 * chosen. Whatever is asked about the whole list is asked of each thing once.
 */
export class KeptRows<T extends object> {
  /** By row the position of what is kept of it; at 0 is nothing. */
  readonly #which: Uint32Array;
  readonly #things: (T | undefined)[];
  /** How many rows each of the things is kept of. */
  readonly #rows: number[];

  private constructor(which: Uint32Array, things: (T | undefined)[], rows: number[]) {
    this.#which = which;
    this.#things = things;
    this.#rows = rows;
  }

  /** Nothing, of at most so many rows. */
  static ofNothing<T extends object>(most: number): KeptRows<T> {
    return new KeptRows<T>(new Uint32Array(most), [undefined], [0]);
  }

  copy(): KeptRows<T> {
    return new KeptRows(this.#which.slice(), this.#things.slice(), this.#rows.slice());
  }

  at(index: number): T | undefined {
    return this.#things[this.#which[index] ?? 0];
  }

  set(index: number, thing: T | undefined): void {
    const before = this.#which[index] ?? 0;
    if (before === 0 && thing === undefined) return;
    if (before > 0) {
      this.#rows[before] = (this.#rows[before] ?? 0) - 1;
      if (this.#rows[before] === 0) this.#things[before] = undefined;
    }
    const now = thing === undefined ? 0 : this.#positionOf(thing, before);
    this.#which[index] = now;
    if (now > 0) this.#rows[now] = (this.#rows[now] ?? 0) + 1;
  }

  /** Each thing with the number of its rows. */
  forEach(tell: (thing: T, rows: number) => void): void {
    this.#things.forEach((thing, position) => {
      if (thing !== undefined) tell(thing, this.#rows[position] ?? 0);
    });
  }

  /** Of the rows of which such a thing is kept, growing. */
  indexes(isMeant: (thing: T) => boolean): number[] {
    const meant = Uint8Array.from(this.#things, (thing) => (thing !== undefined && isMeant(thing) ? 1 : 0));
    if (!meant.includes(1)) return [];
    const which = this.#which;
    const found: number[] = [];
    for (let index = 0; index < which.length; index++) if (meant[which[index] ?? 0] === 1) found.push(index);
    return found;
  }

  /** Rows one below the other share what they share; `free` may have become nobody's. */
  #positionOf(thing: T, free: number): number {
    const last = this.#things.length - 1;
    if (this.#things[last] === thing) return last;
    if (free > 0 && this.#things[free] === undefined) {
      this.#things[free] = thing;
      return free;
    }
    this.#rows.push(0);
    return this.#things.push(thing) - 1;
  }
}
