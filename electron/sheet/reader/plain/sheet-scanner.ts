/**
 * Reads the part of one sheet from its bytes as they are unpacked: the head as text, then row by row, then what follows the rows as text.
 * Chunks may end anywhere. Whatever is not of the ordinary make (prefixes, comments, CDATA, single quotes, cells out of order) throws NotPlain.
 * Source: ECMA-376 part 1, 18.3.1.
 */
import { isUtf8 } from 'node:buffer';
import type { CellWriter } from './cell-writer.ts';
import { notPlain } from './not-plain.ts';
import { RowReader } from './row-reader.ts';
import type { SharedStrings } from './shared-strings.ts';
import { skipBlanks } from './signs.ts';

const ROWS_BEGIN = Buffer.from('<sheetData');
const ROW_ENDS = Buffer.from('</row>');
const ROWS_END = Buffer.from('</sheetData>');
/** What stands before the rows is views and column widths; behind them, merged cells, rules and validations. */
const MAX_HEAD_BYTES = 4 * 1024 * 1024;
const MAX_TAIL_BYTES = 64 * 1024 * 1024;

export class SheetScanner {
  readonly #rows: RowReader;
  #stage: 'head' | 'rows' | 'tail' = 'head';
  #rest: Buffer = Buffer.alloc(0);
  #tail: Buffer[] = [];
  #tailBytes = 0;
  #head = '';

  constructor(writer: CellWriter, strings: SharedStrings) {
    this.#rows = new RowReader(writer, strings);
  }

  /** Row numbers, 1-based, that are hidden. */
  get hiddenRows(): readonly number[] {
    return this.#rows.hiddenRows;
  }

  /** What stands before `<sheetData>`. */
  get head(): string {
    return this.#head;
  }

  push(chunk: Buffer): void {
    // A row in two chunks is put together with the beginning of the second one alone; the rest of it is read where it is.
    const end = this.#stage === 'rows' && this.#rest.length > 0 ? chunk.indexOf(ROW_ENDS) : -1;
    if (end === -1) this.#take(chunk);
    else {
      this.#take(chunk.subarray(0, end + ROW_ENDS.length));
      this.#take(chunk.subarray(end + ROW_ENDS.length));
    }
  }

  #take(chunk: Buffer): void {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (this.#stage === 'tail') this.#keepTail(chunk);
    else this.#rest = this.#stage === 'head' ? this.#readHead(data) : this.#readRows(data);
  }

  /** Ends the part; gives what stands behind the rows. */
  finish(): string {
    if (this.#stage === 'rows') this.#rest = this.#readRowsUpTo(this.#rest, this.#rest.length);
    if (this.#stage !== 'tail') notPlain('a sheet without end');
    return textOf(Buffer.concat(this.#tail));
  }

  /** Gives what was not read yet. */
  #readHead(data: Buffer): Buffer {
    const begin = data.indexOf(ROWS_BEGIN);
    const end = begin === -1 ? -1 : data.indexOf('>', begin);
    if (end === -1) return data.length > MAX_HEAD_BYTES ? notPlain('a long head') : data;
    this.#head = textOf(data.subarray(0, begin));
    if (!HEAD.test(this.#head) || this.#head.includes('<!') || OTHER_ENCODING.test(this.#head)) notPlain('a head of another make');
    const rest = data.subarray(end + 1);
    if (data.toString('latin1', begin, end + 1) === '<sheetData/>') return this.#beginTail(rest);
    if (end !== begin + ROWS_BEGIN.length) notPlain('rows with attributes');
    this.#stage = 'rows';
    return this.#readRows(rest);
  }

  #readRows(data: Buffer): Buffer {
    const end = data.lastIndexOf(ROW_ENDS);
    if (end !== -1) return this.#readRowsUpTo(data, end + ROW_ENDS.length);
    return beginsWith(data, skipBlanks(data, 0), ROWS_END) ? this.#readRowsUpTo(data, 0) : data;
  }

  #readRowsUpTo(data: Buffer, end: number): Buffer {
    const whole = data.subarray(0, end);
    if (!isUtf8(whole)) notPlain('a sheet that is not UTF-8');
    const at = skipBlanks(data, this.#rows.read(data, end));
    if (beginsWith(data, at, ROWS_END)) return this.#beginTail(data.subarray(at + ROWS_END.length));
    return at < end ? notPlain('something else among the rows') : data.subarray(at);
  }

  #beginTail(data: Buffer): Buffer {
    this.#stage = 'tail';
    this.#keepTail(data);
    return Buffer.alloc(0);
  }

  #keepTail(data: Buffer): void {
    this.#tailBytes += data.length;
    if (this.#tailBytes > MAX_TAIL_BYTES) notPlain('a long tail');
    // A copy: the chunk's memory may be used for the next one.
    this.#tail.push(Buffer.from(data));
  }
}

const HEAD = /^(?:\ufeff)?(?:<\?xml[^<>]*\?>)?\s*<worksheet[\s>]/;
const OTHER_ENCODING = /^(?:\ufeff)?<\?xml[^<>]*encoding=["'](?!utf-8["'])/i;

function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : notPlain('a sheet that is not UTF-8');
}

function beginsWith(data: Buffer, at: number, sign: Buffer): boolean {
  return data.subarray(at, at + sign.length).equals(sign);
}
