/** Unpacking, held to what the zip's directory says: a part that is larger stops right there, and one whose checksum differs is damaged. */
import { crc32, createGunzip, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';
import type { ZipEntry } from '../zip-directory.ts';

/** A part as a whole. */
export function unpackEntry(entry: ZipEntry, packed: Buffer): Result<Buffer, ReadRefusal> {
  const part = entry.method === 'stored' ? ok(packed) : inflate(packed, entry.bytes);
  return part.ok && !isWhole(entry, part.value) ? fail('FILE_DAMAGED') : part;
}

function isWhole(entry: ZipEntry, part: Buffer): boolean {
  return part.length === entry.bytes && crc32(part) === entry.crc32;
}

/** What zlib takes at least. */
const LEAST_CHUNK_BYTES = 64;

function inflate(packed: Buffer, bytes: number): Result<Buffer, ReadRefusal> {
  try {
    // In one go: with room for a byte too many zlib sees the end without asking for more.
    return ok(inflateRawSync(packed, { chunkSize: Math.max(LEAST_CHUNK_BYTES, bytes + 1), maxOutputLength: Math.max(1, bytes) }));
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isLarger ? 'FILE_INFLATES_TOO_MUCH' : 'FILE_DAMAGED');
  }
}

/** Large enough that going to zlib's thread and back costs nothing, small enough that a part never lies in memory whole. */
const CHUNK_BYTES = 1024 * 1024;
/** For whoever wants the beginning only: some two hundred rows of a list, or the texts of as many. */
export const BEGINNING_BYTES = 128 * 1024;

/**
 * A part piece by piece, unpacked on another thread while this one reads what came before. `take` gives false when it has seen enough; what
 * it throws comes through. What it was given before a failure must not be used.
 */
export async function unpackInPieces(
  entry: ZipEntry,
  packed: Buffer,
  take: (piece: Buffer) => boolean,
  pieceBytes = CHUNK_BYTES,
): Promise<Result<void, ReadRefusal>> {
  let bytes = 0;
  for await (const piece of piecesOf(entry, packed, pieceBytes)) {
    if (piece === 'damaged') return fail('FILE_DAMAGED');
    bytes += piece.length;
    if (bytes > entry.bytes) return fail('FILE_INFLATES_TOO_MUCH');
    if (!take(piece)) return ok(undefined);
  }
  return bytes === entry.bytes ? ok(undefined) : fail('FILE_DAMAGED');
}

async function* piecesOf(entry: ZipEntry, packed: Buffer, pieceBytes: number): AsyncGenerator<Buffer | 'damaged'> {
  if (entry.method === 'stored') {
    if (!isWhole(entry, packed)) yield 'damaged';
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes);
    return;
  }
  // In the dress of a gzip file, which has the checksum behind its bytes: so zlib looks whether it is right, on its own thread.
  const inflated = createGunzip({ chunkSize: pieceBytes });
  inflated.write(GZIP_HEAD);
  inflated.write(packed);
  inflated.end(gzipTail(entry));
  const pieces = inflated[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await pieces.next().catch(() => undefined);
      if (next === undefined) yield 'damaged';
      else if (next.done) return;
      else yield next.value;
    }
  } finally {
    inflated.destroy();
  }
}

/** Deflated bytes follow, and nothing is said of them (RFC 1952, 2.3.1). */
const GZIP_HEAD = Buffer.from('1f8b0800000000000000', 'hex');

function gzipTail({ crc32: checksum, bytes }: ZipEntry): Buffer {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(checksum, 0);
  tail.writeUInt32LE(bytes, 4);
  return tail;
}
