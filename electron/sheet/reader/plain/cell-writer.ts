/** Puts cells into a sheet by the rules of cells.ts, without making an object of each; a test holds the two against each other, cell by cell. */
import { KIND, type MarksFound, makeSheet, type Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { MAX_CELLS } from '../../limits.ts';
import { DAYS_FROM_1900_TO_1904 } from '../cells.ts';
import { knownErrorText, looksLikeErrorText } from '../error-text.ts';
import { GENERAL, type NumberFormat, NumberTexts } from '../number-text.ts';
import { ByteColumn } from './byte-column.ts';
import type { SharedStrings } from './shared-strings.ts';
import { SIGN } from './signs.ts';

/** The sheet is larger than is read: its code. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  constructor(readonly refusal: 'SHEET_TOO_LARGE' | 'SHEET_TOO_MANY_CELLS') {
    super(refusal);
  }
}

interface Style extends NumberFormat {
  readonly code: string;
  /** Where the sheet lists the format; -1 until a number has it. */
  listed: number;
}

export class CellWriter {
  readonly #styles: readonly Style[];
  readonly #general: Style;
  readonly #dayShift: number;
  readonly #maxRows: number;
  readonly #rowNumbers: number[] = [];
  /** By their position, with holes; `#used` is how many there are. */
  readonly #columns: ByteColumn[] = [];
  #used = 0;
  readonly #formats: string[] = [GENERAL];
  #rowNumber = 0;
  #isStarted = true;

  /** `formats` has the number format of each style of the workbook. */
  constructor(formats: readonly string[], countsFrom1904: boolean, maxRows: number) {
    const numbers = new NumberTexts();
    const styleOf = (code: string): Style => ({ ...numbers.format(code), code, listed: -1 });
    this.#styles = formats.map(styleOf);
    this.#general = styleOf(GENERAL);
    this.#dayShift = countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0;
    this.#maxRows = maxRows;
  }

  /** Rows that hold something. */
  get rows(): number {
    return this.#rowNumbers.length;
  }

  /** Cells from now on stand in the row with this 1-based number. A row without any is not stored. */
  row(rowNumber: number): void {
    this.#rowNumber = rowNumber;
    this.#isStarted = false;
  }

  /** The number `value`, which is written in `from`. */
  number(column: number, value: number, from: Buffer, start: number, end: number, style: number): void {
    const known = this.#styles[style] ?? this.#general;
    if (known.listed === -1) known.listed = this.#listed(known.code);
    const cells = this.#column(column);
    const row = this.#rowNumbers.length - 1;
    if (known.code === GENERAL && cells.addNumberAsWritten(row, KIND.number, from, start, end, value, known.listed)) return;
    const shifted = known.isDate ? value + this.#dayShift : value;
    cells.addNumber(row, known.isDate ? KIND.date : KIND.number, known.text(shifted), shifted, known.listed);
  }

  /** The text that stands in `from`, in UTF-8. */
  bytes(column: number, from: Buffer, start: number, end: number): void {
    if (start === end) return;
    const first = from[start];
    // Few texts begin like an error, so few are looked into.
    if (first === SIGN.number || first === SIGN.E) this.text(column, from.toString('utf8', start, end));
    else this.#column(column).addBytes(this.#rowNumbers.length - 1, KIND.text, from, start, end);
  }

  /** The shared text number `index`, which is there. */
  shared(column: number, { bytes, ends }: SharedStrings, index: number): void {
    this.bytes(column, bytes, index === 0 ? 0 : (ends[index - 1] ?? 0), ends[index] ?? 0);
  }

  text(column: number, text: string): void {
    if (text !== '') this.#add(column, looksLikeErrorText(text) ? KIND.error : KIND.text, text);
  }

  boolean(column: number, value: boolean): void {
    this.#column(column).addNumber(this.#rowNumbers.length - 1, KIND.boolean, value ? 'SANN' : 'USANN', value ? 1 : 0, 0);
  }

  error(column: number, text: string): void {
    this.#add(column, KIND.error, knownErrorText(text));
  }

  formulaWithoutValue(column: number): void {
    this.#add(column, KIND.formulaWithoutValue, '');
  }

  build(name: string, marks: MarksFound | undefined): Sheet {
    // `flatMap` skips the holes.
    const columns = this.#columns.flatMap((column) => column.build(this.rows));
    return makeSheet({ name, rowNumbers: Uint32Array.from(this.#rowNumbers), formats: this.#formats, columns }, marks);
  }

  #add(column: number, kind: number, text: string): void {
    this.#column(column).addText(this.#rowNumbers.length - 1, kind, text);
  }

  /** The column for a cell of the row, which the first of them brings into the sheet. */
  #column(index: number): ByteColumn {
    if (!this.#isStarted) this.#start();
    return this.#columns[index] ?? this.#newColumn(index);
  }

  #start(): void {
    if (this.rows === this.#maxRows) throw new TooLarge('SHEET_TOO_LARGE');
    if (this.rows * this.#used > MAX_CELLS) throw new TooLarge('SHEET_TOO_MANY_CELLS');
    this.#rowNumbers.push(this.#rowNumber);
    this.#isStarted = true;
  }

  #newColumn(index: number): ByteColumn {
    const column = new ByteColumn(index);
    this.#columns[index] = column;
    this.#used++;
    return column;
  }

  #listed(code: string): number {
    const known = this.#formats.indexOf(code);
    return known === -1 ? this.#formats.push(code) - 1 : known;
  }
}
