import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sha256 } from '../../files/sha256.ts';
import { fileFailure } from '../file-error.ts';
import { type FileRequest, isReadRefusal, type PasteRequest, type ReadRefusal, type ReadReply, type ReadRequest } from '../protocol.ts';
import type { Book } from './book.ts';
import { type LikeliestSheet, likeliestSheet, sheetByName } from './choose-sheet.ts';
import { openTextFile } from './csv/text-book.ts';
import { readPaste } from './paste/read-paste.ts';
import { openXlsWorkbook, openZipWorkbook } from './workbook.ts';

/** The whole work of the process: bytes, book, sheet. `maxRows` is for measurements; users have the limit that the sentences name. */
export async function readSheet(request: ReadRequest, maxRows?: number): Promise<ReadReply> {
  return request.format === 'paste' ? readPasted(request) : readFileOf(request, maxRows);
}

function readPasted({ pasted, text }: PasteRequest): ReadReply {
  const read = readPaste(pasted, text);
  if (!read.ok) return read;
  return ok({ ...read.value, otherSheets: [], sha256: sha256(JSON.stringify([pasted.text, pasted.html])) });
}

async function readFileOf(request: FileRequest, maxRows: number | undefined): Promise<ReadReply> {
  const bytes = await bytesOf(request.path);
  if (!bytes.ok) return bytes;
  const book = await openBook(request, bytes.value, maxRows);
  if (!book.ok) return book;
  const chosen = await (request.sheet === undefined ? likeliestSheet(book.value) : named(book.value, request.sheet));
  if (!chosen.ok) return chosen;
  const { sheet, otherLists } = chosen.value;
  const { name } = sheet;
  const { text } = book.value;
  return ok({
    sheet,
    ...(otherLists.length > 0 && { otherLists }),
    otherSheets: book.value.sheets.map((other) => other.name).filter((other) => other !== name),
    sha256: sha256(bytes.value),
    ...(text === undefined ? {} : { text }),
  });
}

/** Who names a sheet has chosen it among the others. */
async function named(book: Book, name: string): Promise<Result<LikeliestSheet, ReadRefusal>> {
  const sheet = await sheetByName(book, name);
  return sheet.ok ? ok({ sheet: sheet.value, otherLists: [] }) : sheet;
}

async function bytesOf(path: string): Promise<Result<Buffer, ReadRefusal>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const { code } = await fileFailure(error, path);
    return fail(isReadRefusal(code) ? code : 'FILE_NOT_READABLE');
  }
}

async function openBook(
  { format, path, text }: FileRequest,
  bytes: Buffer,
  maxRows: number | undefined,
): Promise<Result<Book, ReadRefusal>> {
  switch (format) {
    case 'zip':
      return openZipWorkbook(bytes, maxRows);
    case 'xls':
      return openXlsWorkbook(bytes);
    case 'text':
      // As in Excel, which names the only sheet of such a file after the file.
      return ok(openTextFile(basename(path, extname(path)), bytes, text));
  }
}
