/** Collects one column of a sheet downwards, in typed arrays that double as they fill: a list of 100,000 rows makes no objects. */

/** Texts are joined in bundles: one at a time makes a tree that V8 takes long to flatten, all at once keeps every little string alive. */
const BUNDLE = 4096;

export class ColumnBuilder {
  #rows = new Uint32Array(16);
  #kinds = new Uint8Array(16);
  #numbers = new Float64Array(16);
  #formats = new Uint16Array(16);
  #ends = new Uint32Array(16);
  #length = 0;
  #end = 0;
  #bundles: string[] = [];
  #texts: string[] = [];

  constructor(readonly index: number) {}

  /** `row` is the 0-based position of a stored row, below that of the cell before; `kind` and `format` are positions in the sheet's lists. */
  add(row: number, kind: number, number: number, format: number, text: string): void {
    const at = this.#length;
    if (at === this.#rows.length) this.#grow();
    this.#rows[at] = row;
    this.#kinds[at] = kind;
    this.#numbers[at] = number;
    this.#formats[at] = format;
    this.#end += text.length;
    this.#ends[at] = this.#end;
    this.#length = at + 1;
    if (this.#texts.push(text) === BUNDLE) this.#bundle();
  }

  /** The column over `rows` stored rows, blank where no cell was added. */
  build(rows: number) {
    this.#bundle();
    const text = this.#bundles.join('');
    const { index } = this;
    if (this.#length === rows) {
      return {
        index,
        kinds: this.#kinds.slice(0, rows),
        numbers: this.#numbers.slice(0, rows),
        text,
        ends: this.#ends.slice(0, rows),
        formatOf: this.#formats.slice(0, rows),
      };
    }
    return { index, text, ...this.#spread(rows) };
  }

  #spread(rows: number) {
    const kinds = new Uint8Array(rows);
    const numbers = new Float64Array(rows);
    const ends = new Uint32Array(rows);
    const formatOf = new Uint16Array(rows);
    let end = 0;
    let next = 0;
    for (let at = 0; at < this.#length; at++) {
      const row = this.#rows[at] ?? 0;
      ends.fill(end, next, row);
      end = this.#ends[at] ?? 0;
      kinds[row] = this.#kinds[at] ?? 0;
      numbers[row] = this.#numbers[at] ?? 0;
      formatOf[row] = this.#formats[at] ?? 0;
      ends[row] = end;
      next = row + 1;
    }
    ends.fill(end, next);
    return { kinds, numbers, ends, formatOf };
  }

  #bundle(): void {
    if (this.#texts.length === 0) return;
    this.#bundles.push(this.#texts.join(''));
    this.#texts = [];
  }

  #grow(): void {
    this.#rows = doubled(this.#rows, Uint32Array);
    this.#kinds = doubled(this.#kinds, Uint8Array);
    this.#numbers = doubled(this.#numbers, Float64Array);
    this.#formats = doubled(this.#formats, Uint16Array);
    this.#ends = doubled(this.#ends, Uint32Array);
  }
}

function doubled<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T, make: new (length: number) => T): T {
  const larger = new make(array.length * 2);
  larger.set(array);
  return larger;
}
