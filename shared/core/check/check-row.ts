/** One row: what stands in its three cells, what would be sent of it, and what is wrong with it. */

import { type Layout, NOWHERE } from '../columns/layout.ts';
import type { DraftState } from '../draft/draft.ts';
import { bytesOfRow } from '../leveranse/oppgave-bytes.ts';
import type { DataRow } from '../rows/data-rows.ts';
import type { Field } from '../sheet/columns.ts';
import { type Cell, cellAddress } from '../sheet/sheet.ts';
import { type AmountReading, asRounded, readAmount } from '../values/amount.ts';
import type { CheckRules } from '../values/check-rules.ts';
import { type Identifier, isIdentifierFilled, readIdentifier, withoutLeadingZero } from '../values/identifier.ts';
import { readName } from '../values/name.ts';
import { kindOfName } from '../values/name-kind.ts';
import type { Problem } from '../values/problem.ts';
import { type CellProblem, cellProblem, type Reading, typedCell, unreadable } from '../values/reading.ts';
import type { CheckedRow } from './check.ts';

type Edits = Readonly<Partial<Record<Field, string>>>;

const NO_EDITS: Edits = {};
const NOTHING_EDITED: CheckedRow['edited'] = {};
const NO_PROBLEMS: readonly Problem[] = [];
const BOTH_COLUMNS = unreadable(cellProblem('IDENTIFIER_BOTH_COLUMNS'));
const NAME_OF_ORGANISATION = cellProblem('NAME_OF_ORGANISATION', 'warning');
const NAME_OF_PERSON = cellProblem('NAME_OF_PERSON', 'warning');
const UNMAPPED: Reading<never> = { value: undefined, problems: [] };
const UNMAPPED_AMOUNT: AmountReading = { ...UNMAPPED, oere: undefined, rounded: undefined };

/** The reading of the field that a row is known by, and the column it stands in. */
export interface RowIdentifier {
  readonly text: string;
  readonly column: number;
  readonly reading: Reading<Identifier>;
}

export function checkRow(source: DataRow, id: RowIdentifier, layout: Layout, state: DraftState): CheckedRow {
  const edits = state.cells.get(source.row) ?? NO_EDITS;
  const leftOut = state.leftOut.has(source.row);
  const navn = layout.navn === NOWHERE ? UNMAPPED : readName(cellOrTyped(source.navn, edits.navn));
  const misfit = misfitOf(id.reading.value, navn.value);
  const amount = edits.utbetaltBeloep === undefined ? source.amount : readAmount(typedCell(edits.utbetaltBeloep));
  const kroner = layout.utbetaltBeloep === NOWHERE ? UNMAPPED_AMOUNT : state.rounding === null ? amount : asRounded(amount);
  return {
    row: source.row,
    text: {
      identifikator: id.text,
      navn: edits.navn ?? source.navn.text,
      utbetaltBeloep: edits.utbetaltBeloep ?? source.utbetaltBeloep.text,
    },
    edited: edits === NO_EDITS ? NOTHING_EDITED : editedFields(edits),
    identifier: id.reading.value,
    navn: navn.value,
    utbetaltBeloep: kroner.value,
    oere: kroner.oere,
    leftOut,
    bytes: bytesOfRow(id.reading.value, navn.value, kroner.value),
    problems: leftOut
      ? NO_PROBLEMS
      : placed(source.row, [
          { field: 'identifikator', column: id.column, problems: id.reading.problems },
          { field: 'navn', column: layout.navn, problems: misfit === undefined ? navn.problems : [...navn.problems, misfit] },
          { field: 'utbetaltBeloep', column: layout.utbetaltBeloep, problems: kroner.problems },
        ]),
  };
}

/** A number and a name that are both right, and don't go together. */
function misfitOf(identifier: Identifier | undefined, navn: string | undefined): CellProblem | undefined {
  if (identifier === undefined || navn === undefined) return undefined;
  const kind = kindOfName(navn);
  if (identifier.kind === 'foedselsnummer') return kind === 'organisation' ? NAME_OF_ORGANISATION : undefined;
  return kind === 'person' ? NAME_OF_PERSON : undefined;
}

/**
 * Which of the identifier columns counts: the only one that is filled. Where none is, the problem stands in the first. What the user typed
 * counts instead of all of them, and stands where the one that was filled stood.
 */
export function rowIdentifier(source: DataRow, layout: Layout, state: DraftState, rules: CheckRules): RowIdentifier {
  const edited = state.cells.get(source.row)?.identifikator;
  const first = layout.identifiers[0] ?? NOWHERE;
  if (first === NOWHERE) return { text: edited ?? '', column: first, reading: UNMAPPED };
  const filled = source.identifiers.length > 1 ? source.identifiers.filter(isIdentifierFilled) : source.identifiers;
  const cell = filled[0] ?? source.identifiers[0];
  const column = filled.length === 1 && cell !== undefined ? (layout.identifiers[source.identifiers.indexOf(cell)] ?? first) : first;
  if (edited !== undefined) return { text: edited, column, reading: decided(readIdentifier(typedCell(edited), rules), state) };
  if (filled.length > 1) return { text: filled.map(({ text }) => text).join(' / '), column, reading: BOTH_COLUMNS };
  return { text: cell?.text ?? '', column, reading: cell === undefined ? UNMAPPED : decided(readIdentifier(cell, rules), state) };
}

/** A repair that the user has taken back for all rows is none. */
export function decided(reading: Reading<Identifier>, { leadingZeros }: Pick<DraftState, 'leadingZeros'>): Reading<Identifier> {
  return leadingZeros ? reading : withoutLeadingZero(reading);
}

function cellOrTyped(cell: Cell, edited: string | undefined): Cell {
  return edited === undefined ? cell : typedCell(edited);
}

function editedFields(edits: Edits): CheckedRow['edited'] {
  return {
    ...(edits.identifikator !== undefined && { identifikator: true }),
    ...(edits.navn !== undefined && { navn: true }),
    ...(edits.utbetaltBeloep !== undefined && { utbetaltBeloep: true }),
  };
}

interface FieldProblems {
  readonly field: Field;
  readonly column: number;
  readonly problems: readonly CellProblem[];
}

/** From left to right, as the user reads; problems of one cell keep their order. */
function placed(row: number, fields: readonly FieldProblems[]): readonly Problem[] {
  let found: Problem[] | undefined;
  let rightmost = NOWHERE;
  let isInOrder = true;
  for (const { field, column, problems } of fields) {
    if (problems.length === 0) continue;
    const cell = cellAddress(column, row);
    found ??= [];
    for (const { code, severity, data, fixes } of problems) found.push({ code, severity, row, cell, field, data, fixes });
    if (column < rightmost) isInOrder = false;
    rightmost = column;
  }
  if (found === undefined) return NO_PROBLEMS;
  if (isInOrder) return found;
  const columnOf = (problem: Problem) => fields.find(({ field }) => field === problem.field)?.column ?? NOWHERE;
  return found.sort((a, b) => columnOf(a) - columnOf(b));
}
