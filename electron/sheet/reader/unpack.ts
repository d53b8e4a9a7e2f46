/**
 * Unpacks what a workbook needs, and holds the zip to its word: a part that is larger than the directory said stops right there, and one whose
 * checksum differs is damaged. SheetJS would do neither, and would unpack every picture too.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { memorySource } from '../byte-source.ts';
import type { ReadRefusal } from '../protocol.ts';
import { readPacked, readZipDirectory, type ZipEntry } from '../zip-directory.ts';

/** Markup, and the binary parts of .xlsb. Pictures, fonts and previews have other endings. */
const READABLE = /\.(?:xml|rels|bin)$/i;
/** Parts that say nothing about cells and can be large, or hostile. */
const NOT_NEEDED =
  /(?:^|\/)(?:vbaproject[^/]*\.bin$|(?:printersettings|pivotcache|pivottables|drawings|charts|media|embeddings|activex|ctrlprops|customxml|externallinks)\/)/i;

/** The parts by name, without those nobody will look at. */
export async function unpack(bytes: Buffer): Promise<Result<Map<string, Buffer>, ReadRefusal>> {
  const source = memorySource(bytes);
  const directory = await readZipDirectory(source);
  if (!directory.ok) return directory;
  const parts = new Map<string, Buffer>();
  for (const entry of directory.value) {
    if (!READABLE.test(entry.name) || NOT_NEEDED.test(entry.name.replaceAll('\\', '/'))) continue;
    const packed = await readPacked(source, entry);
    if (packed === undefined) return fail('FILE_DAMAGED');
    const part = unpackEntry(entry, packed);
    if (!part.ok) return part;
    parts.set(entry.name, part.value);
  }
  return ok(parts);
}

function unpackEntry(entry: ZipEntry, packed: Buffer): Result<Buffer, ReadRefusal> {
  const part = entry.method === 'stored' ? ok(packed) : inflate(packed, entry.bytes);
  if (part.ok && (part.value.length !== entry.bytes || crc32(part.value) !== entry.crc32)) return fail('FILE_DAMAGED');
  return part;
}

function inflate(packed: Buffer, bytes: number): Result<Buffer, ReadRefusal> {
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) }));
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isLarger ? 'FILE_INFLATES_TOO_MUCH' : 'FILE_DAMAGED');
  }
}
