import type { MarksFound, Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_ROWS } from '../limits.ts';
import type { ReadRefusal } from '../protocol.ts';
import { hasBinaryFilterColumn, isBinarySheetPart, isSoundBinarySheet } from './binary-sheet.ts';
import type { Book } from './book.ts';
import { sheetOfCells } from './cells.ts';
import { hiddenInOds } from './ods-marks.ts';
import { openPlainWorkbook } from './plain/plain-book.ts';
import { parseParts, parseXls, type WorkBook, type WorkSheet, xlsStream } from './sheetjs.ts';
import { marksOfSheetJs } from './sheetjs-marks.ts';
import { openZip, unpack, type Zip } from './unpack.ts';
import { hasFormulas, hasMoreRowsThan, isSheetPart } from './worksheet-part.ts';
import { filteredSheetsOfXls } from './xls-filter.ts';

/** Opens a zipped workbook: xlsx, xlsm, xlsb or ods. What is plain .xlsx in it we read ourselves, the rest is SheetJS's. */
export async function openZipWorkbook(bytes: Buffer, maxRows = MAX_ROWS): Promise<Result<Book, ReadRefusal>> {
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  const plain = await openPlainWorkbook(zip.value);
  if (plain === undefined) return openWithSheetJs(zip.value);
  if (!plain.ok) return plain;
  const { outline, readSheet } = plain.value;
  let other: Promise<Result<Book, ReadRefusal>> | undefined;
  const readWith = async (index: number, firstRows?: number): Promise<Result<Sheet, ReadRefusal>> => {
    const read = await readSheet(index, { maxRows, firstRows });
    if (read.ok) return read;
    if (read.failure !== 'not-plain') return fail(read.failure);
    other ??= openWithSheetJs(zip.value);
    const book = await other;
    return book.ok ? book.value.readSheet(index) : book;
  };
  return ok({ sheets: outline.sheets, readSheet: (index) => readWith(index), readFirstRows: readWith });
}

const METADATA = /(?:^|\/)metadata\.bin$/i;

/** Any zipped workbook, by SheetJS alone. */
export async function openWithSheetJs(zip: Zip): Promise<Result<Book, ReadRefusal>> {
  const unpacked = await unpack(zip);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) return fail('FILE_ENCRYPTED');

  // Left out before SheetJS sees them: it takes 12 s and 1.4 GB to find out what a look at the bytes says in 0.2 s.
  const tooLarge = [...parts].filter(([name, part]) => isSheetPart(name) && hasMoreRowsThan(part, MAX_ROWS)).map(([name]) => name);
  for (const name of tooLarge) parts.delete(name);
  const isMissing = tooLarge.length > 0 ? 'SHEET_TOO_LARGE' : 'FILE_DAMAGED';

  if ([...parts].some(([name, part]) => isBinarySheetPart(name) && !isSoundBinarySheet(part))) return fail('FILE_DAMAGED');

  // It says which formulas spill over, which we don't ask; SheetJS counts up to whatever number stands in a damaged one, and wants it to be there.
  for (const name of parts.keys()) if (METADATA.test(name)) parts.set(name, Buffer.alloc(0));

  const content = parts.get('content.xml');
  if (content !== undefined) {
    const hidden = hiddenInOds(content.toString('utf8'));
    return openBook(
      () => parseParts(parts, { sheet: undefined, formulas: false, styles: false }),
      isMissing,
      (index) => hidden[index],
    );
  }
  const sheetParts = [...parts].filter(([name]) => isSheetPart(name)).map(([, part]) => part);
  const formulas = sheetParts.some(hasFormulas);
  // In .xlsb there is nothing to look for, so it is always asked.
  const styles = sheetParts.length === 0 || sheetParts.some((part) => part.includes('hidden='));
  const isFiltered = [...parts].some(([name, part]) =>
    isBinarySheetPart(name) ? hasBinaryFilterColumn(part) : part.includes('filterColumn'),
  );
  const withFilter: MoreMarks = (_, sheet) => ({ hasFilter: isFiltered && sheet?.['!autofilter'] !== undefined });
  return openBook((sheet) => parseParts(parts, { sheet, formulas, styles }), isMissing, withFilter);
}

/** Opens an old .xls. */
export function openXlsWorkbook(bytes: Buffer): Result<Book, ReadRefusal> {
  return openBook(
    () => parseXls(bytes),
    'FILE_DAMAGED',
    (index, sheet) => ({ hasFilter: sheet?.['!rows'] !== undefined && filteredSheetsOfXls(xlsStream(bytes)).has(index) }),
  );
}

type Parse = (sheet: number | undefined) => WorkBook | undefined;
/** What SheetJS doesn't say in its marks. */
type MoreMarks = (index: number, sheet: WorkSheet | undefined) => Partial<MarksFound> | undefined;

/**
 * Most often the first sheet is the one, so it alone is parsed at first; whoever asks for another makes us parse all, once.
 * `isMissing` is why a sheet may be listed and not be there.
 */
function openBook(parse: Parse, isMissing: ReadRefusal, more: MoreMarks): Result<Book, ReadRefusal> {
  const first = parsed(parse, 0);
  if (!first.ok) return first;
  let all: Result<WorkBook, ReadRefusal> | undefined;
  const bookWith = (index: number): Result<WorkBook, ReadRefusal> => {
    const name = first.value.SheetNames[index];
    if (name !== undefined && Object.hasOwn(first.value.Sheets, name)) return first;
    all ??= parsed(parse, undefined);
    return all;
  };
  const readSheet = async (index: number) => {
    const book = bookWith(index);
    if (!book.ok) return book;
    const name = book.value.SheetNames[index] ?? '';
    // SheetJS swallows what goes wrong in a single sheet and leaves it out. Not `in`: a sheet may be called "constructor".
    if (!Object.hasOwn(book.value.Sheets, name)) return fail(isMissing);
    const sheet = book.value.Sheets[name];
    const countsFrom1904 = book.value.Workbook?.WBProps?.date1904 === true;
    const marks = { ...marksOfSheetJs(sheet), ...more(index, sheet) };
    return sheetOfCells(name, sheet?.['!data'] ?? [], { countsFrom1904, marks });
  };
  return ok({
    sheets: first.value.SheetNames.map((name, index) => ({ name, hidden: isHidden(first.value, index) })),
    readSheet,
    readFirstRows: readSheet,
  });
}

function isHidden(book: WorkBook, index: number): boolean {
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

const TOO_MUCH = /^(?:Invalid (?:string|array|typed array) length|Array buffer allocation failed)/;

/** Whatever SheetJS throws means that it can't make sense of the file. Its words are not for users, and may hold bits of the file. */
function parsed(parse: Parse, sheet: number | undefined): Result<WorkBook, ReadRefusal> {
  try {
    const book = parse(sheet);
    return book === undefined ? fail('FILE_DAMAGED') : ok(book);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('password-protected')) return fail('FILE_ENCRYPTED');
    return fail(TOO_MUCH.test(message) ? 'READER_OUT_OF_MEMORY' : 'FILE_DAMAGED');
  }
}
