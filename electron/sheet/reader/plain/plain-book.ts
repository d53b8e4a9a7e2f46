/**
 * Our own reader of ordinary .xlsx. What the workbook says of itself (names of sheets, what is hidden, number formats, 1904) is small and is
 * SheetJS's to read; the rows and the shared strings are large and are read here. A sheet that is not plain is SheetJS's too.
 */
import type { MarksFound, Sheet } from '../../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { ReadRefusal } from '../../protocol.ts';
import { readPacked, type ZipEntry } from '../../zip-directory.ts';
import { BEGINNING_BYTES, unpackEntry, unpackInPieces } from '../inflate.ts';
import { unpack, type Zip } from '../unpack.ts';
import { isSheetPart } from '../worksheet-part.ts';
import { CellWriter, TooLarge } from './cell-writer.ts';
import { NotPlain } from './not-plain.ts';
import { NO_SHARED_STRINGS, parseFirstStrings, parseSharedStrings, type SharedStrings } from './shared-strings.ts';
import { hasFilterColumn, marksInMarkup } from './sheet-marks.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { type Outline, readOutline } from './workbook-outline.ts';

const SHARED_STRINGS = 'xl/sharedStrings.xml';

export interface ReadLimits {
  readonly maxRows: number;
  /** Enough has been seen after so many rows; all of them when absent. */
  readonly firstRows?: number | undefined;
}

export interface PlainBook {
  readonly outline: Outline;
  /** 'not-plain' for a sheet that SheetJS has to read. */
  readSheet(index: number, limits: ReadLimits): Promise<Result<Sheet, ReadRefusal | 'not-plain'>>;
}

/** Undefined for a workbook of another kind. */
export async function openPlainWorkbook(zip: Zip): Promise<Result<PlainBook, ReadRefusal> | undefined> {
  const names = new Set(zip.entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || names.has('content.xml') || names.size !== zip.entries.length) return undefined;
  // .xlsb: nothing in it is markup, and what is damaged in it must not reach SheetJS before it was looked through.
  if (zip.entries.some(({ name }) => /(?:^|[\\/])workbook\.bin$/i.test(name))) return undefined;
  const parts = await unpack(zip, (name) => isSheetPart(name) || name === SHARED_STRINGS);
  if (!parts.ok) return parts;
  const outline = readOutline(
    parts.value,
    zip.entries.filter(({ name }) => isSheetPart(name)),
  );
  if (outline === undefined) return undefined;
  const hasTableFilter = [...parts.value].some(([name, part]) => /\/tables\//i.test(name) && part.includes('<filterColumn'));
  const strings = once(() => readStrings(zip));
  const firstStrings = once(() => readFirstStrings(zip));
  return ok({
    outline,
    readSheet: async (index, limits) => {
      const opened = { zip, outline, hasTableFilter };
      // Who wants a few rows needs few texts, and most often they are the first ones: programs list them as they meet them.
      const beginning =
        limits.firstRows === undefined ? undefined : await readPlainSheet({ ...opened, strings: firstStrings }, index, limits);
      return beginning?.ok ? beginning : readPlainSheet({ ...opened, strings }, index, limits);
    },
  });
}

type Strings = Result<SharedStrings, ReadRefusal | 'not-plain'>;

async function readStrings(zip: Zip): Promise<Strings> {
  const entry = zip.entries.find(({ name }) => name === SHARED_STRINGS);
  if (entry === undefined) return ok(NO_SHARED_STRINGS);
  const packed = await readPacked(zip.source, entry);
  if (packed === undefined) return fail('FILE_DAMAGED');
  const part = unpackEntry(entry, packed);
  return part.ok ? whilePlain(() => ok(parseSharedStrings(part.value))) : part;
}

/** As many of the texts as the beginning of their part holds. */
async function readFirstStrings(zip: Zip): Promise<Strings> {
  const entry = zip.entries.find(({ name }) => name === SHARED_STRINGS);
  const packed = entry && (await readPacked(zip.source, entry));
  if (entry === undefined) return ok(NO_SHARED_STRINGS);
  if (packed === undefined) return fail('FILE_DAMAGED');
  let beginning: Buffer = Buffer.alloc(0);
  const unpacked = await unpackInPieces(
    entry,
    packed,
    (piece) => {
      // A copy: the piece's memory may be used for the next one.
      beginning = Buffer.from(piece);
      return false;
    },
    BEGINNING_BYTES,
  );
  return unpacked.ok ? whilePlain(() => ok(parseFirstStrings(beginning))) : unpacked;
}

interface Opened {
  readonly zip: Zip;
  readonly outline: Outline;
  readonly hasTableFilter: boolean;
  readonly strings: () => Promise<Strings>;
}

async function readPlainSheet(opened: Opened, index: number, limits: ReadLimits): Promise<Result<Sheet, ReadRefusal | 'not-plain'>> {
  const sheet = opened.outline.sheets[index];
  const part = sheet?.part;
  if (sheet === undefined || part === undefined) return fail('not-plain');
  const packed = await readPacked(opened.zip.source, part);
  if (packed === undefined) return fail('FILE_DAMAGED');
  const strings = await opened.strings();
  if (!strings.ok) return strings;
  return whilePlain(() => scan(opened, sheet.name, part, packed, strings.value, limits));
}

async function scan(
  { outline, hasTableFilter }: Opened,
  name: string,
  part: ZipEntry,
  packed: Buffer,
  strings: SharedStrings,
  { maxRows, firstRows = Number.POSITIVE_INFINITY }: ReadLimits,
): Promise<Result<Sheet, ReadRefusal>> {
  const writer = new CellWriter(outline.formats, outline.countsFrom1904, maxRows);
  const scanner = new SheetScanner(writer, strings);
  let marks: MarksFound | undefined;
  const takePiece = (piece: Buffer) => {
    scanner.push(piece);
    return writer.rows < firstRows;
  };
  const unpacked = await unpackInPieces(part, packed, takePiece, Number.isFinite(firstRows) ? BEGINNING_BYTES : undefined);
  if (!unpacked.ok) return unpacked;
  if (writer.rows < firstRows) {
    const tail = scanner.finish();
    const hasFilter = hasTableFilter || hasFilterColumn(tail);
    marks = { ...marksInMarkup(scanner.head, tail), hiddenRows: scanner.hiddenRows, hasFilter };
  }
  return writer.rows === 0 ? fail('SHEET_NO_CELLS') : ok(writer.build(name, marks));
}

async function whilePlain<T, F>(
  read: () => Result<T, F> | Promise<Result<T, F>>,
): Promise<Result<T, F | 'not-plain' | TooLarge['refusal']>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotPlain) return fail('not-plain');
    if (error instanceof TooLarge) return fail(error.refusal);
    throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
