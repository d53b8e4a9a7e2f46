/**
 * Gives rows that come into sight the elements of rows that left it: changing a few texts is far cheaper than making and throwing away
 * elements, and a row that stays keeps its own, and with it the focus.
 */
export class RowSlots {
  #slots = new Map<number, number>();

  /** A key for each of these rows. */
  of(indexes: readonly number[]): readonly number[] {
    const next = new Map<number, number>();
    const taken = new Set<number>();
    for (const index of indexes) {
      const slot = this.#slots.get(index);
      if (slot === undefined) continue;
      next.set(index, slot);
      taken.add(slot);
    }
    let free = 0;
    for (const index of indexes) {
      if (next.has(index)) continue;
      while (taken.has(free)) free++;
      next.set(index, free);
      taken.add(free);
    }
    this.#slots = next;
    return indexes.map((index) => next.get(index) ?? 0);
  }
}
