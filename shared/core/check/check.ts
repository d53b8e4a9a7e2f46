/**
 * From draft to problems. Pure: the same draft and rules give the same answer; 100,000 rows take about a tenth of a second, so rows are
 * checked by plain functions and not by a schema.
 */

import type { Draft } from '../draft/draft.ts';
import type { LeftOutReason } from '../rows/left-out.ts';
import type { Field } from '../sheet/columns.ts';
import type { CheckRules } from '../values/check-rules.ts';
import type { Problem, Severity } from '../values/problem.ts';
import type { CellProblem } from '../values/reading.ts';

/** One data row of the sheet, with what would be sent of it. A value is undefined when it has a blocking problem. */
export interface CheckedRow {
  /** 1-based row number of the user's sheet. */
  readonly row: number;
  /** What stands in the three cells now: the user's edit, or what the sheet shows. */
  readonly text: Readonly<Record<Field, string>>;
  readonly edited: Readonly<Partial<Record<Field, true>>>;
  readonly identifier: { readonly kind: 'foedselsnummer' | 'organisasjonsnummer'; readonly value: string } | undefined;
  readonly navn: string | undefined;
  /** Whole kroner. */
  readonly utbetaltBeloep: number | undefined;
  /** The amount as it stands in the cell, in øre, also where it can't be sent; undefined when it can't be read exactly. */
  readonly oere: number | undefined;
  readonly leftOut: boolean;
  /** What it takes of the body, in bytes of UTF-8; a value that can't be read yet counts as empty. */
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
}

/** Rows of receivers that are hidden in the sheet, in or out, unless the user has decided on the row itself. Rows are 1-based, 0 for none. */
export interface HiddenRows {
  readonly count: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Over the amounts that can be read as they stand in the sheet. */
  readonly kroner: number;
}

/** Of the rows that would be sent: how many have a right number of each kind, a name, an amount. */
export interface RightValues {
  readonly foedselsnummer: number;
  readonly organisasjonsnummer: number;
  readonly navn: number;
  readonly utbetaltBeloep: number;
}

/** As an array of them would have it; a row may be made when it is asked for, so nobody goes by which object it is. */
export interface CheckedRows extends Iterable<CheckedRow> {
  readonly length: number;
  at(index: number): CheckedRow | undefined;
  filter(wanted: (row: CheckedRow) => boolean): CheckedRow[];
  map<T>(make: (row: CheckedRow) => T): T[];
}

/**
 * Problems of the whole sheet first, then by row and column. One is made when it is asked for, so nobody goes by which object it is; whoever
 * doesn't need to know where it stands asks for what is said, which makes nothing.
 */
export interface Problems extends Iterable<Problem> {
  readonly length: number;
  /** Those that stand in no row. */
  readonly ofSheet: readonly Problem[];
  /** What is said in rows, in no order, each with the number of rows of which it is said; the same may come again with other rows. */
  forEachInRows(tell: (said: CellProblem, rows: number) => void): void;
  count(severity: Severity): number;
  some(isMeant: (said: CellProblem) => boolean): boolean;
  filter(isMeant: (said: CellProblem) => boolean): Problem[];
  map<T>(make: (problem: Problem) => T): T[];
}

export interface Check {
  /** All data rows in the sheet's order: not blank, not a recognised sum row. Rows that the user left out are here, marked. */
  readonly rows: CheckedRows;
  readonly leftOut: readonly LeftOutRow[];
  readonly hiddenRows: HiddenRows;
  /** Rows left out have none. */
  readonly problems: Problems;
  /** How many rows have problems, be they errors, warnings or repairs. */
  readonly rowsWithProblems: number;
  readonly right: RightValues;
  /** How many rows would be sent, right or wrong. */
  readonly antallOppgaver: number;
  /** Whole kroner, over the amounts that could be read. */
  readonly sumUtbetaltBeloep: number;
  /** What the rows take of the body, in bytes of UTF-8 without the commas between them; a value that can't be read yet counts as empty. */
  readonly oppgaveBytes: number;
}

export type CheckDraft = (draft: Draft, rules: CheckRules) => Check;
