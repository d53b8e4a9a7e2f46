/**
 * The rows of a page cross to the window as one text: a string is copied at once, and each of a thousand small objects on its own. What comes out
 * is held against the contract like every reply.
 */
import { jsonOf } from '../json.ts';
import { z } from '../zod.ts';
import { type RowView, rowViewSchema } from './views.ts';

export function rowsToText(rows: readonly RowView[]): string {
  return JSON.stringify(rows);
}

/** Undefined for what isn't the text of rows. */
export function rowsFromText(text: string): readonly RowView[] | undefined {
  const rows = jsonOf(text);
  if (Array.isArray(rows) && rows.every(isPlainRow)) return rows;
  const parsed = z.array(rowViewSchema).safeParse(rows);
  return parsed.success ? parsed.data : undefined;
}

/** True only for what `rowViewSchema` takes too; everything else is left to that. Nearly every row is one with nothing to say about. */
function isPlainRow(row: unknown): row is RowView {
  if (!isObject(row) || Object.keys(row).length !== ROW_PARTS) return false;
  const { problems, accepted, kind, kroner } = row;
  return (
    Array.isArray(problems) &&
    problems.length === 0 &&
    Array.isArray(accepted) &&
    accepted.length === 0 &&
    Number.isSafeInteger(row.row) &&
    Number(row.row) > 0 &&
    typeof row.leftOut === 'boolean' &&
    typeof row.added === 'boolean' &&
    (kind === null || kind === 'foedselsnummer' || kind === 'organisasjonsnummer') &&
    (kroner === null || Number.isSafeInteger(kroner)) &&
    isCell(row.identifikator) &&
    isCell(row.navn) &&
    isCell(row.utbetaltBeloep)
  );
}

const ROW_PARTS = Object.keys(rowViewSchema.shape).length;
const CELL_PARTS = 3;

function isCell(cell: unknown): boolean {
  return (
    isObject(cell) &&
    Object.keys(cell).length === CELL_PARTS &&
    typeof cell.text === 'string' &&
    typeof cell.edited === 'boolean' &&
    typeof cell.address === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
