/**
 * The directory at the end of a zip: what is in it and how large it says it is, without unpacking a byte. The guard asks it what a file
 * would cost, and the reader process unpacks by the very same list. Source: PKWARE APPNOTE 6.3, sections 4.3.12, 4.3.16, 4.5.3.
 */
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ByteSource } from './byte-source.ts';
import { MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, UNPACK_RATIO_APPLIES_ABOVE_BYTES } from './limits.ts';

export type ZipRefusal = 'FILE_DAMAGED' | 'FILE_ENCRYPTED' | 'FILE_INFLATES_TOO_MUCH';

export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
/** "The real value is in the zip64 field." */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const ENCRYPTED_FLAGS = 0x2041;
const AVERAGE_NAME_BYTES = 256;

/** Everything in the zip that is not a folder. Refused: what is damaged, asks for a password, or would unpack to more than is reasonable. */
export async function readZipDirectory(source: ByteSource): Promise<Result<ZipEntry[], ZipRefusal>> {
  const end = await findEnd(source);
  if (end === undefined) return fail('FILE_DAMAGED');
  // Zip64 puts 0xffff or 0xffffffff here when the numbers don't fit; those are beyond what we accept, so the same test covers them.
  if (end.entries > MAX_ZIP_ENTRIES || end.directoryBytes > MAX_ZIP_ENTRIES * (ENTRY_BYTES + AVERAGE_NAME_BYTES)) {
    return fail('FILE_INFLATES_TOO_MUCH');
  }
  if (end.directoryOffset + end.directoryBytes > end.offset) return fail('FILE_DAMAGED');
  const directory = await source.read(end.directoryOffset, end.directoryBytes);
  const entries = parseEntries(directory, end.entries);
  return entries.ok ? withinReason(entries.value, source.size) : entries;
}

async function findEnd(source: ByteSource) {
  const tailOffset = Math.max(0, source.size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await source.read(tailOffset, END_BYTES + MAX_COMMENT_BYTES);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    return {
      offset: tailOffset + at,
      entries: tail.readUInt16LE(at + 10),
      directoryBytes: tail.readUInt32LE(at + 12),
      directoryOffset: tail.readUInt32LE(at + 16),
    };
  }
  return undefined;
}

function parseEntries(directory: Buffer, count: number): Result<ZipEntry[], ZipRefusal> {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return fail('FILE_DAMAGED');
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) return fail('FILE_DAMAGED');
    if ((directory.readUInt16LE(at + 8) & ENCRYPTED_FLAGS) !== 0) return fail('FILE_ENCRYPTED');
    const method = methodOf(directory.readUInt16LE(at + 10));
    if (method === undefined) return fail('FILE_DAMAGED');
    const [bytes, packedBytes, headerOffset] = withZip64(
      [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)],
      directory.subarray(nameEnd, extraEnd),
    );
    // Latin-1 keeps every byte of a name; the names that matter to a workbook are ASCII.
    const name = directory.toString('latin1', at + ENTRY_BYTES, nameEnd);
    if (!name.endsWith('/')) entries.push({ name, method, packedBytes, bytes, crc32: directory.readUInt32LE(at + 16), headerOffset });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return ok(entries);
}

function methodOf(method: number): ZipEntry['method'] | undefined {
  if (method === 0) return 'stored';
  return method === 8 ? 'deflated' : undefined;
}

type Sizes = [bytes: number, packedBytes: number, headerOffset: number];

/** Some programs write every size in the zip64 field, however small the file is. Only the values that don't fit stand there, in this order. */
function withZip64(sizes: Sizes, extra: Buffer): Sizes {
  const field = extraField(extra, ZIP64_FIELD);
  let at = 0;
  const real = (value: number): number => {
    if (value !== IN_ZIP64 || field === undefined || at + 8 > field.length) return value;
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  };
  return [real(sizes[0]), real(sizes[1]), real(sizes[2])];
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

function withinReason(entries: ZipEntry[], fileBytes: number): Result<ZipEntry[], ZipRefusal> {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packedBytes = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const isAbsurd = bytes > UNPACK_RATIO_APPLIES_ABOVE_BYTES && bytes > fileBytes * MAX_UNPACK_RATIO;
  // Entries that together are larger than the file share bytes: the trick of bombs that need no nesting.
  if (bytes > MAX_UNPACKED_BYTES || isAbsurd || packedBytes > fileBytes) return fail('FILE_INFLATES_TOO_MUCH');
  return ok(entries);
}

/** The packed bytes of an entry; undefined where its own header isn't where the directory says, or the file ends before they do. */
export async function readPacked(source: ByteSource, entry: ZipEntry): Promise<Buffer | undefined> {
  const header = await source.read(entry.headerOffset, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE) return undefined;
  const start = entry.headerOffset + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await source.read(start, entry.packedBytes);
  return packed.length === entry.packedBytes ? packed : undefined;
}
