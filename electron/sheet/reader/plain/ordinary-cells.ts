import { MAX_COLUMNS } from '../../../../shared/core/sheet/sheet.ts';
import type { CellWriter } from './cell-writer.ts';
import { EXACT_DIGITS, readNumber } from './read-number.ts';
import type { SharedStrings } from './shared-strings.ts';
import { SIGN } from './signs.ts';

/** Given where a cell is of another make; nothing was written then. */
export const NOT_ORDINARY = -1;

const CELL = fourSigns('<c r');
const STYLE = fourSigns(' s="');
const TYPE = fourSigns(' t="');
const VALUE = fourSigns('><v>');
const VALUE_ENDS = fourSigns('</v>');
const CELL_ENDS = fourSigns('</c>');

/**
 * Cells as nine of ten are written, `<c r="B17" s="3" t="s"><v>12</v></c>`, where style and type may be absent: numbers and shared texts. Four
 * signs at a time, and without a question that such a cell doesn't raise, it takes half the time. Any other cell is left to `RowReader`.
 */
export class OrdinaryCells {
  readonly #writer: CellWriter;
  readonly #strings: SharedStrings;
  #data: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #column = -1;

  constructor(writer: CellWriter, strings: SharedStrings) {
    this.#writer = writer;
    this.#strings = strings;
  }

  /** The column of the cell that was read last. */
  get column(): number {
    return this.#column;
  }

  /** Cells are in `data` from now on. */
  begin(data: Buffer): void {
    this.#data = data;
    this.#view = new DataView(data.buffer, data.byteOffset, data.length);
  }

  /** Reads the cell at `start`, which has to stand in this row and behind the column `before`; gives the place behind it. */
  read(start: number, rowNumber: number, before: number): number {
    const data = this.#data;
    if (!this.#isAt(start, CELL) || data[start + 4] !== SIGN.equals || data[start + 5] !== SIGN.quote) return NOT_ORDINARY;
    let at = start + 6;
    let sign = data[at] ?? 0;
    let letters = 0;
    for (; sign >= SIGN.A && sign <= SIGN.Z; sign = data[++at] ?? 0) letters = letters * 26 + (sign - SIGN.A + 1);
    let row = 0;
    for (; sign >= SIGN.zero && sign <= SIGN.nine; sign = data[++at] ?? 0) row = row * 10 + (sign - SIGN.zero);
    const column = letters - 1;
    if (sign !== SIGN.quote || row !== rowNumber || column <= before || column >= MAX_COLUMNS) return NOT_ORDINARY;
    at++;

    let style = 0;
    if (this.#isAt(at, STYLE)) {
      at += 4;
      for (sign = data[at] ?? 0; sign >= SIGN.zero && sign <= SIGN.nine; sign = data[++at] ?? 0) style = style * 10 + (sign - SIGN.zero);
      if (sign !== SIGN.quote || data[at - 1] === SIGN.quote) return NOT_ORDINARY;
      at++;
    }
    let isShared = false;
    if (this.#isAt(at, TYPE)) {
      isShared = data[at + 4] === SIGN.s;
      if ((!isShared && data[at + 4] !== SIGN.n) || data[at + 5] !== SIGN.quote) return NOT_ORDINARY;
      at += 6;
    }
    if (!this.#isAt(at, VALUE)) return NOT_ORDINARY;
    at += 4;

    const value = at;
    let number = 0;
    for (sign = data[at] ?? 0; sign >= SIGN.zero && sign <= SIGN.nine; sign = data[++at] ?? 0) number = number * 10 + (sign - SIGN.zero);
    const isWhole = sign === SIGN.less && at - value <= EXACT_DIGITS;
    while (at < data.length && data[at] !== SIGN.less) at++;
    if (at === value || !this.#isAt(at, VALUE_ENDS) || !this.#isAt(at + 4, CELL_ENDS)) return NOT_ORDINARY;
    if (!isShared) this.#writer.number(column, isWhole ? number : readNumber(data, value, at), data, value, at, style);
    else if (isWhole && number < this.#strings.count) this.#writer.shared(column, this.#strings, number);
    else return NOT_ORDINARY;
    this.#column = column;
    return at + 8;
  }

  /** Whether these four signs stand at `at`. */
  #isAt(at: number, four: number): boolean {
    return at + 4 <= this.#data.length && this.#view.getInt32(at) === four;
  }
}

function fourSigns(signs: string): number {
  return Buffer.from(signs).readInt32BE();
}
