/**
 * Sealed files that survive a damaged spot: what a disk loses in one place is put together again from the rest.
 *
 * The content is cut into chunks, each sealed by itself, so that reading tells which ones are as they were written. Chunks form groups of
 * at most sixteen, and each group has one more chunk that is the XOR of them: one damaged chunk in each group costs nothing. Neighbours are in
 * different groups, because disks fail in stretches. A small file is one chunk, and its parity simply a second copy. Nothing in the layout has
 * to be read before it can be checked: how many chunks there are follows from the length of the file.
 */
import type { KeyObject } from 'node:crypto';
import { allAtOnce, type Steps } from '../../shared/core/steps.ts';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from './sealed.ts';

const CHUNK_BYTES = 16_384;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + SEAL_OVERHEAD_BYTES;
const GROUP = 16;
const CHUNKS_AT_A_TIME = 16;
/** The content's length, in front of it: the last chunk is filled up with zeros. */
const LENGTH_BYTES = 4;

export interface Unsealed {
  readonly plain: Buffer;
  /** A spot was damaged: the file should be written anew before the next one is. */
  readonly mended: boolean;
}

/** As `seal`, for a whole file. */
export function sealWithParity(key: KeyObject, context: string, plain: Uint8Array): Buffer {
  return allAtOnce(sealWithParityInSteps(key, context, plain));
}

/** The same in pieces of about a millisecond. */
export function* sealWithParityInSteps(key: KeyObject, context: string, plain: Uint8Array): Steps<Buffer> {
  const { chunks, bytesEach } = chunksOf(plain);
  const layout = layoutOf(chunks.length, bytesEach);
  const all = [...chunks];
  for (let group = 0; group < layout.groups; group++) {
    all.push(xor(chunks.filter((_, at) => at % layout.groups === group)));
    yield;
  }
  const sealed: Buffer[] = [];
  for (const [at, chunk] of all.entries()) {
    sealed.push(seal(key, chunkContext(context, layout, at), chunk));
    if (at % CHUNKS_AT_A_TIME === 0) yield;
  }
  return Buffer.concat(sealed);
}

/** What was sealed, with parity or, as the first version did, without; undefined when key or context is another, or too much is damaged. */
export function unsealFile(key: KeyObject, context: string, sealed: Uint8Array): Unsealed | undefined {
  return allAtOnce(unsealFileInSteps(key, context, sealed));
}

/** The same in pieces of about a millisecond. */
export function* unsealFileInSteps(key: KeyObject, context: string, sealed: Uint8Array): Steps<Unsealed | undefined> {
  const withParity = yield* unsealWithParity(key, context, sealed);
  if (withParity !== undefined) return withParity;
  const plain = unseal(key, context, sealed);
  return plain && { plain, mended: false };
}

function* unsealWithParity(key: KeyObject, context: string, sealed: Uint8Array): Steps<Unsealed | undefined> {
  const layout = layoutOfFile(sealed.length);
  if (layout === undefined) return undefined;
  const sealedEach = layout.bytesEach + SEAL_OVERHEAD_BYTES;
  const found: (Buffer | undefined)[] = [];
  for (let at = 0; at < layout.chunks + layout.groups; at++) {
    found.push(unseal(key, chunkContext(context, layout, at), sealed.subarray(at * sealedEach, (at + 1) * sealedEach)));
    if (at % CHUNKS_AT_A_TIME === 0) yield;
  }
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
  // Copies that begin at a multiple of four: words go four times as fast as bytes, and only a file of one chunk has bytes left over.
  const result = Buffer.from(Uint8Array.from(first).buffer);
  const words = Math.floor(result.length / 4);
  const sum = new Uint32Array(result.buffer, 0, words);
  for (const other of others) {
    const copy = Uint8Array.from(other);
    const added = new Uint32Array(copy.buffer, 0, words);
    for (let at = 0; at < words; at++) sum[at] = (sum[at] ?? 0) ^ (added[at] ?? 0);
    for (let at = words * 4; at < result.length; at++) result[at] = (result[at] ?? 0) ^ (copy[at] ?? 0);
  }
  return result;
}

function chunkContext(context: string, { chunks, bytesEach }: Layout, at: number): string {
  return `${context}#parity-1#${chunks}x${bytesEach}#${at}`;
}
