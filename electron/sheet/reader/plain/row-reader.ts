/** Rows and cells, byte by byte. This is where the time of an import goes, so it reads what is there once, from left to right, and makes nothing. */
import { MAX_COLUMNS } from '../../../../shared/core/sheet/sheet.ts';
import type { CellWriter } from './cell-writer.ts';
import { decodeMarkup } from './decode-text.ts';
import { type Formula, readFormula } from './formula.ts';
import { notPlain } from './not-plain.ts';
import { NOT_ORDINARY, OrdinaryCells } from './ordinary-cells.ts';
import { readNumber } from './read-number.ts';
import { inlineText, type SharedStrings } from './shared-strings.ts';
import { isAt, SIGN, skipBlanks } from './signs.ts';
import { endOfName, endOfValue, expect, expectSign, isTrue, readDigits } from './tags.ts';

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e';

export class RowReader {
  readonly hiddenRows: number[] = [];
  readonly #writer: CellWriter;
  readonly #strings: SharedStrings;
  readonly #ordinary: OrdinaryCells;
  #rowNumber = 0;
  /** Of the cell that is being read. */
  #column = -1;
  #style = 0;
  #type: CellType = 'n';
  #isEmpty = false;

  constructor(writer: CellWriter, strings: SharedStrings) {
    this.#writer = writer;
    this.#strings = strings;
    this.#ordinary = new OrdinaryCells(writer, strings);
  }

  /** Reads the rows in `data` up to `end`, where a row ends, and gives the place behind the last one. */
  read(data: Buffer, end: number): number {
    this.#ordinary.begin(data);
    let at = skipBlanks(data, 0);
    while (at < end && data[at + 1] === SIGN.r) at = skipBlanks(data, this.#row(data, at));
    return at;
  }

  #row(data: Buffer, start: number): number {
    if (data[start] !== SIGN.less || data[start + 2] !== 0x6f || data[start + 3] !== 0x77) notPlain('something else among the rows');
    let rowNumber = this.#rowNumber + 1;
    let isHidden = false;
    let at = start + 4;
    for (;;) {
      at = skipBlanks(data, at);
      const sign = data[at];
      if (sign === SIGN.greater || sign === SIGN.slash) break;
      const nameEnd = endOfName(data, at);
      const valueEnd = endOfValue(data, nameEnd);
      if (nameEnd === at + 1 && sign === SIGN.r) rowNumber = readDigits(data, nameEnd + 2, valueEnd);
      else if (nameEnd === at + 6 && data.toString('latin1', at, nameEnd) === 'hidden') {
        isHidden = isTrue(data.toString('latin1', nameEnd + 2, valueEnd));
      }
      at = valueEnd + 1;
    }
    if (rowNumber <= this.#rowNumber || rowNumber > MAX_ROW) notPlain('rows out of order');
    this.#rowNumber = rowNumber;
    if (isHidden) this.hiddenRows.push(rowNumber);
    if (data[at] === SIGN.slash) return expectSign(data, at + 1, SIGN.greater);
    this.#writer.row(rowNumber);
    this.#column = -1;
    at = skipBlanks(data, at + 1);
    while (data[at + 1] === SIGN.c) at = skipBlanks(data, this.#cell(data, at));
    return expect(data, at, '</row>');
  }

  #cell(data: Buffer, start: number): number {
    const after = this.#ordinary.read(start, this.#rowNumber, this.#column);
    if (after !== NOT_ORDINARY) {
      this.#column = this.#ordinary.column;
      return after;
    }
    if (data[start] !== SIGN.less) notPlain('text between cells');
    const at = this.#cellTag(data, start + 2);
    return this.#isEmpty ? at : this.#content(data, at);
  }

  /** Reads the attributes of `<c …>`; gives the place behind the tag. */
  #cellTag(data: Buffer, start: number): number {
    const before = this.#column;
    this.#column = before + 1;
    this.#style = 0;
    this.#type = 'n';
    let at = start;
    for (;;) {
      at = skipBlanks(data, at);
      const sign = data[at];
      if (sign === SIGN.greater || sign === SIGN.slash) break;
      if (data[at - 1] !== SIGN.space && data[at - 1] !== SIGN.newline) notPlain('a tag of another make');
      const nameEnd = data[at + 1] === SIGN.equals ? at + 1 : endOfName(data, at);
      if (data[nameEnd + 1] !== SIGN.quote) notPlain('a value without quotes');
      const value = nameEnd + 2;
      if (nameEnd !== at + 1) at = endOfValue(data, nameEnd) + 1;
      else if (sign === SIGN.r) at = this.#address(data, value);
      else {
        const end = endOfValue(data, nameEnd);
        if (sign === SIGN.s) this.#style = readDigits(data, value, end);
        else if (sign === SIGN.t) this.#type = typeOf(data, value, end);
        at = end + 1;
      }
    }
    if (this.#column <= before || this.#column >= MAX_COLUMNS) notPlain('cells out of order');
    this.#isEmpty = data[at] === SIGN.slash;
    return this.#isEmpty ? expectSign(data, at + 1, SIGN.greater) : at + 1;
  }

  /** `AB17"`; the row has to be the one that the cell stands in. */
  #address(data: Buffer, start: number): number {
    let at = start;
    let column = 0;
    for (; ; at++) {
      const sign = data[at] ?? 0;
      if (sign < SIGN.A || sign > SIGN.Z) break;
      column = column * 26 + (sign - SIGN.A + 1);
    }
    let row = 0;
    for (; ; at++) {
      const sign = data[at] ?? 0;
      if (sign < SIGN.zero || sign > SIGN.nine) break;
      row = row * 10 + (sign - SIGN.zero);
    }
    if (row !== this.#rowNumber || data[at] !== SIGN.quote || column === 0) notPlain('an address of another make');
    this.#column = column - 1;
    return at + 1;
  }

  #content(data: Buffer, start: number): number {
    let at = skipBlanks(data, start);
    let formula: Formula | undefined;
    let isWritten = false;
    while (data[at + 1] !== SIGN.slash) {
      if (data[at] !== SIGN.less || isWritten) notPlain('a cell of another make');
      if (data[at + 1] === SIGN.f) {
        if (formula !== undefined) notPlain('two formulas');
        formula = readFormula(data, at);
        at = formula.after;
      } else if (data[at + 1] === SIGN.v) {
        const value = data[at + 2] === SIGN.greater ? at + 3 : expect(data, at, '<v xml:space="preserve">');
        const end = endOfText(data, value);
        isWritten = end > value;
        if (isWritten) this.#value(data, value, end);
        at = expect(data, end, '</v>');
      } else if (this.#type === 'inlineStr') {
        at = this.#inlineText(data, expect(data, at, '<is>'));
        isWritten = true;
      } else notPlain('something else in a cell');
      at = skipBlanks(data, at);
    }
    if (!isWritten) this.#withoutValue(formula);
    return expect(data, at, '</c>');
  }

