import { ColumnBuilder } from './column-builder.ts';

/**
 * Stage "cells": one sheet of a workbook as the reader process found it, by columns.
 *
 * Columns of typed arrays and one joined string cross a process border in about a hundredth of the time that row objects
 * take, and 100,000 rows stay below 10 MB. Nobody reads the arrays directly: `cellAt` is the only way in.
 */
export type CellKind = 'blank' | 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formula-without-value';

const KINDS: readonly CellKind[] = ['blank', 'text', 'number', 'boolean', 'date', 'error', 'formula-without-value'];

/** How a column of cells says this kind, in `SheetColumn.kinds`. */
export function kindCode(kind: CellKind): number {
  return KINDS.indexOf(kind);
}

export interface Cell {
  readonly kind: CellKind;
  /** What the user sees in Excel: the text itself, the number as its format shows it, `#REF!`. Empty when blank. */
  readonly text: string;
  /** The raw value of a number, date (Excel serial) or boolean (0/1) cell. */
  readonly number: number | undefined;
  /** The number format of a number or date cell, such as `00000000000` or `General`. */
  readonly format: string | undefined;
}

export interface SheetColumn {
  /** 0-based position; column A is 0. */
  readonly index: number;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** All texts of the column joined; text `i` ends at `ends[i]` and begins where text `i - 1` ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  readonly formatOf: Uint16Array;
}

export interface Sheet {
  readonly name: string;
  /** 1-based row number, as Excel shows it, of each stored row; rows without any cell are not stored. */
  readonly rowNumbers: Uint32Array;
  readonly columns: readonly SheetColumn[];
  /** Number formats in use; `formatOf` points into it. Entry 0 is always `General`. */
  readonly formats: readonly string[];
  /** What the sheet says about its rows and columns beside their cells; absent when there is nothing to say. */
  readonly marks?: SheetMarks;
}

/** Things that Excel shows differently from the cells themselves: they decide nothing here, whoever maps the sheet asks the user about them. */
export interface SheetMarks {
  /** 1-based numbers, growing, of the stored rows that are hidden, by hand or by a filter. */
  readonly hiddenRows: Uint32Array;
  /** True when a filter is on that hides rows; which of `hiddenRows` it hides is not known. */
  readonly filtered: boolean;
  /** 0-based positions, growing, of the columns that are hidden and hold something. */
  readonly hiddenColumns: readonly number[];
  /** Merged cells, in the order of the sheet; at most `MAX_MERGES`, the rest is not kept. */
  readonly merges: readonly Merge[];
}

/** One cell that lies over several: rows 1-based, columns 0-based, both ends included. Its value stands in the upper left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Titles and two-line headings take a few; a list with thousands is decoration. */
export const MAX_MERGES = 1000;

/** Columns of Excel: A to XFD. */
export const MAX_COLUMNS = 16_384;

export const BLANK: Cell = { kind: 'blank', text: '', number: undefined, format: undefined };

/** The cell in stored row `row` (0-based position in `rowNumbers`) of column `index`; blank where the sheet has none. */
export function cellAt(sheet: Sheet, row: number, columnIndex: number): Cell {
  const column = columnByIndex(sheet, columnIndex);
  const kind = column === undefined ? undefined : KINDS[column.kinds[row] ?? 0];
  if (column === undefined || kind === undefined || kind === 'blank') return BLANK;
  const start = row === 0 ? 0 : (column.ends[row - 1] ?? 0);
  const text = column.text.slice(start, column.ends[row] ?? start);
  const numeric = kind === 'number' || kind === 'date' || kind === 'boolean';
  return {
    kind,
    text,
    number: numeric ? column.numbers[row] : undefined,
    format: numeric ? sheet.formats[column.formatOf[row] ?? 0] : undefined,
  };
}

const NUMBER = kindCode('number');
const ZERO = 48;
const NINE = 57;
const BANG = 33;

/** Whether the cell is a number, or what it shows begins with a digit, space aside. Makes no cell: it is asked about every row. */
export function beginsWithDigit(sheet: Sheet, row: number, columnIndex: number): boolean {
  const column = columnByIndex(sheet, columnIndex);
  if (column === undefined) return false;
  if (column.kinds[row] === NUMBER) return true;
  const start = row === 0 ? 0 : (column.ends[row - 1] ?? 0);
  const end = column.ends[row] ?? start;
  if (start === end) return false;
  const first = column.text.charCodeAt(start);
  if (first >= ZERO && first <= NINE) return true;
  // What isn't ASCII may be a space of another kind.
  return (first < BANG || first > 127) && /^\s*\d/.test(column.text.slice(start, end));
}

function columnByIndex(sheet: Sheet, index: number): SheetColumn | undefined {
  const direct = sheet.columns[index];
  return direct?.index === index ? direct : sheet.columns.find((column) => column.index === index);
}

