/**
 * A draft as a file (`.kundeutbytte`), for another machine or the next treasurer: its sheet and every step, sealed under a passphrase of its own.
 *
 *     line of text: KUNDEUTBYTTE | line of JSON: version, scrypt's cost, salt | sealed: base, then each sheet, every one of them
 *     behind its number (0 for the base) and its length, four bytes each, little-endian
 *
 * It holds no key, no certificate, no receipt and nothing that was sent. The line of JSON is part of the seal, so none of it can be exchanged.
 */
import { randomBytes } from 'node:crypto';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';
import { passphraseKey, SCRYPT } from '../key/data-key.ts';
import { scryptSchema } from '../key/key-file.ts';
import { type Base, encodeBase, laterSheets, parseBase } from './draft-log.ts';
import { decodeSheet } from './sheet-file.ts';

/** Larger than any sheet that can be read in; more is not looked at. */
export const LARGEST_HANDOVER_BYTES = 256 * 1024 * 1024;

const MAGIC = Buffer.from('KUNDEUTBYTTE\n');
const NEWLINE = 0x0a;
const LONGEST_HEAD_BYTES = 1_000;
const SALT_BYTES = 16;

const headSchema = z.strictObject({ version: z.literal(1), draftId: z.uuid(), scrypt: scryptSchema, salt: z.base64() });
type Head = z.infer<typeof headSchema>;
const format: Format<Head> = { schema: headSchema, migrations: [] };

/** A draft with everything that belongs to it; `packed` are its sheets by number, as `encodeSheet` gives them. */
export interface WholeDraft {
  readonly base: Base;
  readonly packed: ReadonlyMap<number, Buffer>;
}

/** The bytes of the file. `passphrase` is the user's own; any but an empty one. */
export async function encodeHandover({ base, packed }: WholeDraft, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const head: Head = { version: 1, draftId: base.head.id, scrypt: SCRYPT, salt: salt.toString('base64') };
  const line = JSON.stringify(head);
  // Where the file lies on this machine is nobody else's business, and another file may lie there on the other.
  const { path: _, ...draftHead } = base.head;
  const parts = [...part(BASE, encodeBase({ ...base, head: draftHead })), ...[...packed].flatMap(([number, sheet]) => part(number, sheet))];
  const key = await passphraseKey(passphrase, salt, SCRYPT);
  return Buffer.concat([MAGIC, Buffer.from(`${line}\n`), seal(key, contextOf(line), Buffer.concat(parts))]);
}

/**
 * The draft in a file's bytes, still under the id it had; its sheets can be unpacked. Fails with HANDOVER_NOT_READABLE for anything else,
 * HANDOVER_NEWER_VERSION, or HANDOVER_WRONG_PASSPHRASE: a passphrase that doesn't fit and a damaged file can't be told apart.
 */
export async function decodeHandover(bytes: Buffer, passphrase: string): Promise<Result<WholeDraft, Failure>> {
  const notReadable = fail(failure('HANDOVER_NOT_READABLE'));
  const end = bytes.subarray(0, MAGIC.length + LONGEST_HEAD_BYTES).indexOf(NEWLINE, MAGIC.length);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || end < 0) return notReadable;
  const line = bytes.subarray(MAGIC.length, end).toString('utf8');
  const head = parseVersioned(line, format);
  if (!head.ok) return asHandover(head.failure);
  const { draftId, scrypt, salt } = head.value;
  const key = await passphraseKey(passphrase, Buffer.from(salt, 'base64'), scrypt);
  const plain = unseal(key, contextOf(line), bytes.subarray(end + 1));
  if (plain === undefined) return fail(failure('HANDOVER_WRONG_PASSPHRASE'));
  const { [BASE]: encoded, ...sheets } = partsOf(plain);
  if (encoded === undefined) return notReadable;
  const base = parseBase(encoded, draftId);
  if (!base.ok) return asHandover(base.failure);
  const packed = new Map<number, Buffer>();
  for (const number of [base.value.sheet, ...laterSheets(base.value)]) {
    const bytes = sheets[number];
    const sheet = bytes === undefined ? fail(failure('STORE_DAMAGED')) : await decodeForeignSheet(bytes);
    if (bytes === undefined || !sheet.ok) return sheet.ok ? notReadable : asHandover(sheet.failure);
    packed.set(number, bytes);
  }
  return ok({ base: base.value, packed });
}

/** The number that no sheet has. */
const BASE = 0;

function part(number: number, bytes: Buffer): [Buffer, Buffer] {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(number);
  head.writeUInt32LE(bytes.length, 4);
  return [head, bytes];
}

/** By number. A length beyond the end gives what is there, which is then no base or no sheet. */
function partsOf(plain: Buffer): Partial<Record<number, Buffer>> {
  const parts: Partial<Record<number, Buffer>> = {};
  for (let at = 0; at + 8 <= plain.length; ) {
    const end = at + 8 + plain.readUInt32LE(at + 4);
    parts[plain.readUInt32LE(at)] = Buffer.from(plain.subarray(at + 8, end));
    at = end;
  }
  return parts;
}

/** Whoever knew the passphrase made these bytes; lengths that are no lengths of a sheet throw where memory is asked for. */
async function decodeForeignSheet(packed: Buffer): Promise<Result<Sheet, Failure>> {
  try {
    return await decodeSheet(packed);
  } catch (error) {
    if (error instanceof RangeError) return fail(failure('STORE_DAMAGED'));
    throw error;
  }
}

/** What is wrong is wrong with this file, and not with the store. */
function asHandover({ code, data }: Failure): Result<never, Failure> {
  return fail(code === 'STORE_NEWER_VERSION' ? failure('HANDOVER_NEWER_VERSION', data) : failure('HANDOVER_NOT_READABLE'));
}

function contextOf(headLine: string): string {
  return `handover/${headLine}`;
}
