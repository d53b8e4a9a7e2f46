/** Unpacking, held to what the zip's directory says: a part that is larger stops right there, and one whose checksum differs is damaged. */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ReadRefusal } from '../protocol.ts';
import type { ZipEntry } from '../zip-directory.ts';

/** A part as a whole. */
export function unpackEntry(entry: ZipEntry, packed: Buffer): Result<Buffer, ReadRefusal> {
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
  let checksum = 0;
  for await (const piece of piecesOf(entry, packed, pieceBytes)) {
    if (piece === 'damaged') return fail('FILE_DAMAGED');
    bytes += piece.length;
    if (bytes > entry.bytes) return fail('FILE_INFLATES_TOO_MUCH');
    checksum = crc32(piece, checksum);
    if (!take(piece)) return ok(undefined);
  }
  return bytes === entry.bytes && checksum === entry.crc32 ? ok(undefined) : fail('FILE_DAMAGED');
}

async function* piecesOf(entry: ZipEntry, packed: Buffer, pieceBytes: number): AsyncGenerator<Buffer | 'damaged'> {
  if (entry.method === 'stored') {
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes);
    return;
  }
  const inflated = createInflateRaw({ chunkSize: pieceBytes });
  inflated.end(packed);
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
