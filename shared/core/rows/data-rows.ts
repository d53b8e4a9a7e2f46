/**
 * Which rows below the headings speak about a receiver. Everything doubtful does, since a row that is shown with problems can be left out by
 * the user; and every row that is left out is told of with its reason, so that it can be brought back.
 */

import { headingSignature } from '../columns/heading-text.ts';
import type { Layout } from '../columns/layout.ts';
import { missingColumns } from '../columns/missing-columns.ts';
import type { DraftState } from '../draft/draft.ts';
import { BLANK, type Cell, cellAt, type Sheet, storedRowAtOrBelow } from '../sheet/sheet.ts';
import { type AmountReading, readAmount } from '../values/amount.ts';
import { isIdentifierFilled } from '../values/identifier.ts';
import { typedCell } from '../values/reading.ts';
import type { LeftOutReason } from './left-out.ts';
import { beginsAsSumLabel, isSumLabel } from './sum-label.ts';
import { SumBelow, SumsAbove } from './sums.ts';

/** A row as it stands in the sheet; what the user has typed over it lies in the draft's state. */
export interface DataRow {
  /** 1-based row number in the user's sheet. */
  readonly row: number;
  /** One cell for each of the layout's identifier columns, in that order. */
  readonly identifiers: readonly Cell[];
  /** First and last name are joined where they stand in two columns. */
  readonly navn: Cell;
  readonly utbetaltBeloep: Cell;
  readonly amount: AmountReading;
}

/** Plain rows one below the other: how many, and their amounts together. */
export interface PlainRun {
  readonly rows: number;
  readonly kroner: number;
}

export const NO_PLAIN_ROWS: PlainRun = { rows: 0, kroner: 0 };

export interface RowVisitor {
  /** The stored rows from `from` to `to` come next. */
  lookAhead(from: number, to: number): void;
  /**
   * Is asked first. Takes as many of the stored rows from `from` to `to` as are plain but perhaps for their number (plain-rows.ts), and in which
   * nothing was edited; of what it doesn't take `data` or `leftOut` hears.
   */
  plain(from: number, to: number, isHidden: boolean): PlainRun;
  /** `isHidden`: hidden in the sheet, by hand or by a filter, and not brought in by the user. */
  data(row: DataRow, isHidden: boolean): void;
  leftOut(row: DataRow, reason: Exclude<LeftOutReason, 'user'>): void;
}

type ReadAs = Pick<DraftState, 'table' | 'cells' | 'takenIn'>;

/** Visits the rows of the table downwards, a piece at a time. What the user has brought in counts as data whatever it looks like. */
export class DataRowWalk {
  readonly #sheet: Sheet;
  readonly #layout: Layout;
  readonly #readAs: ReadAs;
  readonly #visitor: RowVisitor;
  readonly #sums = new SumsAbove();
  readonly #hasHiddenRows: boolean;
  readonly #isHidden: (row: number) => boolean;
  readonly #headings: string;
  readonly #hasAllColumns: boolean;
  readonly #end: number;
  /** Stored rows between tables that are read together, downwards; those that are passed are taken out. */
  readonly #between: { readonly from: number; readonly to: number }[];
  /** Until it is known what a row above all receivers would be the total of; only where there is such a row. */
  #below: SumBelow | undefined;
  #isBelowKnown = true;
  #at: number;

