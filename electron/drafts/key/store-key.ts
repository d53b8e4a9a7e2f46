/** From what is on this machine, and what the user types, to the store's data key, or to what is needed to get it. */
import type { KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { SecretsLocked } from '../../access/keychain/secrets.ts';
import { type NewUuid, type Secrets, SecretsUnavailable } from '../../ports.ts';
import {
  makeCheck,
  newDataKey,
  openByKeychain,
  openByPassphrase,
  openByRecoveryCode,
  protectByKeychain,
  protectByPassphrase,
} from './data-key.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';

/** What a user can type to open a store. */
export type Way = 'passphrase' | 'recovery-code';

export type StoreKey =
  /** `by`: what opens it from now on without being asked; else what it was opened by. */
  | { readonly kind: 'open'; readonly by: 'keychain' | Way; readonly key: KeyObject }
  | { readonly kind: 'choose-passphrase'; readonly reason: 'no-keychain' | 'keychain-locked' }
  /** `wrong`: that was typed and is not the one. */
  | {
      readonly kind: 'locked';
      readonly reason: 'no-keychain' | 'keychain-locked' | 'keychain-lost-key';
      readonly ways: readonly Way[];
      readonly wrong: Way | null;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface StoreKeyOptions {
  readonly directory: string;
  readonly secrets: Secrets;
  readonly newUuid: NewUuid;
  readonly passphrase?: string | undefined;
  /** As `parseRecoveryCode` gives it. */
  readonly recoveryCode?: string | undefined;
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
  await writeKeyFile(directory, { version: 2, storeId, check: makeCheck(key, storeId), protectors });
  return { kind: 'open', by: keychain instanceof SecretsUnavailable ? 'passphrase' : 'keychain', key };
}

async function openKey(keyFile: KeyFile, options: StoreKeyOptions): Promise<StoreKey> {
  const byKeychain = keyFile.protectors.find((protector) => protector.kind === 'keychain');
  const key = byKeychain && (await orUnavailable(() => openByKeychain(keyFile, byKeychain, options.secrets)));
  const unavailable = key instanceof SecretsUnavailable ? key : undefined;
  if (key !== undefined && !(key instanceof SecretsUnavailable)) return { kind: 'open', by: 'keychain', key };

  const typed = await openByWhatWasTyped(keyFile, options);
  if (typed !== undefined) {
    const isBack = byKeychain !== undefined && (await putBack(keyFile, typed.key, options));
    return { kind: 'open', by: isBack ? 'keychain' : typed.by, key: typed.key };
  }
  const ways = (['passphrase', 'recovery-code'] as const).filter((way) => keyFile.protectors.some(({ kind }) => kind === way));
  if (ways.length === 0) {
    return { kind: 'failed', failure: unavailable ? failure('STORE_KEYCHAIN_UNAVAILABLE', {}, true) : failure('STORE_KEY_UNREADABLE') };
  }
  const lost = byKeychain === undefined ? 'no-keychain' : 'keychain-lost-key';
  const reason = unavailable instanceof SecretsLocked ? 'keychain-locked' : unavailable ? 'no-keychain' : lost;
  const wrong = options.passphrase !== undefined ? 'passphrase' : options.recoveryCode !== undefined ? 'recovery-code' : null;
  return { kind: 'locked', reason, ways, wrong };
}

async function openByWhatWasTyped(
  keyFile: KeyFile,
  { passphrase, recoveryCode }: StoreKeyOptions,
): Promise<{ by: Way; key: KeyObject } | undefined> {
  for (const protector of keyFile.protectors) {
    if (protector.kind === 'passphrase' && passphrase !== undefined) {
      const key = await openByPassphrase(keyFile, protector, passphrase);
      if (key !== undefined) return { by: 'passphrase', key };
    }
    if (protector.kind === 'recovery-code' && recoveryCode !== undefined) {
      const key = openByRecoveryCode(keyFile, protector, recoveryCode);
      if (key !== undefined) return { by: 'recovery-code', key };
    }
  }
  return undefined;
}

/** True when the keychain has the key again, so that nobody has to type anything the next time. */
async function putBack(keyFile: KeyFile, key: KeyObject, { directory, secrets }: StoreKeyOptions): Promise<boolean> {
  const keychain = await orUnavailable(() => protectByKeychain(key, keyFile.storeId, secrets));
  if (keychain instanceof SecretsUnavailable) return false;
  const others = keyFile.protectors.filter(({ kind }) => kind !== 'keychain');
  await writeKeyFile(directory, { ...keyFile, protectors: [keychain, ...others] });
  return true;
}

async function orUnavailable<T>(ask: () => Promise<T>): Promise<T | SecretsUnavailable> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SecretsUnavailable) return error;
    throw error;
  }
}
