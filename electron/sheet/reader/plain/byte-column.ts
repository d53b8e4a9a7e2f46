import type { SheetColumn } from '../../../../shared/core/sheet/sheet.ts';
import { SHOWN_IN_FULL } from '../number-text.ts';
import { SIGN } from './signs.ts';

const FIRST_ROWS = 64;
const FIRST_BYTES = 1024;
/** Little is copied, and memory that nothing was written to yet takes none. */
const GROWTH = 4;
const FIRST_BEYOND_ASCII = 0x80;
/** In UTF-8, of one of JavaScript's units. */
const MOST_BYTES_OF_UNIT = 3;

/**
 * One column of a sheet as it fills downwards, its texts as the bytes that they are in the file: of 100,000 rows no text is made but the one
 * that holds them all. `row` is always the 0-based position of a stored row, below that of the cell before.
 */
export class ByteColumn {
  #kinds = new Uint8Array(FIRST_ROWS);
  #ends = new Uint32Array(FIRST_ROWS);
  /** None until there is a number: half of the columns of a list have texts only. */
  #numbers = new Float64Array();
  #formats = new Uint16Array();
  #rows = 0;
  #bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;
  /** What `#length` bytes are in JavaScript's own units, by which the ends count. */
  #units = 0;

  constructor(readonly index: number) {}

  /** A cell with the text that stands in `from`, in UTF-8. */
  addBytes(row: number, kind: number, from: Buffer, start: number, end: number): void {
    const bytes = this.#withRoom(end - start);
    let to = this.#length;
    let units = this.#units + end - start;
    for (let at = start; at < end; at++) {
      const byte = from[at] ?? 0;
      bytes[to++] = byte;
      if (byte >= FIRST_BEYOND_ASCII) units -= isFollower(byte) ? 1 : startsPair(byte) ? -1 : 0;
    }
    this.#length = to;
    this.#units = units;
    this.#add(row, kind);
  }

  addText(row: number, kind: number, text: string): void {
    this.#append(text);
    this.#add(row, kind);
  }

  addNumber(row: number, kind: number, text: string, number: number, format: number): void {
    this.#append(text);
    this.#add(row, kind);
    this.#setNumber(row, number, format);
  }

  /**
   * A number that a format without ornaments shows as it is written in `from`, but for the comma: it begins with a digit that isn't 0, has no
   * more signs than Excel shows in full, and doesn't end on a 0 behind its stop. False, and nothing is added, for any other.
   */
  addNumberAsWritten(row: number, kind: number, from: Buffer, start: number, end: number, number: number, format: number): boolean {
    const bytes = this.#withRoom(SHOWN_IN_FULL);
    if (end - start > SHOWN_IN_FULL || from[start] === SIGN.zero) return false;
    let to = this.#length;
    let hasStop = false;
    for (let at = start; at < end; at++) {
      let sign = from[at] ?? 0;
      if (sign < SIGN.zero || sign > SIGN.nine) {
        if (sign !== SIGN.stop || hasStop || at === start) return false;
        hasStop = true;
        sign = SIGN.comma;
      }
      bytes[to++] = sign;
    }
    if (hasStop && (from[end - 1] === SIGN.zero || from[end - 1] === SIGN.stop)) return false;
    this.#units += end - start;
    this.#length = to;
    this.#add(row, kind);
    this.#setNumber(row, number, format);
    return true;
  }

  /** The column over `rows` stored rows, blank where no cell was added. */
  build(rows: number): SheetColumn {
    const { index } = this;
    if (rows > this.#kinds.length) this.#grow(rows);
    this.#ends.fill(this.#units, this.#rows, rows);
    const hasNumbers = this.#numbers.length > 0;
    return {
      index,
      kinds: this.#kinds.slice(0, rows),
      ends: this.#ends.slice(0, rows),
      numbers: hasNumbers ? this.#numbers.slice(0, rows) : new Float64Array(rows),
      formatOf: hasNumbers ? this.#formats.slice(0, rows) : new Uint16Array(rows),
      text: this.#bytes.toString(this.#units === this.#length ? 'latin1' : 'utf8', 0, this.#length),
    };
  }

  #add(row: number, kind: number): void {
    if (row >= this.#kinds.length) this.#grow(row + 1);
    if (row > this.#rows) this.#ends.fill(this.#rows === 0 ? 0 : (this.#ends[this.#rows - 1] ?? 0), this.#rows, row);
    this.#kinds[row] = kind;
    this.#ends[row] = this.#units;
    this.#rows = row + 1;
  }

  #setNumber(row: number, number: number, format: number): void {
    const rows = this.#kinds.length;
    if (row >= this.#numbers.length) {
      this.#numbers = copied(this.#numbers, new Float64Array(rows));
      this.#formats = copied(this.#formats, new Uint16Array(rows));
    }
    this.#numbers[row] = number;
    this.#formats[row] = format;
  }

  #append(text: string): void {
    const bytes = this.#withRoom(text.length * MOST_BYTES_OF_UNIT);
    const start = this.#length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= FIRST_BEYOND_ASCII) {
        this.#length = start + bytes.write(text, start, 'utf8');
        this.#units += text.length;
        return;
      }
      bytes[start + at] = unit;
    }
    this.#length = start + text.length;
    this.#units += text.length;
  }

  #grow(rows: number): void {
    const room = Math.max(rows, GROWTH * this.#kinds.length);
    this.#kinds = copied(this.#kinds, new Uint8Array(room));
    this.#ends = copied(this.#ends, new Uint32Array(room));
  }

  #withRoom(bytes: number): Buffer {
    const needed = this.#length + bytes;
    if (needed > this.#bytes.length) this.#bytes = copied(this.#bytes, Buffer.allocUnsafeSlow(GROWTH * needed));
    return this.#bytes;
  }
}

/** Whether the byte isn't the first one of its character. */
function isFollower(byte: number): boolean {
  return byte < 0xc0;
}

/** Whether a character begins that is two units. */
function startsPair(byte: number): boolean {
  return byte >= 0xf0;
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