/** The 0-based position of the first stored row whose row number is at least `rowNumber`; the number of stored rows when there is none. */
export function storedRowAtOrBelow(sheet: Sheet, rowNumber: number): number {
  let low = 0;
  let high = sheet.rowNumbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sheet.rowNumbers[middle] ?? 0) < rowNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `0 → A`, `25 → Z`, `26 → AA`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const LETTERS = Array.from({ length: 64 }, (_, index) => columnLetter(index));

/** `(1, 17) → B17`: the 0-based column and the 1-based row of the user's own sheet. */
export function cellAddress(column: number, row: number): string {
  return (LETTERS[column] ?? columnLetter(column)) + row;
}

/** `A → 0`, `AA → 26`; undefined for anything that is not one to three letters. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** Marks as a reader meets them, in any order. */
export interface MarksFound {
  /** 1-based. */
  readonly hiddenRows: Iterable<number>;
  /** Whether the sheet has a filter that lets only some rows through. */
  readonly hasFilter: boolean;
  /** 0-based. */
  readonly hiddenColumns: Iterable<number>;
  readonly merges: readonly Merge[];
}

/** The marks of a sheet with these stored rows and columns; undefined when none of what was found concerns a cell. */
export function marksOf(found: MarksFound, rowNumbers: Uint32Array, columns: readonly number[]): SheetMarks | undefined {
  const hidden = new Set(found.hiddenRows);
  const hiddenRows = hidden.size === 0 ? new Uint32Array() : rowNumbers.filter((row) => hidden.has(row));
  const hiddenOnes = new Set(found.hiddenColumns);
  const hiddenColumns = columns.filter((index) => hiddenOnes.has(index));
  // A damaged file may have some upside down; they decide nothing, so they are left.
  const merges = found.merges.filter(({ top, left, bottom, right }) => top <= bottom && left <= right).slice(0, MAX_MERGES);
  if (hiddenRows.length === 0 && hiddenColumns.length === 0 && merges.length === 0) return undefined;
  return { hiddenRows, filtered: found.hasFilter && hiddenRows.length > 0, hiddenColumns, merges };
}

/** The position of each kind in the lists of a column. */
export const KIND = { text: 1, number: 2, boolean: 3, date: 4, error: 5, formulaWithoutValue: 6 } as const;

/** Collects cells in any column order, row by row downwards, and gives the finished sheet. A row has at most one cell per column. */
export class SheetBuilder {
  readonly #rowNumbers: number[] = [];
  readonly #columns = new Map<number, ColumnBuilder>();
  readonly #formats: string[] = ['General'];
  readonly #formatIndex = new Map<string, number>([['General', 0]]);
  #marks: MarksFound | undefined;

  constructor(readonly name: string) {}

  get rows(): number {
    return this.#rowNumbers.length;
  }

  /** Rows times columns: what the finished sheet will take, blanks included. */
  get places(): number {
    return this.#rowNumbers.length * this.#columns.size;
  }

  /** Begins the row with this 1-based number; cells added after it belong to it. */
  startRow(rowNumber: number): void {
    this.#rowNumbers.push(rowNumber);
  }

  addCell(columnIndexOfCell: number, cell: Cell): void {
    const kind = KINDS.indexOf(cell.kind);
    this.#column(columnIndexOfCell).add(this.rows - 1, kind, cell.number ?? 0, this.#format(cell.format ?? 'General'), cell.text);
  }

  #column(index: number): ColumnBuilder {
    const known = this.#columns.get(index);
    if (known !== undefined) return known;
    const column = new ColumnBuilder(index);
    this.#columns.set(index, column);
    return column;
  }

  /** The position of a number format in the sheet's list. */
  #format(format: string): number {
    const known = this.#formatIndex.get(format);
    if (known !== undefined) return known;
    this.#formats.push(format);
    this.#formatIndex.set(format, this.#formats.length - 1);
    return this.#formats.length - 1;
  }

  /** Anything may be marked, also rows and columns without cells: `marksOf` keeps what matters. */
  mark(found: MarksFound): void {
    this.#marks = found;
  }

  build(): Sheet {
    const columns = [...this.#columns.values()].sort((a, b) => a.index - b.index).map((column) => column.build(this.rows));
    return makeSheet({ name: this.name, rowNumbers: Uint32Array.from(this.#rowNumbers), formats: this.#formats, columns }, this.#marks);
  }
}

/** The sheet of these columns, which stand in its order, with what was found beside its cells. */
export function makeSheet(sheet: Omit<Sheet, 'marks'>, found: MarksFound | undefined): Sheet {
  const indexes = sheet.columns.map(({ index }) => index);
  const marks = found && marksOf(found, sheet.rowNumbers, indexes);
  return marks === undefined ? sheet : { ...sheet, marks };
}
