/**
 * How a journal lies on disk: `magic (7 bytes) | version (1)`, then records, each
 * `length (uint32 LE) | the same length with all bits flipped | sealed bytes`.
 *
 * The second length tells an append that a crash cut short from a length that was damaged later (without it, one flipped bit in the
 * middle would look like a tail that was never finished), and stands in for it. The context of each seal holds the journal's version and the record's number,
 * so records can't be swapped, dropped, or moved to another journal, and a later version's records can't be misread as ours.
 */
import type { KeyObject } from 'node:crypto';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from './sealed.ts';

const MAGIC = Buffer.from('KBJRNL\n', 'latin1');
const VERSION = 1;
const PREFIX_BYTES = 8;

export const JOURNAL_HEADER = Buffer.concat([MAGIC, Buffer.of(VERSION)]);

/** `torn-tail`: the last append was cut short, so nobody was told that it is saved. `damaged`: bytes changed after they were written. */
export type DamageKind = 'torn-tail' | 'damaged';

export interface ParsedJournal {
  readonly records: Buffer[];
  /** Where the readable part ends, in bytes from the start of the file. */
  readonly end: number;
  /** Why it ends there; null when the file ends there too. */
  readonly damage: DamageKind | null;
}

export function sealRecord(key: KeyObject, context: string, index: number, record: Uint8Array): Buffer {
  const sealed = seal(key, recordContext(context, index), record);
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32LE(sealed.length, 0);
  prefix.writeUInt32LE(~sealed.length >>> 0, 4);
  return Buffer.concat([prefix, sealed]);
}

/** Reads records up to the first one that can't be read. */
export function parseJournal(bytes: Buffer, key: KeyObject, context: string): ParsedJournal {
  const records: Buffer[] = [];
  let at = JOURNAL_HEADER.length;
  while (at < bytes.length) {
    const next = readRecord(bytes, at, key, recordContext(context, records.length));
    if (typeof next === 'string') return { records, end: at, damage: next };
    records.push(next.record);
    at = next.end;
  }
  return { records, end: at, damage: null };
}

/** True for a file whose very creation was cut short: nothing was ever saved in it. */
export function isUnfinishedHeader(bytes: Buffer): boolean {
  return bytes.length < JOURNAL_HEADER.length && bytes.equals(JOURNAL_HEADER.subarray(0, bytes.length));
}

export function isFromNewerVersion(bytes: Buffer): boolean {
  return bytes.subarray(0, MAGIC.length).equals(MAGIC) && (bytes[MAGIC.length] ?? 0) > VERSION;
}

function readRecord(bytes: Buffer, at: number, key: KeyObject, context: string): { record: Buffer; end: number } | DamageKind {
  // A file that grew before its data reached the disk ends in zeros.
  if (bytes.length - at < PREFIX_BYTES || isZero(bytes, at)) return 'torn-tail';
  const length = bytes.readUInt32LE(at);
  const flipped = ~bytes.readUInt32LE(at + 4) >>> 0;
  // Where the two differ, one of them is still right, and the seal tells which.
  if (length !== flipped) return recordAt(bytes, at, length, key, context) ?? recordAt(bytes, at, flipped, key, context) ?? 'damaged';
  if (length < SEAL_OVERHEAD_BYTES) return 'damaged';
  if (at + PREFIX_BYTES + length > bytes.length) return 'torn-tail';
  return recordAt(bytes, at, length, key, context) ?? 'damaged';
}

function recordAt(bytes: Buffer, at: number, length: number, key: KeyObject, context: string): { record: Buffer; end: number } | undefined {
  const start = at + PREFIX_BYTES;
  const end = start + length;
  const record = end > bytes.length ? undefined : unseal(key, context, bytes.subarray(start, end));
  return record && { record, end };
}

function isZero(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] !== 0) return false;
  return true;
}

function recordContext(context: string, index: number): string {
  return `${context}#journal-${VERSION}#${index}`;
}
