/**
 * What main and the reader process say to each other: one request, one reply (in parts: reply-parts.ts). The reply comes from a process that has just parsed a file
 * nobody trusts, so main looks at every part of it before use.
 */
import type { FailureCode } from '../../shared/core/failure.ts';
import { MAX_COLUMNS, MAX_MERGES, type Merge, type Sheet, type SheetColumn, type SheetMarks } from '../../shared/core/sheet/sheet.ts';
import { type TextImport, textImportSchema } from '../../shared/core/sheet/text-import.ts';
import type { Steps } from '../../shared/core/steps.ts';
import type { SheetFormat } from './guard.ts';

export type ReadRequest = FileRequest | PasteRequest;

export interface FileRequest {
  readonly path: string;
  readonly format: SheetFormat;
  /** The sheet to read; undefined for the first one that holds a list. */
  readonly sheet: string | undefined;
  /** How to read separated text, where the user knows better than the guess. */
  readonly text?: TextImport | undefined;
}

/** What the clipboard held. Both may be empty. */
export interface Pasted {
  /** What the sheet is to be called. */
  readonly name: string;
  readonly text: string;
  readonly html: string;
}

export interface PasteRequest {
  readonly format: 'paste';
  readonly pasted: Pasted;
  readonly text?: TextImport | undefined;
}

export interface ReadSheet {
  readonly sheet: Sheet;
  /** The other sheets of the workbook, in its order. */
  readonly otherSheets: string[];
  /** Those among them with a whole list that may belong to this one. */
  readonly otherLists?: string[];
  /** Lower-case hex over the file's bytes, or over what was pasted. */
  readonly sha256: string;
  /** Of separated text: how it was read. */
  readonly text?: TextImport;
}

/** Why the reader process may refuse. A code and nothing else: no text that a file or a library made reaches the user. */
const READ_REFUSALS = [
  'FILE_NOT_FOUND',
  'FILE_IS_FOLDER',
  'FILE_LOCKED',
  'FILE_NOT_READABLE',
  'FILE_PLACE_GONE',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_INFLATES_TOO_MUCH',
  'SHEET_NOT_FOUND',
  'SHEET_TOO_LARGE',
  'SHEET_TOO_MANY_CELLS',
  'SHEET_NO_CELLS',
  'READER_OUT_OF_MEMORY',
] as const satisfies readonly FailureCode[];
export type ReadRefusal = (typeof READ_REFUSALS)[number];

export type ReadReply = { readonly ok: true; readonly value: ReadSheet } | { readonly ok: false; readonly failure: ReadRefusal };

export function isReadRefusal(code: unknown): code is ReadRefusal {
  return READ_REFUSALS.some((known) => known === code);
}

/** The message, if it is a reply that can be used; looked through in pieces of a few milliseconds. */
export function* checkedReply(message: unknown): Steps<ReadReply | undefined> {
  const value = isRecord(message) ? message.value : undefined;
  const isSound = yield* isSoundSheet(isRecord(value) ? value.sheet : undefined);
  return isReplyWith(message, isSound) ? message : undefined;
}

function isReplyWith(reply: unknown, isSheetSound: boolean): reply is ReadReply {
  if (!isRecord(reply)) return false;
  if (reply.ok === false) return isReadRefusal(reply.failure);
  const value = reply.value;
  return (
    reply.ok === true &&
    isRecord(value) &&
    isSheetSound &&
    isStrings(value.otherSheets) &&
    (value.otherLists === undefined || isStrings(value.otherLists)) &&
    typeof value.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(value.sha256) &&
    (value.text === undefined || textImportSchema.safeParse(value.text).success)
  );
}

/** Whether every index that `cellAt` will follow stays inside: equal lengths, ends that only grow and stop at the text's end. */
function* isSoundSheet(sheet: unknown): Steps<boolean> {
  if (!isRecord(sheet)) return false;
  const { name, rowNumbers, columns, formats, marks } = sheet;
  if (typeof name !== 'string' || !isStrings(formats) || formats[0] !== 'General' || !Array.isArray(columns)) return false;
  if (!(rowNumbers instanceof Uint32Array && growsFrom(1, rowNumbers))) return false;
  for (const [i, column] of columns.entries()) {
    yield;
    if (!isColumn(column, rowNumbers.length, formats.length) || (i > 0 && column.index <= columns[i - 1].index)) return false;
  }
  return marks === undefined || isMarks(marks);
}

function isMarks(marks: unknown): marks is SheetMarks {
  if (!isRecord(marks)) return false;
  const { hiddenRows, filtered, hiddenColumns, merges } = marks;
  return (
    hiddenRows instanceof Uint32Array &&
    growsFrom(1, hiddenRows) &&
    typeof filtered === 'boolean' &&
    Array.isArray(hiddenColumns) &&
    hiddenColumns.length <= MAX_COLUMNS &&
    hiddenColumns.every((column) => isWithin(column, 0, MAX_COLUMNS - 1)) &&
    growsFrom(0, hiddenColumns) &&
    Array.isArray(merges) &&
    merges.length <= MAX_MERGES &&
    merges.every(isMerge)
  );
}

const MAX_ROW_NUMBER = 2 ** 32 - 1;

function isMerge(merge: unknown): merge is Merge {
  if (!isRecord(merge)) return false;
  const { top, left, bottom, right } = merge;
  return (
    isWithin(top, 1, MAX_ROW_NUMBER) &&
    isWithin(bottom, top, MAX_ROW_NUMBER) &&
    isWithin(left, 0, MAX_COLUMNS - 1) &&
    isWithin(right, left, MAX_COLUMNS - 1)
  );
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** Each greater than the one before it, the first at least `least`. A plain loop: the callbacks of `every` cost three times as much. */
function growsFrom(least: number, numbers: ArrayLike<number>): boolean {
  let before = least - 1;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number <= before) return false;
    before = number;
  }
  return true;
}

function isColumn(column: unknown, rows: number, formats: number): column is SheetColumn {
  if (!isRecord(column)) return false;
  const { index, kinds, numbers, text, ends, formatOf } = column;
  return (
    isWithin(index, 0, MAX_COLUMNS - 1) &&
    kinds instanceof Uint8Array &&
    kinds.length === rows &&
    numbers instanceof Float64Array &&
    numbers.length === rows &&
    formatOf instanceof Uint16Array &&
    formatOf.length === rows &&
    staysBelow(formats, formatOf) &&
    ends instanceof Uint32Array &&
    ends.length === rows &&
    neverFalls(ends) &&
    typeof text === 'string' &&
    (ends.at(-1) ?? 0) === text.length
  );
}

function neverFalls(numbers: Uint32Array): boolean {
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number < before) return false;
    before = number;
  }
  return true;
}

function staysBelow(limit: number, numbers: Uint16Array): boolean {
  for (let i = 0; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) >= limit) return false;
  }
  return true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
