import { fail, ok, type Result } from '../../../shared/result.ts';
import { MAX_ROWS } from '../limits.ts';
import type { ReadRefusal } from '../protocol.ts';
import type { Book } from './book.ts';
import { sheetOfCells } from './cells.ts';
import { parseParts, parseXls, type WorkBook } from './sheetjs.ts';
import { unpack } from './unpack.ts';
import { hasFormulas, hasMoreRowsThan, isSheetPart } from './worksheet-part.ts';

/** Opens a zipped workbook: xlsx, xlsm, xlsb or ods. */
export async function openZipWorkbook(bytes: Buffer): Promise<Result<Book, ReadRefusal>> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) return fail('FILE_ENCRYPTED');

  // Left out before SheetJS sees them: it takes 12 s and 1.4 GB to find out what a look at the bytes says in 0.2 s.
  const tooLarge = [...parts].filter(([name, part]) => isSheetPart(name) && hasMoreRowsThan(part, MAX_ROWS)).map(([name]) => name);
  for (const name of tooLarge) parts.delete(name);
  const isMissing = tooLarge.length > 0 ? 'SHEET_TOO_LARGE' : 'FILE_DAMAGED';

  const formulas = [...parts].some(([name, part]) => isSheetPart(name) && hasFormulas(part));
  const isOpenDocument = parts.has('content.xml');
  return openBook((sheet) => parseParts(parts, { sheet: isOpenDocument ? undefined : sheet, formulas }), isMissing);
}

/** Opens an old .xls. */
export function openXlsWorkbook(bytes: Buffer): Result<Book, ReadRefusal> {
  return openBook(() => parseXls(bytes), 'FILE_DAMAGED');
}

type Parse = (sheet: number | undefined) => WorkBook | undefined;

/**
 * Most often the first sheet is the one, so it alone is parsed at first; whoever asks for another makes us parse all, once.
 * `isMissing` is why a sheet may be listed and not be there.
 */
function openBook(parse: Parse, isMissing: ReadRefusal): Result<Book, ReadRefusal> {
  const first = parsed(parse, 0);
  if (!first.ok) return first;
  let all: Result<WorkBook, ReadRefusal> | undefined;
  const bookWith = (index: number): Result<WorkBook, ReadRefusal> => {
    const name = first.value.SheetNames[index];
    if (name !== undefined && Object.hasOwn(first.value.Sheets, name)) return first;
    all ??= parsed(parse, undefined);
    return all;
  };
  return ok({
    sheets: first.value.SheetNames.map((name, index) => ({ name, hidden: isHidden(first.value, index) })),
    readSheet(index) {
      const book = bookWith(index);
      if (!book.ok) return book;
      const name = book.value.SheetNames[index] ?? '';
      // SheetJS swallows what goes wrong in a single sheet and leaves it out. Not `in`: a sheet may be called "constructor".
      if (!Object.hasOwn(book.value.Sheets, name)) return fail(isMissing);
      const countsFrom1904 = book.value.Workbook?.WBProps?.date1904 === true;
      return sheetOfCells(name, book.value.Sheets[name]?.['!data'] ?? [], countsFrom1904);
    },
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
