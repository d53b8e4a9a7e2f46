/** Puts cells into a sheet by the rules of cells.ts, without making an object of each; a test holds the two against each other, cell by cell. */
import { KIND, type SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import { MAX_CELLS } from '../../limits.ts';
import { DAYS_FROM_1900_TO_1904 } from '../cells.ts';
import { knownErrorText, looksLikeErrorText } from '../error-text.ts';
import { type NumberFormat, NumberTexts } from '../number-text.ts';

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
  readonly #builder: SheetBuilder;
  readonly #styles: readonly Style[];
  readonly #general: Style;
  readonly #dayShift: number;
  readonly #maxRows: number;
  #rowNumber = 0;
  #isStarted = true;

  /** `formats` has the number format of each style of the workbook. */
  constructor(builder: SheetBuilder, formats: readonly string[], countsFrom1904: boolean, maxRows: number) {
    const numbers = new NumberTexts();
    const styleOf = (code: string): Style => ({ ...numbers.format(code), code, listed: -1 });
    this.#builder = builder;
    this.#styles = formats.map(styleOf);
    this.#general = styleOf('General');
    this.#dayShift = countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0;
    this.#maxRows = maxRows;
  }

  /** Cells from now on stand in the row with this 1-based number. A row without any is not stored. */
  row(rowNumber: number): void {
    this.#rowNumber = rowNumber;
    this.#isStarted = false;
  }

  number(column: number, value: number, style: number): void {
    const known = this.#styles[style] ?? this.#general;
    if (known.listed === -1) known.listed = this.#builder.format(known.code);
    const shifted = known.isDate ? value + this.#dayShift : value;
    this.#add(column, known.isDate ? KIND.date : KIND.number, shifted, known.listed, known.text(shifted));
  }

  text(column: number, text: string): void {
    if (text === '') return;
    const first = text.charCodeAt(0);
    // `#` and `E`: few texts begin like an error, so few are looked into.
    const isError = (first === 0x23 || first === 0x45) && looksLikeErrorText(text);
    this.#add(column, isError ? KIND.error : KIND.text, 0, 0, text);
  }

  boolean(column: number, value: boolean): void {
    this.#add(column, KIND.boolean, value ? 1 : 0, 0, value ? 'SANN' : 'USANN');
  }

  error(column: number, text: string): void {
    this.#add(column, KIND.error, 0, 0, knownErrorText(text));
  }

  formulaWithoutValue(column: number): void {
    this.#add(column, KIND.formulaWithoutValue, 0, 0, '');
  }

  #add(column: number, kind: number, number: number, format: number, text: string): void {
    if (!this.#isStarted) {
      if (this.#builder.rows === this.#maxRows) throw new TooLarge('SHEET_TOO_LARGE');
      if (this.#builder.places > MAX_CELLS) throw new TooLarge('SHEET_TOO_MANY_CELLS');
      this.#builder.startRow(this.#rowNumber);
      this.#isStarted = true;
    }
    this.#builder.column(column).add(this.#builder.rows - 1, kind, number, format, text);
  }
}
