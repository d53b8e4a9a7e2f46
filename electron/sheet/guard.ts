/**
 * The first look at a file somebody picked or dropped: in main, in bounded asynchronous reads, before any process is started or any byte is
 * unpacked. What can be refused here is refused kindly and costs nothing. What can lie here (a zip's directory) is held to its word by the
 * reader process, whose limits of memory and time are the second line.
 */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type ByteSource, fileSource } from './byte-source.ts';
import { COMPOUND_FILE_MAGIC, compoundFileNames } from './compound-file.ts';
import { fileFailure } from './file-error.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { looksLikeText } from './text-file.ts';
import { readPacked, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** How the reader process is to read the file: a zipped workbook (xlsx, xlsm, xlsb, ods), an old .xls, or separated text. */
export type SheetFormat = 'zip' | 'xls' | 'text';

const NOT_A_SHEET = fail(failure('FILE_NOT_A_SHEET'));
const DAMAGED = fail(failure('FILE_DAMAGED'));
const IS_IWORK = fail(failure('FILE_IS_IWORK'));
const IWORK_EXTENSIONS: ReadonlySet<string> = new Set(['.numbers', '.pages', '.key']);

function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Decides what the file at `path` is, or why it can't be read: FILE_* failures. */
export async function guardFile(path: string): Promise<Result<SheetFormat, Failure>> {
  // Excel puts `~$list.xlsx` beside an open workbook; it is easily picked by mistake and holds only a user name.
  if (basename(path).startsWith('~$')) return fail(failure('FILE_IS_LOCK_FILE'));
  let handle: FileHandle | undefined;
  try {
    const stats = await stat(path);
    // Numbers and Pages used to save a document as a folder that the Finder shows as a file.
    if (stats.isDirectory()) return IWORK_EXTENSIONS.has(extensionOf(path)) ? IS_IWORK : fail(failure('FILE_IS_FOLDER'));
    // Pipes and devices: opening one may wait for ever.
    if (!stats.isFile()) return NOT_A_SHEET;
    if (stats.size === 0) return fail(failure('FILE_EMPTY'));
    if (stats.size > MAX_FILE_BYTES) return fail(failure('FILE_TOO_LARGE', { bytes: stats.size, limitBytes: MAX_FILE_BYTES }));
    handle = await open(path, 'r');
    return await guardContent(fileSource(handle, stats.size), extensionOf(path));
  } catch (error) {
    return fail(await fileFailure(error, path));
  } finally {
    await handle?.close();
  }
}

const ZIP_MAGIC = Buffer.from('504b0304', 'hex');

/** The first bytes decide, not the file's name: an .xlsx renamed .csv is a workbook, and a web page renamed .xls is not. */
async function guardContent(source: ByteSource, extension: string): Promise<Result<SheetFormat, Failure>> {
  const magic = await source.read(0, COMPOUND_FILE_MAGIC.length);
  if (magic.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC)) return guardZip(source);
  if (magic.equals(COMPOUND_FILE_MAGIC)) return guardCompoundFile(source);
  switch (await looksLikeText(source)) {
    case 'list':
      return TEXT_EXTENSIONS.has(extension) ? ok('text') : WORKBOOK_EXTENSIONS.has(extension) ? fail(failure('FILE_IS_TEXT')) : NOT_A_SHEET;
    case 'markup':
      return fail(failure('FILE_IS_MARKUP'));
    case 'other':
      return NOT_A_SHEET;
  }
}

/** Anything can be called text, so the name has to say so too; what has a workbook's name gets a sentence of its own. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv']);
const WORKBOOK_EXTENSIONS: ReadonlySet<string> = new Set(['.xls', '.xlsx', '.xlsm', '.xlsb', '.ods', '.xlt', '.xltx']);

async function guardZip(source: ByteSource): Promise<Result<SheetFormat, Failure>> {
  const directory = await readZipDirectory(source);
  if (!directory.ok) return fail(failure(directory.failure));
  if (directory.value.some(({ name }) => IWORK_PART.test(name))) return IS_IWORK;
  return (await holdsWorkbook(source, directory.value)) ? ok('zip') : NOT_A_SHEET;
}

/** Of Apple's archives since 2013, and of the years before. */
const IWORK_PART = /(?:^|\/)(?:Index\.zip|Index\/.+\.iwa|index\.apxl(?:\.gz)?)$/;
const WORKBOOK_PART = /(?:^|\/)workbook\d*\.(?:xml|bin)$/;
const OPEN_DOCUMENT_SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** Word's and PowerPoint's files are zips of the same make, and so are LibreOffice's texts; only a workbook has a workbook part or says so. */
async function holdsWorkbook(source: ByteSource, entries: readonly ZipEntry[]): Promise<boolean> {
  const names = entries.map((entry) => entry.name.toLowerCase().replaceAll('\\', '/'));
  if (names.includes('[content_types].xml')) return names.some((name) => WORKBOOK_PART.test(name));
  if (!names.includes('content.xml') || !names.includes('meta-inf/manifest.xml')) return false;
  const mimetype = entries[names.indexOf('mimetype')];
  // Where it can't be read without unpacking, the reader process finds out.
  if (mimetype?.method !== 'stored') return true;
  return (await readPacked(source, mimetype))?.toString('latin1').startsWith(OPEN_DOCUMENT_SHEET) ?? false;
}

async function guardCompoundFile(source: ByteSource): Promise<Result<SheetFormat, Failure>> {
  const names = await compoundFileNames(source);
  if (names === undefined) return DAMAGED;
  if (names.has('EncryptedPackage')) return fail(failure('FILE_ENCRYPTED'));
  return names.has('Workbook') || names.has('Book') ? ok('xls') : NOT_A_SHEET;
}
