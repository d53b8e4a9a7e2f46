/**
 * Rows that stand in the sheet as they are sent but perhaps for their number: a plain name, whole kroner, nothing edited. What their cells say
 * is looked up when it is asked for: most rows of a long list are never shown, and an object for each of their cells would be most of the
 * time and memory of a check.
 */

import { bytesOfRow } from '../leveranse/oppgave-bytes.ts';
import { cellAddress, kindCode, type SheetColumn } from '../sheet/sheet.ts';
import type { Identifier } from '../values/identifier.ts';
import type { Problem } from '../values/problem.ts';
import type { Reading } from '../values/reading.ts';
import type { CheckedRow } from './check.ts';

const TEXT = kindCode('text');
const PERSON_DIGITS = 11;
const NOTHING_EDITED: CheckedRow['edited'] = {};
const NO_PROBLEMS: readonly Problem[] = [];

/** The rows of a table in which each field has one column. */
export interface PlainColumns {
  readonly rowNumbers: Uint32Array;
  readonly identifier: SheetColumn;
  readonly name: SheetColumn;
  readonly amount: SheetColumn;
}

abstract class SheetRow implements CheckedRow {
  /** `at` is the 0-based position of the stored row. */
  constructor(
    protected readonly columns: PlainColumns,
    protected readonly at: number,
  ) {}

  abstract get identifier(): CheckedRow['identifier'];
  abstract get problems(): readonly Problem[];

  get row(): number {
    return this.columns.rowNumbers[this.at] ?? 0;
  }

  get text(): CheckedRow['text'] {
    const { identifier, name, amount } = this.columns;
    return { identifikator: textOf(identifier, this.at), navn: textOf(name, this.at), utbetaltBeloep: textOf(amount, this.at) };
  }

  get navn(): string {
    return textOf(this.columns.name, this.at);
  }

  get utbetaltBeloep(): number {
    const { amount } = this.columns;
    return amount.kinds[this.at] === TEXT ? Number(textOf(amount, this.at)) : (amount.numbers[this.at] ?? 0);
  }

  get oere(): number {
    return this.utbetaltBeloep * 100;
  }

  get bytes(): number {
    return bytesOfRow(this.identifier, this.navn, this.utbetaltBeloep);
  }

  get edited(): CheckedRow['edited'] {
    return NOTHING_EDITED;
  }

  get leftOut(): false {
    return false;
  }
}

/** A row with a right number and nothing to say about it. */
export class PlainRow extends SheetRow {
  get identifier(): NonNullable<CheckedRow['identifier']> {
    const { identifier } = this.columns;
    const value = identifier.kinds[this.at] === TEXT ? textOf(identifier, this.at) : String(identifier.numbers[this.at]);
    return { kind: value.length === PERSON_DIGITS ? 'foedselsnummer' : 'organisasjonsnummer', value };
  }

  get problems(): readonly Problem[] {
    return NO_PROBLEMS;
  }
}

/** A row of whose number there is something to say, and of nothing else. */
export class RemarkedNumberRow extends SheetRow {
  readonly #reading: Reading<Identifier>;

  constructor(columns: PlainColumns, at: number, reading: Reading<Identifier>) {
    super(columns, at);
    this.#reading = reading;
  }

  get identifier(): CheckedRow['identifier'] {
    return this.#reading.value;
  }

  get problems(): readonly Problem[] {
    return placedProblems(this.columns, this.at, this.#reading);
  }
}

/** What there is to say about the number of the stored row `at`. */
export function placedProblems({ rowNumbers, identifier }: PlainColumns, at: number, { problems }: Reading<Identifier>): Problem[] {
  const row = rowNumbers[at] ?? 0;
  const cell = cellAddress(identifier.index, row);
  return problems.map(({ code, severity, data, fixes }) => ({ code, severity, row, cell, field: 'identifikator', data, fixes }));
}

function textOf(column: SheetColumn, at: number): string {
  return column.text.slice(startOf(column, at), column.ends[at]);
}

export function startOf(column: SheetColumn, at: number): number {
  return at === 0 ? 0 : (column.ends[at - 1] ?? 0);
}