  constructor(sheet: Sheet, layout: Layout, readAs: ReadAs, visitor: RowVisitor) {
    const { table } = readAs;
    this.#sheet = sheet;
    this.#layout = layout;
    this.#readAs = readAs;
    this.#visitor = visitor;
    this.#hasHiddenRows = (sheet.marks?.hiddenRows.length ?? 0) > 0;
    this.#isHidden = hiddenRows(sheet);
    this.#headings = headingSignature(sheet, table.headerRow);
    this.#hasAllColumns = missingColumns(table.columns).length === 0;
    this.#at = storedRowAtOrBelow(sheet, table.headerRow + 1);
    this.#end = table.lastRow === undefined ? sheet.rowNumbers.length : storedRowAtOrBelow(sheet, table.lastRow + 1);
    this.#between = (table.further ?? []).map(({ after, headerRow }) => ({
      from: storedRowAtOrBelow(sheet, after + 1),
      to: storedRowAtOrBelow(sheet, headerRow + 1),
    }));
    if (this.#at < this.#end && mayBeTotal(dataRow(sheet, layout, this.#at, 0))) {
      this.#below = new SumBelow(this.#at, this.#between[0]?.from ?? this.#end);
      this.#isBelowKnown = false;
    }
  }

  /** Visits the next `most` stored rows, perhaps only to add them up; false when there are no more. */
  visit(most: number): boolean {
    if (!this.#isBelowKnown && this.#below !== undefined) {
      const isHidden = hiddenRows(this.#sheet);
      const oereAt = (at: number) => oereOfReceiver(dataRow(this.#sheet, this.#layout, at, 0));
      this.#isBelowKnown = !this.#below.addNext(most, oereAt, (at) => isHidden(this.#sheet.rowNumbers[at] ?? 0));
      return true;
    }
    if (this.#at === this.#between[0]?.from) this.#leaveOutBetween(this.#between.shift());
    const end = Math.min(this.#end, this.#at + most, this.#between[0]?.from ?? this.#end);
    this.#visitor.lookAhead(this.#at, end);
    while (this.#at < end) {
      const taken = this.#visitPlain(this.#at, end);
      if (taken === 0) this.#visitRow(this.#at++);
      else this.#at += taken;
    }
    return end < this.#end;
  }

  /** Each table has its own sums. */
  #leaveOutBetween({ to }: { readonly to: number } = { to: this.#at }): void {
    for (; this.#at < to; this.#at++) {
      const row = dataRowAt(this.#sheet, this.#layout, this.#at);
      this.#visitor.leftOut(row, 'between-tables');
    }
    this.#sums.startAgain();
  }

  /** How many rows were plain. Where some are hidden it goes row by row. */
  #visitPlain(at: number, end: number): number {
    const rowNumber = this.#sheet.rowNumbers[at] ?? 0;
    const hidden = this.#isHidden(rowNumber);
    if (hidden && this.#readAs.table.hiddenRows === 'leave-out') return 0;
    const to = this.#hasHiddenRows ? at + 1 : end;
    const { rows, kroner } = this.#visitor.plain(at, to, hidden && !this.#readAs.takenIn.has(rowNumber));
    if (rows > 0) this.#passed(kroner * 100, hidden);
    return rows;
  }

  #visitRow(at: number): void {
    const { table, cells, takenIn } = this.#readAs;
    const rowNumber = this.#sheet.rowNumbers[at] ?? 0;
    const hidden = this.#isHidden(rowNumber);
    const isOutForBeingHidden = hidden && table.hiddenRows === 'leave-out';
    const row = dataRow(this.#sheet, this.#layout, at, rowNumber);
    if (!takenIn.has(rowNumber)) {
      const around = { edits: cells.get(rowNumber), sums: this.#sums, below: this.#below, headings: this.#headings };
      const reason = whyNoReceiver(this.#sheet, at, row, around);
      if (reason === 'blank' || (reason === 'nothing-in-columns' && !this.#hasAllColumns)) return;
      if (reason !== undefined) {
        this.#visitor.leftOut(row, reason);
        if (reason !== 'repeated-heading' && reason !== 'nothing-in-columns') this.#sums.startAgain();
        return;
      }
      if (isOutForBeingHidden) {
        this.#visitor.leftOut(row, 'hidden');
        this.#passed(row.amount.oere ?? 0, hidden);
        return;
      }
    }
    this.#visitor.data(row, hidden && !takenIn.has(rowNumber));
    this.#passed(row.amount.oere ?? 0, hidden);
  }

  #passed(oere: number, hidden: boolean): void {
    this.#sums.add(oere, hidden);
    this.#below = undefined;
  }
}

/** The data row at a stored position (0-based), as the sheet has it. */
export function dataRowAt(sheet: Sheet, layout: Layout, at: number): DataRow {
  return dataRow(sheet, layout, at, sheet.rowNumbers[at] ?? 0);
}

/** Whether a row of the table stays data, whatever the user types over it or takes back. */
export function isDataAnyway({ identifiers, navn, row }: DataRow, { takenIn }: Pick<DraftState, 'takenIn'>): boolean {
  return takenIn.has(row) || identifiers.some(isMeantAsIdentifier) || !(isBlankCell(navn) || isSumLabel(navn.text));
}

/** A row that the user added: nothing of it stands in the sheet. */
export function addedRow(row: number, layout: Layout): DataRow {
  return { row, identifiers: layout.identifiers.map(() => BLANK), navn: BLANK, utbetaltBeloep: BLANK, amount: readAmount(BLANK) };
}

function dataRow(sheet: Sheet, layout: Layout, at: number, row: number): DataRow {
  const utbetaltBeloep = cellAt(sheet, at, layout.utbetaltBeloep);
  return {
    row,
    identifiers: layout.identifiers.map((index) => cellAt(sheet, at, index)),
    navn: nameCell(sheet, layout, at),
    utbetaltBeloep,
    amount: readAmount(utbetaltBeloep),
  };
}

/** `Kari` and `Nordmann` are `Kari Nordmann`; a cell without a value stays what it is, so that its problem is seen. */
function nameCell(sheet: Sheet, { names, navn }: Layout, at: number): Cell {
  if (names.length < 2) return cellAt(sheet, at, navn);
  const cells = names.map((index) => cellAt(sheet, at, index));
  const withoutValue = cells.find(({ kind }) => kind === 'error' || kind === 'formula-without-value');
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const [only] = filled;
  if (withoutValue !== undefined || filled.length < 2) return withoutValue ?? only ?? cellAt(sheet, at, navn);
  return typedCell(filled.map(({ text }) => text.trim()).join(' '));
}

interface Around {
  readonly edits: ReturnType<DraftState['cells']['get']>;
  readonly sums: SumsAbove;
  /** Above the first receiver only. */
  readonly below: SumBelow | undefined;
  readonly headings: string;
}

function whyNoReceiver(sheet: Sheet, at: number, row: DataRow, around: Around) {
  if (around.edits === undefined && isBlank(row)) return hasAnyCell(sheet, at) ? 'nothing-in-columns' : 'blank';
  if (around.headings !== '' && row.amount.oere === undefined && headingSignature(sheet, row.row) === around.headings)
    return 'repeated-heading';
  return sumReason(sheet, at, row, around);
}

type SumReason = Extract<LeftOutReason, 'sum-row' | 'sum-of-above' | 'sum-of-below'>;

/** A row with an identifier is never a sum row, nor is one with a name or one that the user has given either. */
function sumReason(sheet: Sheet, at: number, row: DataRow, { edits, sums, below }: Around): SumReason | undefined {
  if (edits?.identifikator || edits?.navn || !mayBeSum(row)) return undefined;
  if (isBlankCell(row.navn) || isSumLabel(row.navn.text)) {
    if (sheet.columns.some(({ index }) => hasSumLabel(cellAt(sheet, at, index)))) return 'sum-row';
  }
  const { oere = 0 } = row.amount;
  if (oere <= 0) return undefined;
  const isLabelled = !isBlankCell(row.navn);
  if (sums.has(oere)) return isLabelled ? 'sum-row' : 'sum-of-above';
  return below?.is(oere) ? (isLabelled ? 'sum-row' : 'sum-of-below') : undefined;
}

/** Names nobody. `Sum sone 1` may be a label if its amount fits, `Sum Bygg AS` is a receiver whose number is missing. */
function mayBeSum({ identifiers, navn }: DataRow): boolean {
  return !identifiers.some(isMeantAsIdentifier) && (isBlankCell(navn) || beginsAsSumLabel(navn.text));
}

function mayBeTotal(row: DataRow): boolean {
  return mayBeSum(row) && (row.amount.oere ?? 0) > 0;
}

/** 0 for a row that names nobody, of which there may be several. */
function oereOfReceiver(row: DataRow): number {
  return mayBeSum(row) ? 0 : (row.amount.oere ?? 0);
}

/** Says of ever larger row numbers whether they are hidden. */
function hiddenRows({ marks }: Sheet): (row: number) => boolean {
  if (marks === undefined || marks.hiddenRows.length === 0) return () => false;
  const { hiddenRows: hidden } = marks;
  let next = 0;
  return (row) => {
    while (next < hidden.length && (hidden[next] ?? 0) < row) next++;
    return hidden[next] === row;
  };
}

function isBlank(row: DataRow): boolean {
  return isBlankCell(row.utbetaltBeloep) && isBlankCell(row.navn) && row.identifiers.every(isBlankCell);
}

function isBlankCell(cell: Cell): boolean {
  return cell.kind === 'blank' || (cell.kind === 'text' && cell.text.trim() === '');
}

function hasAnyCell(sheet: Sheet, at: number): boolean {
  return sheet.columns.some(({ index }) => !isBlankCell(cellAt(sheet, at, index)));
}

const BEGINS_WITH_DIGIT = /^\d/;

/** Labels may stand in any column, also in that of the identifiers, but there none of them begins with a digit. */
function isMeantAsIdentifier(cell: Cell): boolean {
  return BEGINS_WITH_DIGIT.test(cell.text) || (isIdentifierFilled(cell) && !isSumLabel(cell.text));
}

function hasSumLabel(cell: Cell): boolean {
  return cell.kind === 'text' && isSumLabel(cell.text);
}
