/** Rows as the grid gets to see them: by page, and with the numbers of persons masked until the user asks for them. */
import { acceptanceOf, checkedRow } from '../../../shared/core/check/accepted-warnings.ts';
import type { CheckedRow } from '../../../shared/core/check/check.ts';
import { type Field, lettersOf } from '../../../shared/core/sheet/columns.ts';
import { maskNumber, maskWithin } from '../../../shared/core/values/mask.ts';
import { warningKey } from '../../../shared/core/values/problem.ts';
import { maskedRow } from '../../../shared/ipc/masked-row.ts';
import { rowsToText } from '../../../shared/ipc/page-rows.ts';
import type { Page, RowQuery, RowsChanged, RowView } from '../../../shared/ipc/views.ts';
import { countSettled } from './shown-rows.ts';
import type { WorkingDraft } from './working-draft.ts';

export interface PageOrder {
  readonly query: RowQuery;
  readonly from: number;
  readonly count: number;
  readonly unmasked: boolean;
}

export function pageOf(working: WorkingDraft, { query, from, count, unmasked }: PageOrder): Page {
  const { check } = working;
  const shown = working.shown(query);
  const rows: RowView[] = [];
  for (const number of shown.subarray(from, from + count)) {
    const row = checkedRow(check.rows, number);
    if (row !== undefined) rows.push(unmasked ? rowView(working, row) : maskedRow(rowView(working, row)));
  }
  return { revision: working.open.revision, from, total: shown.length, settled: countSettled(shown, check, query), rows };
}

/** What stands in a cell: a number that was understood as it will be sent, with its leading zero and without what stood around it. */
export function cellText(row: CheckedRow, field: Field): string {
  return field === 'identifikator' ? (row.identifier?.value ?? row.text[field]) : row.text[field];
}

/** The same, as it may be shown to anybody. A co-op's or a company's number is public. */
export function maskedCellText(row: CheckedRow, field: Field): string {
  const text = cellText(row, field);
  if (field !== 'identifikator') return maskWithin(text);
  return row.identifier?.kind === 'organisasjonsnummer' ? text : maskNumber(text);
}

/** Beyond this a page of rows says it with less. */
const MOST_ROWS_TOLD = 200;

/** The rows that say something else than at `since`, masked; null where that would be many, or isn't known. */
export function changedRowsView(working: WorkingDraft, since: number): RowsChanged | null {
  const numbers = working.rowsChangedSince(since);
  if (numbers === undefined || numbers.length > MOST_ROWS_TOLD) return null;
  const rows = numbers.flatMap((number) => working.rowByNumber(number) ?? []);
  return { since, rows: rowsToText(rows.map((row) => maskedRow(rowView(working, row)))) };
}

function rowView(working: WorkingDraft, row: CheckedRow): RowView {
  const isAdded = working.open.draft.state.addedRows.has(row.row);
  const cell = (field: Field) => ({
    text: cellText(row, field),
    edited: row.edited[field] === true,
    address: `${letterOf(working, row, field)}${row.row}`,
  });
  return {
    row: row.row,
    leftOut: row.leftOut,
    added: isAdded,
    identifikator: cell('identifikator'),
    navn: cell('navn'),
    utbetaltBeloep: cell('utbetaltBeloep'),
    kind: row.identifier?.kind ?? null,
    kroner: row.utbetaltBeloep ?? null,
    problems: [...row.problems],
    accepted: row.problems.length === 0 ? [] : acceptedOf(working, row),
  };
}

function acceptedOf({ check, open }: WorkingDraft, { problems }: CheckedRow): RowView['accepted'] {
  return problems.flatMap((problem) => {
    const acceptance = problem.severity === 'warning' ? acceptanceOf(open.draft.state, check, problem) : undefined;
    return acceptance === undefined ? [] : [{ key: warningKey(problem), reason: acceptance.reason ?? '' }];
  });
}

/** Where identifiers stand in two columns, the cell is in the one that was read. */
export function letterOf(working: WorkingDraft, row: CheckedRow, field: Field): string {
  const { columns } = working.open.draft.state.table;
  const own = field !== 'identifikator' || row.identifier === undefined ? undefined : columns[row.identifier.kind];
  return own ?? lettersOf(field, columns)[0] ?? '';
}
