/**
 * Sealed files that survive a damaged spot: what a disk loses in one place is put together again from the rest.
 *
 * The content is cut into chunks, each sealed by itself, so that reading tells which ones are as they were written. Chunks form groups of
 * at most sixteen, and each group has one more chunk that is the XOR of them: one damaged chunk in each group costs nothing. Neighbours are in
 * different groups, because disks fail in stretches. A small file is one chunk, and its parity simply a second copy. Nothing in the layout has
 * to be read before it can be checked: how many chunks there are follows from the length of the file.
 */
import type { KeyObject } from 'node:crypto';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from './sealed.ts';

const CHUNK_BYTES = 16_384;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + SEAL_OVERHEAD_BYTES;
const GROUP = 16;
/** The content's length, in front of it: the last chunk is filled up with zeros. */
const LENGTH_BYTES = 4;

export interface Unsealed {
  readonly plain: Buffer;
  /** A spot was damaged: the file should be written anew before the next one is. */
  readonly mended: boolean;
}

/** As `seal`, for a whole file. */
export function sealWithParity(key: KeyObject, context: string, plain: Uint8Array): Buffer {
  const { chunks, bytesEach } = chunksOf(plain);
  const layout = layoutOf(chunks.length, bytesEach);
  const parities = Array.from({ length: layout.groups }, (_, group) => xor(chunks.filter((_, at) => at % layout.groups === group)));
  return Buffer.concat([...chunks, ...parities].map((chunk, at) => seal(key, chunkContext(context, layout, at), chunk)));
}

/** What was sealed, with parity or, as the first version did, without; undefined when key or context is another, or too much is damaged. */
export function unsealFile(key: KeyObject, context: string, sealed: Uint8Array): Unsealed | undefined {
  const withParity = unsealWithParity(key, context, sealed);
  if (withParity !== undefined) return withParity;
  const plain = unseal(key, context, sealed);
  return plain && { plain, mended: false };
}

function unsealWithParity(key: KeyObject, context: string, sealed: Uint8Array): Unsealed | undefined {
  const layout = layoutOfFile(sealed.length);
  if (layout === undefined) return undefined;
  const sealedEach = layout.bytesEach + SEAL_OVERHEAD_BYTES;
  const found = Array.from({ length: layout.chunks + layout.groups }, (_, at) =>
    unseal(key, chunkContext(context, layout, at), sealed.subarray(at * sealedEach, (at + 1) * sealedEach)),
  );
  const isWhole = found.every((chunk) => chunk !== undefined);
  const chunks: Buffer[] = [];
  for (let at = 0; at < layout.chunks; at += 1) {
    const chunk = found[at] ?? rebuild(found, layout, at);
    if (chunk === undefined) return undefined;
    chunks.push(chunk);
  }
  const joined = Buffer.concat(chunks);
  const length = joined.readUInt32LE(0);
  return { plain: joined.subarray(LENGTH_BYTES, LENGTH_BYTES + length), mended: !isWhole };
}

interface Layout {
  readonly chunks: number;
  readonly groups: number;
  readonly bytesEach: number;
}

function layoutOf(chunks: number, bytesEach: number): Layout {
  return { chunks, groups: Math.ceil(chunks / GROUP), bytesEach };
}

function layoutOfFile(bytes: number): Layout | undefined {
  if (bytes <= 2 * SEALED_CHUNK_BYTES) {
    const bytesEach = bytes / 2 - SEAL_OVERHEAD_BYTES;
    return Number.isInteger(bytesEach) && bytesEach >= LENGTH_BYTES ? layoutOf(1, bytesEach) : undefined;
  }
  const all = bytes / SEALED_CHUNK_BYTES;
  const layout = layoutOf(all - Math.ceil(all / (GROUP + 1)), CHUNK_BYTES);
  return Number.isInteger(all) && layout.chunks + layout.groups === all ? layout : undefined;
}

function chunksOf(plain: Uint8Array): { chunks: Buffer[]; bytesEach: number } {
  const bytes = LENGTH_BYTES + plain.length;
  const bytesEach = Math.min(bytes, CHUNK_BYTES);
  const padded = Buffer.alloc(Math.ceil(bytes / bytesEach) * bytesEach);
  padded.writeUInt32LE(plain.length, 0);
  padded.set(plain, LENGTH_BYTES);
  const chunks: Buffer[] = [];
  for (let at = 0; at < padded.length; at += bytesEach) chunks.push(padded.subarray(at, at + bytesEach));
  return { chunks, bytesEach };
}

function rebuild(found: readonly (Buffer | undefined)[], { chunks, groups }: Layout, missing: number): Buffer | undefined {
  const rest: Buffer[] = [];
  for (let at = missing % groups; at < chunks; at += groups) {
    const chunk = found[at];
    if (at === missing) continue;
    if (chunk === undefined) return undefined;
    rest.push(chunk);
  }
  const parity = found[chunks + (missing % groups)];
  return parity && xor([parity, ...rest]);
}

function xor([first = Buffer.alloc(0), ...others]: readonly Buffer[]): Buffer {
  const result = Buffer.from(first);
  for (const other of others) for (let at = 0; at < result.length; at += 1) result[at] = (result[at] ?? 0) ^ (other[at] ?? 0);
  return result;
}

function chunkContext(context: string, { chunks, bytesEach }: Layout, at: number): string {
  return `${context}#parity-1#${chunks}x${bytesEach}#${at}`;
}
