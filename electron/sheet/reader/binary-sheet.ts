/**
 * A look through the records of a sheet of .xlsb before SheetJS has them: it takes a damaged column number at its word, and counts up to it for
 * minutes. Source: [MS-XLSB] 2.1.4 (records), 2.4.323 (BrtColInfo), 2.4.740 (BrtRowHdr).
 */
import { MAX_COLUMNS } from '../../../shared/core/sheet/sheet.ts';

const BINARY_SHEET_PART = /(?:^|\/)worksheets\/[^/]+\.bin$/i;
const ROW_HEADER = 0;
const COLUMN_INFO = 60;
const BEGIN_SHEET = 129;
const MAX_ROWS_OF_EXCEL = 1_048_576;

const BEGIN_FILTER_COLUMN = 163;

export function isBinarySheetPart(name: string): boolean {
  return BINARY_SHEET_PART.test(name.replaceAll('\\', '/'));
}

/** Whether it is made of whole records, begins as a sheet does, and speaks of rows and columns that there can be. */
export function isSoundBinarySheet(part: Buffer): boolean {
  let isFirst = true;
  for (const record of recordsOf(part)) {
    if (record === undefined || (isFirst && record.type !== BEGIN_SHEET) || !isSoundRecord(record)) return false;
    isFirst = false;
  }
  return !isFirst;
}

/** Whether a filter has a condition ([MS-XLSB] 2.4.37, BrtBeginFilterColumn); its arrows alone hide nothing. */
export function hasBinaryFilterColumn(part: Buffer): boolean {
  for (const record of recordsOf(part)) if (record?.type === BEGIN_FILTER_COLUMN) return true;
  return false;
}

interface BinaryRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** Undefined, and nothing more, where one isn't whole. */
function* recordsOf(part: Buffer): Generator<BinaryRecord | undefined> {
  for (let at = 0; at < part.length; ) {
    const type = numberAt(part, at, 2);
    const size = type && numberAt(part, type.after, 4);
    if (type === undefined || size === undefined || size.after + size.value > part.length) return yield undefined;
    at = size.after + size.value;
    yield { type: type.value, data: part.subarray(size.after, at) };
  }
}

function isSoundRecord({ type, data }: BinaryRecord): boolean {
  if (type === ROW_HEADER) return data.length >= 4 && data.readUInt32LE(0) < MAX_ROWS_OF_EXCEL;
  if (type !== COLUMN_INFO) return true;
  return data.length >= 8 && data.readUInt32LE(0) <= data.readUInt32LE(4) && data.readUInt32LE(4) < MAX_COLUMNS;
}

/** Seven bits in each byte, the least first; the eighth says that one more follows. */
function numberAt(part: Buffer, start: number, mostBytes: number): { readonly value: number; readonly after: number } | undefined {
  let value = 0;
  for (let i = 0; i < mostBytes; i++) {
    const byte = part[start + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, after: start + i + 1 };
  }
  return { value, after: start + mostBytes };
}
