/**
 * `key.json`: which protectors hold the data key (architecture decision 3). It holds no key in clear.
 *
 * Without it no draft can be read, so there are two copies of it, and a checksum that tells a damaged file from a wrong passphrase.
 * It is written when the store is made, changed only when the user chooses another protector, and never removed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { ifExists, onDisk } from '../../files/disk-error.ts';
import { sha256 } from '../../files/sha256.ts';
import { type Format, parseVersioned } from '../../files/versioned.ts';

/** The copy is written first: a crash in between leaves a store that opens. */
const COPIES = ['key-copy.json', 'key.json'];
/** Where sealed data lie. Something in there and no key file: a new key would make it unreadable for good, so none is made. */
const SEALED_PLACES = ['drafts', 'removed', 'outbox', 'profiles.sealed'];

/** scrypt's cost and block size are stored, so that they can rise; the limits keep a forged file from asking for all memory. */
export const scryptSchema = z.strictObject({
  N: z
    .int()
    .min(2 ** 15)
    .max(2 ** 20),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
});

const passphraseProtectorSchema = z.strictObject({
  kind: z.literal('passphrase'),
  scrypt: scryptSchema,
  salt: z.base64(),
  /** The data key, sealed with the key that scrypt gives. */
  wrappedKey: z.base64(),
});
export type PassphraseProtector = z.infer<typeof passphraseProtectorSchema>;

const keychainProtectorSchema = z.strictObject({ kind: z.literal('keychain'), account: z.string().min(1) });
export type KeychainProtector = z.infer<typeof keychainProtectorSchema>;

/** The code itself is on paper and nowhere else. It is long and random, so a salted hash of it is as good as scrypt would be. */
const recoveryCodeProtectorSchema = z.strictObject({
  kind: z.literal('recovery-code'),
  salt: z.base64(),
  wrappedKey: z.base64(),
  /** The user has said that the code is in a safe place. Until then the one before it counts, too. */
  kept: z.boolean(),
});
export type RecoveryCodeProtector = z.infer<typeof recoveryCodeProtectorSchema>;

const keyFileSchema = z.strictObject({
  /** Version 2 because of the recovery code. */
  version: z.literal(2),
  storeId: z.uuid(),
  /** Something known, sealed with the data key: tells whether a key is the right one. */
  check: z.base64(),
  protectors: z
    .array(z.discriminatedUnion('kind', [keychainProtectorSchema, passphraseProtectorSchema, recoveryCodeProtectorSchema]))
    .min(1),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const storedSchema = z.strictObject({ ...keyFileSchema.shape, sha256: z.string() });
const format: Format<z.infer<typeof storedSchema>> = { schema: storedSchema, migrations: [addRecoveryCodes] };

/**
 * Null for a store that hasn't got a key yet. Fails with STORE_NEWER_VERSION when either copy is from a newer version, with STORE_DAMAGED
 * when neither can be read, with STORE_KEY_UNREADABLE when both are missing and there is something that only they could open.
 */
export async function readKeyFile(directory: string): Promise<Result<KeyFile | null, Failure>> {
  const found: Result<KeyFile, Failure>[] = [];
  for (const name of COPIES.toReversed()) {
    const json = await onDisk(() => ifExists(() => readFile(join(directory, name), 'utf8')));
    if (json !== undefined) found.push(parseKeyFile(json));
  }
  const newer = found.find((copy) => !copy.ok && copy.failure.code === 'STORE_NEWER_VERSION');
  const best = newer ?? found.find(({ ok }) => ok) ?? found[0];
  if (best !== undefined) return best;
  return (await holdsSealedData(directory)) ? fail(failure('STORE_KEY_UNREADABLE')) : ok(null);
}

export async function writeKeyFile(directory: string, keyFile: KeyFile): Promise<void> {
  const json = JSON.stringify({ ...keyFile, sha256: checksum(keyFile) }, null, 2);
  for (const name of COPIES) await writeFileAtomic(join(directory, name), Buffer.from(json));
}

/** The checksum is over the version as well; a file that was damaged stays so. */
function addRecoveryCodes(first: unknown): unknown {
  const { sha256: kept, ...keyFile } = z.looseObject({ sha256: z.unknown() }).parse(first);
  const wasWhole = sha256(JSON.stringify(keyFile)) === kept;
  const next = { ...keyFile, version: 2 };
  return { ...next, sha256: wasWhole ? sha256(JSON.stringify(next)) : '' };
}

function parseKeyFile(json: string): Result<KeyFile, Failure> {
  const parsed = parseVersioned(json, format);
  if (!parsed.ok) return parsed;
  const { sha256: kept, ...keyFile } = parsed.value;
  return checksum(keyFile) === kept ? ok(keyFile) : fail(failure('STORE_DAMAGED'));
}

/** Over the values and not the bytes of the file: a schema gives its keys in its own order. */
function checksum(keyFile: KeyFile): string {
  return sha256(JSON.stringify(keyFileSchema.parse(keyFile)));
}

async function holdsSealedData(directory: string): Promise<boolean> {
  for (const place of SEALED_PLACES) {
    const path = join(directory, place);
    const content = place.endsWith('.sealed') ? () => readFile(path) : () => readdir(path);
    const found = await onDisk(() => ifExists<{ readonly length: number }>(content));
    if (found !== undefined && found.length > 0) return true;
  }
  return false;
}
