/**
 * What main and the reader process say to each other: one request, one reply. The reply comes from a process that has just parsed a file
 * nobody trusts, so main looks at every part of it before use.
 */
import type { FailureCode } from '../../shared/core/failure.ts';
import type { Sheet, SheetColumn } from '../../shared/core/sheet.ts';
import type { SheetFormat } from './guard.ts';

export interface ReadRequest {
  readonly path: string;
  readonly format: SheetFormat;
  /** The sheet to read; undefined for the first one that holds a list. */
  readonly sheet: string | undefined;
}

export interface ReadSheet {
  readonly sheet: Sheet;
  /** The other sheets of the workbook, in its order. */
  readonly otherSheets: string[];
  /** Lower-case hex over the file's bytes. */
  readonly sha256: string;
}

/** Why the reader process may refuse. A code and nothing else: no text that a file or a library made reaches the user. */
export const READ_REFUSALS = [
  'FILE_NOT_FOUND',
  'FILE_IS_FOLDER',
  'FILE_LOCKED',
  'FILE_NOT_READABLE',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_INFLATES_TOO_MUCH',
  'SHEET_NOT_FOUND',
  'SHEET_TOO_LARGE',
  'SHEET_NO_CELLS',
  'READER_OUT_OF_MEMORY',
] as const satisfies readonly FailureCode[];
export type ReadRefusal = (typeof READ_REFUSALS)[number];

export type ReadReply = { readonly ok: true; readonly value: ReadSheet } | { readonly ok: false; readonly failure: ReadRefusal };

export function isReadRefusal(code: unknown): code is ReadRefusal {
  return READ_REFUSALS.some((known) => known === code);
}

export function isReadReply(reply: unknown): reply is ReadReply {
  if (!isRecord(reply)) return false;
  if (reply.ok === false) return isReadRefusal(reply.failure);
  const value = reply.value;
  return (
    reply.ok === true &&
    isRecord(value) &&
    isSheet(value.sheet) &&
    isStrings(value.otherSheets) &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256)
  );
}

/** Whether every index that `cellAt` will follow stays inside: equal lengths, ends that only grow and stop at the text's end. */
export function isSheet(sheet: unknown): sheet is Sheet {
  if (!isRecord(sheet)) return false;
  const { name, rowNumbers, columns, formats } = sheet;
  return (
    typeof name === 'string' &&
    isStrings(formats) &&
    formats[0] === 'General' &&
    rowNumbers instanceof Uint32Array &&
    rowNumbers.every((rowNumber, i) => rowNumber > (i === 0 ? 0 : (rowNumbers[i - 1] ?? 0))) &&
    Array.isArray(columns) &&
    columns.every((column, i) => isColumn(column, rowNumbers.length, formats.length) && (i === 0 || column.index > columns[i - 1].index))
  );
}

function isColumn(column: unknown, rows: number, formats: number): column is SheetColumn {
  if (!isRecord(column)) return false;
  const { index, kinds, numbers, text, ends, formatOf } = column;
  return (
    typeof index === 'number' &&
    Number.isInteger(index) &&
    index >= 0 &&
    kinds instanceof Uint8Array &&
    kinds.length === rows &&
    numbers instanceof Float64Array &&
    numbers.length === rows &&
    formatOf instanceof Uint16Array &&
    formatOf.length === rows &&
    formatOf.every((format) => format < formats) &&
    ends instanceof Uint32Array &&
    ends.length === rows &&
    ends.every((end, i) => end >= (i === 0 ? 0 : (ends[i - 1] ?? 0))) &&
    typeof text === 'string' &&
    (ends.at(-1) ?? 0) === text.length
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
