/** From what is on this machine, and a passphrase if there is one, to the store's data key, or to what is needed to get it. */
import type { KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { SecretsLocked } from '../access/secrets.ts';
import { diskResult } from '../files/disk-error.ts';
import { type NewUuid, type Secrets, SecretsUnavailable } from '../ports.ts';
import { isKeyOf, makeCheck, newDataKey, openByKeychain, openByPassphrase, protectByKeychain, protectByPassphrase } from './data-key.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';

export type StoreKey =
  | { readonly kind: 'open'; readonly by: 'keychain' | 'passphrase'; readonly key: KeyObject }
  | { readonly kind: 'choose-passphrase'; readonly reason: 'no-keychain' | 'keychain-locked' }
  | { readonly kind: 'enter-passphrase'; readonly reason: 'no-keychain' | 'keychain-lost-key'; readonly wrong: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface StoreKeyOptions {
  readonly directory: string;
  readonly secrets: Secrets;
  readonly newUuid: NewUuid;
  readonly passphrase?: string | undefined;
}

/** Only while this process holds the store's lock. Rejects with a `DiskError` when the disk refuses. */
export async function obtainStoreKey(options: StoreKeyOptions): Promise<StoreKey> {
  const found = await readKeyFile(options.directory);
  if (!found.ok) return { kind: 'failed', failure: found.failure };
  return found.value === null ? createKey(options) : openKey(found.value, options);
}

/**
 * A passphrase that was given protects the key even where there is a keychain: who gives one expects it to open the store. The key file is
 * written last, so that it never names a protector that isn't there.
 */
async function createKey({ directory, secrets, newUuid, passphrase }: StoreKeyOptions): Promise<StoreKey> {
  const key = newDataKey();
  const storeId = newUuid();
  const keychain = await orUnavailable(() => protectByKeychain(key, storeId, secrets));
  if (keychain instanceof SecretsUnavailable && passphrase === undefined) {
    return { kind: 'choose-passphrase', reason: keychain instanceof SecretsLocked ? 'keychain-locked' : 'no-keychain' };
  }
  const protectors: KeyFile['protectors'] = [];
  if (!(keychain instanceof SecretsUnavailable)) protectors.push(keychain);
  if (passphrase !== undefined) protectors.push(await protectByPassphrase(key, storeId, passphrase));
  await writeKeyFile(directory, { version: 1, storeId, check: makeCheck(key, storeId), protectors });
  return { kind: 'open', by: keychain instanceof SecretsUnavailable ? 'passphrase' : 'keychain', key };
}

/**
 * Makes this passphrase the only protector of a store that is open under `key`: what began without one is kept from now on.
 * Fails with STORE_DISK_FULL or STORE_NOT_WRITABLE, or as `readKeyFile` does; the store then opens as before, and only so.
 */
export function keepUnderPassphrase(directory: string, key: KeyObject, passphrase: string): Promise<Result<void, Failure>> {
  return diskResult(async () => {
    const keyFile = await readKeyFile(directory);
    if (!keyFile.ok) return keyFile;
    if (keyFile.value === null || !isKeyOf(key, keyFile.value)) return fail(failure('STORE_KEY_UNREADABLE'));
    const protector = await protectByPassphrase(key, keyFile.value.storeId, passphrase);
    await writeKeyFile(directory, { ...keyFile.value, protectors: [protector] });
    return ok(undefined);
  });
}

async function openKey(keyFile: KeyFile, { secrets, passphrase }: StoreKeyOptions): Promise<StoreKey> {
  const byKeychain = keyFile.protectors.find((protector) => protector.kind === 'keychain');
  const byPassphrase = keyFile.protectors.find((protector) => protector.kind === 'passphrase');
  const key = byKeychain && (await orUnavailable(() => openByKeychain(keyFile, byKeychain, secrets)));
  const unavailable = key instanceof SecretsUnavailable;
  if (key !== undefined && !unavailable) return { kind: 'open', by: 'keychain', key };
  if (byPassphrase === undefined) {
    return { kind: 'failed', failure: unavailable ? failure('STORE_KEYCHAIN_UNAVAILABLE', {}, true) : failure('STORE_KEY_UNREADABLE') };
  }
  const opened = passphrase === undefined ? undefined : await openByPassphrase(keyFile, byPassphrase, passphrase);
  if (opened !== undefined) return { kind: 'open', by: 'passphrase', key: opened };
  const reason = byKeychain === undefined || unavailable ? 'no-keychain' : 'keychain-lost-key';
  return { kind: 'enter-passphrase', reason, wrong: passphrase !== undefined };
}

async function orUnavailable<T>(ask: () => Promise<T>): Promise<T | SecretsUnavailable> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SecretsUnavailable) return error;
    throw error;
  }
}
