/** What the user does to many cells at once, as the edits of one step. Pure: from the rows that are shown to the edits, or why not. */
import { checkedRow } from '../../../shared/core/check/accepted-warnings.ts';
import type { CheckedRow } from '../../../shared/core/check/check.ts';
import type { DraftEdit } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Field } from '../../../shared/core/sheet/columns.ts';
import { formatTsv, parseTsv } from '../../../shared/core/sheet/tsv.ts';
import type { Range, RowQuery } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { cellText, maskedCellText } from './row-view.ts';
import { FIELDS, type WorkingDraft } from './working-draft.ts';

/** Above this a step would take longer than a user waits, and undo of it too. */
const HIGHEST_ROWS_AT_ONCE = 10_000;

export type RangeAction = 'clear' | 'leave-out' | 'restore';

/** Empties the cells, or leaves their rows out or takes them in again; cells and rows that are so already are left alone. */
export function editsOfRange(working: WorkingDraft, query: RowQuery, range: Range, action: RangeAction): Result<DraftEdit[], Failure> {
  const rows = rowsIn(working, query, range);
  const tooMany = tooManyRows(rows.length);
  if (tooMany) return tooMany;
  if (action === 'clear') {
    const emptied = rows.flatMap((row) =>
      range.fields.flatMap((field): DraftEdit[] => (row.text[field] === '' ? [] : [{ kind: 'set-cell', row: row.row, field, text: '' }])),
    );
    return ok(emptied);
  }
  const isLeavingOut = action === 'leave-out';
  // A row that is taken in again is left to what the sheet makes of it, as before.
  const leftOut = isLeavingOut ? true : null;
  return ok(rows.filter((row) => row.leftOut !== isLeavingOut).map(({ row }): DraftEdit => ({ kind: 'leave-out', row, leftOut })));
}

export interface Pasted {
  readonly edits: DraftEdit[];
  readonly rows: number;
  /** How many rows were added after the last one. */
  readonly added: number;
}

/**
 * Lays the text's cells over the sheet from the range's first cell on. Fails with PASTE_TOO_WIDE, EDIT_TOO_MANY_ROWS, or PASTE_BEYOND_ROWS
 * where rows can't be added: under a filter, a search or a sort nobody would see where they went.
 */
export function editsOfPaste(working: WorkingDraft, query: RowQuery, range: Range, text: string): Result<Pasted, Failure> {
  const given = parseTsv(text);
  const cells = given.length === 1 && given[0]?.length === 1 ? filled(range, given[0][0] ?? '') : given;
  const tooMany = tooManyRows(cells.length);
  if (tooMany) return tooMany;
  const first = FIELDS.indexOf(range.fields[0] ?? 'identifikator');
  const columns = Math.max(...cells.map((row) => row.length));
  const room = FIELDS.length - first;
  if (columns > room) return fail(failure('PASTE_TOO_WIDE', { columns, room }));
  const shown = working.shown(query);
  const missing = Math.max(0, range.from + cells.length - shown.length);
  const mayAdd = query.filter === 'all' && query.search === '' && query.sort === null;
  if (missing > 0 && !mayAdd) {
    return fail(failure('PASTE_BEYOND_ROWS', { rows: cells.length, room: Math.max(0, shown.length - range.from) }));
  }
  const edits: DraftEdit[] = [];
  const next = working.nextRowNumber;
  for (let n = 0; n < missing; n++) edits.push({ kind: 'add-row', row: next + n, added: true });
  cells.forEach((row, n) => {
    const number = shown[range.from + n] ?? next + range.from + n - shown.length;
    row.forEach((cell, column) => {
      const field = FIELDS[first + column];
      if (field !== undefined) edits.push({ kind: 'set-cell', row: number, field, text: cell.slice(0, LONGEST_CELL) });
    });
  });
  return ok({ edits, rows: cells.length, added: missing });
}

/** As `set-cell` allows; no cell that means anything is longer. */
const LONGEST_CELL = 1000;

/** The range as tab-separated text. */
export function textOfRange(working: WorkingDraft, query: RowQuery, range: Range, unmasked: boolean): { text: string; rows: number } {
  const textOf = unmasked ? cellText : maskedCellText;
  const rows = rowsIn(working, query, range);
  return { text: formatTsv(rows.map((row) => range.fields.map((field) => textOf(row, field)))), rows: rows.length };
}

function filled({ from, to, fields }: Range, value: string): string[][] {
  return Array.from({ length: to - from + 1 }, () => fields.map((_: Field) => value));
}

function rowsIn(working: WorkingDraft, query: RowQuery, { from, to }: Range): CheckedRow[] {
  const rows: CheckedRow[] = [];
  for (const number of working.shown(query).subarray(from, to + 1)) {
    const row = checkedRow(working.check.rows, number);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function tooManyRows(rows: number): Result<never, Failure> | undefined {
  return rows > HIGHEST_ROWS_AT_ONCE ? fail(failure('EDIT_TOO_MANY_ROWS', { rows, highest: HIGHEST_ROWS_AT_ONCE })) : undefined;
}