  /** Reads the text behind `<is>`; gives the place behind `</is>`. Nearly all are of one make, of which nothing is made. */
  #inlineText(data: Buffer, start: number): number {
    if (isAt(data, start, '<t>')) {
      const end = endOfText(data, start + 3);
      if (isAt(data, end, BARE_TEXT_ENDS)) {
        this.#markup(data, start + 3, end);
        return end + BARE_TEXT_ENDS.length;
      }
    }
    const end = data.indexOf('</is>', start);
    if (end === -1) notPlain('a text without end');
    this.#writer.text(this.#column, inlineText(data.subarray(start, end)));
    return end + 5;
  }

  #value(data: Buffer, start: number, end: number): void {
    const column = this.#column;
    const writer = this.#writer;
    if (this.#type === 's') this.#sharedText(readDigits(data, start, end));
    else if (this.#type === 'n') writer.number(column, readNumber(data, start, end), data, start, end, this.#style);
    else if (this.#type === 'str') this.#markup(data, start, end);
    else if (this.#type === 'b') writer.boolean(column, readDigits(data, start, end) === 1);
    else if (this.#type === 'e') writer.error(column, data.toString('latin1', start, end));
    else notPlain('a value beside the text of its own');
  }

  #sharedText(index: number): void {
    if (index >= this.#strings.count) notPlain('a shared string that is not there');
    this.#writer.shared(this.#column, this.#strings, index);
  }

  /** A text as it is written in markup. */
  #markup(data: Buffer, start: number, end: number): void {
    if (mayNeedDecoding(data, start, end)) this.#writer.text(this.#column, decodeMarkup(data.toString('utf8', start, end)));
    else this.#writer.bytes(this.#column, data, start, end);
  }

  /** A formula that was never calculated, unless it is one that gave an empty text. */
  #withoutValue(formula: Formula | undefined): void {
    if (this.#type === 'b' || this.#type === 'e' || formula?.isOwn === false) notPlain('a value that is missing');
    if (formula !== undefined && (this.#type === 'n' || this.#type === 's')) this.#writer.formulaWithoutValue(this.#column);
  }
}

const MAX_ROW = 1_048_576;
const BARE_TEXT_ENDS = '</t></is>';

function typeOf(data: Buffer, start: number, end: number): CellType {
  if (end === start + 1) {
    const sign = data[start];
    if (sign === SIGN.s) return 's';
    if (sign === SIGN.n) return 'n';
    if (sign === SIGN.b) return 'b';
    if (sign === SIGN.e) return 'e';
  }
  const type = data.toString('latin1', start, end);
  return type === 'str' || type === 'inlineStr' ? type : notPlain('a type of another make');
}

function endOfText(data: Buffer, start: number): number {
  let at = start;
  while (at < data.length && data[at] !== SIGN.less) at++;
  return at;
}

/** Whether what is written may stand for something else: most often it has none of these signs. */
function mayNeedDecoding(data: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const sign = data[at];
    if (sign === SIGN.ampersand || sign === SIGN.underscore || sign === SIGN.return) return true;
  }
  return false;
}
