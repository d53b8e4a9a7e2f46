/**
 * Which row of a changed file is which row of the reading before: by the receiver's number, else by what stands in the row, else by the name,
 * else by the row above or below it. People sort lists, insert rows and correct numbers, so a row number alone says nothing.
 */

import type { DataRow } from '../rows/data-rows.ts';
import type { Field } from '../sheet/columns.ts';
import type { Cell } from '../sheet/sheet.ts';

export interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Record<Field, Cell>>;
  /** Whether it speaks about a receiver; sums and repeated headings don't. */
  readonly isData: boolean;
  /** Digits of its identifier without leading zeros, which sheets lose; '' when there are none. */
  readonly key: string;
  readonly name: string;
  readonly content: string;
}

export function sheetRow({ row, identifiers, navn, utbetaltBeloep }: DataRow, isData: boolean): SheetRow {
  const identifikator = identifiers.find(({ text }) => text.trim() !== '') ?? identifiers[0] ?? EMPTY;
  const cells = { identifikator, navn, utbetaltBeloep };
  const content = Object.values(cells).map(cellContent).join('\u0000');
  return { row, cells, isData, key: identifierKey(identifikator.text), name: nameKey(navn.text), content };
}

const EMPTY: Cell = { kind: 'blank', text: '', number: undefined, format: undefined };

/** What stands in a cell, whatever its number format makes of it. */
export function cellContent({ kind, text, number }: Cell): string {
  if (kind === 'blank' || (kind === 'text' && text.trim() === '')) return '';
  return kind === 'number' || kind === 'date' ? `${kind} ${number}` : `${kind} ${text}`;
}

export function identifierKey(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}

function nameKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
}

export const NO_ROW = -1;

/**
 * For each of `before` the place of the same row in `after`, or `NO_ROW`; no row of `after` is given twice. `editedKeys`: identifiers that the
 * user has typed, by place in `before`: she may have corrected the same number in the file.
 */
export function matchRows(before: readonly SheetRow[], after: readonly SheetRow[], editedKeys: ReadonlyMap<number, string>): Int32Array {
  const matches = new Matches(before, after);
  matches.byUnique((row) => row.key);
  matches.byUnique((row, place) => (place === undefined ? row.key : (editedKeys.get(place) ?? '')));
  matches.byContent();
  matches.byUnique(({ name }) => name);
  matches.byNeighbour(1);
  matches.byNeighbour(-1);
  return matches.found;
}

class Matches {
  readonly found: Int32Array;
  readonly #taken: Uint8Array;

  constructor(
    readonly before: readonly SheetRow[],
    readonly after: readonly SheetRow[],
  ) {
    this.found = new Int32Array(before.length).fill(NO_ROW);
    this.#taken = new Uint8Array(after.length);
  }

  /** `place` is given for the rows of `before` only. */
  byUnique(keyOf: (row: SheetRow, place?: number) => string): void {
    const there = new Map<string, number>();
    this.#free().forEach((j) => {
      const row = this.after[j];
      const key = row === undefined ? '' : keyOf(row);
      if (key !== '') there.set(key, there.has(key) ? NO_ROW : j);
    });
    const here = new Map<string, number>();
    for (const i of this.#unmatched()) {
      const row = this.before[i];
      const key = row === undefined ? '' : keyOf(row, i);
      if (key !== '') here.set(key, here.has(key) ? NO_ROW : i);
    }
    for (const [key, i] of here) {
      const j = there.get(key);
      if (i !== NO_ROW && j !== undefined && j !== NO_ROW) this.#match(i, j);
    }
  }

  /** Rows that say the same in everything are matched in their order. */
  byContent(): void {
    const there = new Map<string, number[]>();
    for (const j of this.#free()) {
      const content = this.after[j]?.content ?? '';
      const places = there.get(content);
      if (places === undefined) there.set(content, [j]);
      else places.push(j);
    }
    const next = new Map<string, number>();
    for (const i of this.#unmatched()) {
      const content = this.before[i]?.content ?? '';
      const turn = next.get(content) ?? 0;
      const j = there.get(content)?.[turn];
      if (j === undefined) continue;
      next.set(content, turn + 1);
      this.#match(i, j);
    }
  }

  /** A row beside a row that is known, when the two have something in common. */
  byNeighbour(step: 1 | -1): void {
    const first = step === 1 ? 0 : this.before.length - 1;
    let expected = step === 1 ? 0 : this.after.length - 1;
    for (let i = first; i >= 0 && i < this.before.length; i += step) {
      const known = this.found[i] ?? NO_ROW;
      if (known !== NO_ROW) {
        expected = known + step;
        continue;
      }
      const [row, other] = [this.before[i], this.after[expected]];
      if (row === undefined || other === undefined || this.#taken[expected] === 1 || !haveSomethingInCommon(row, other)) continue;
      this.#match(i, expected);
      expected += step;
    }
  }

  #unmatched(): number[] {
    return placesOf(this.found.length, (i) => this.found[i] === NO_ROW);
  }

  #free(): number[] {
    return placesOf(this.#taken.length, (j) => this.#taken[j] === 0);
  }

  #match(i: number, j: number): void {
    this.found[i] = j;
    this.#taken[j] = 1;
  }
}

function placesOf(length: number, isWanted: (place: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < length; place++) if (isWanted(place)) places.push(place);
  return places;
}

function haveSomethingInCommon(a: SheetRow, b: SheetRow): boolean {
  const amount = cellContent(a.cells.utbetaltBeloep);
  return (
    (a.key !== '' && a.key === b.key) ||
    (a.name !== '' && a.name === b.name) ||
    (amount !== '' && amount === cellContent(b.cells.utbetaltBeloep))
  );
}
