/** What protects the data key of a store that is open, and how the user changes it. Each change leaves at least one way in at every moment. */
import type { KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskResult } from '../../files/disk-error.ts';
import { isKeyOf, protectByPassphrase, protectByRecoveryCode } from './data-key.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';

/** `unconfirmed`: there is a code, and the user hasn't said that it is in a safe place. */
export type RecoveryCodeState = 'none' | 'unconfirmed' | 'kept';

/**
 * Adds this passphrase to a store that is open under `key`, in the place of one there may be; with `only`, in the place of everything.
 * Fails with STORE_DISK_FULL or STORE_NOT_WRITABLE, or as `readKeyFile` does; the store then opens as before, and only so.
 */
export function keepUnderPassphrase(
  directory: string,
  key: KeyObject,
  passphrase: string,
  { only }: { readonly only: boolean },
): Promise<Result<void, Failure>> {
  return change(directory, key, async ({ storeId, protectors }) => {
    const protector = await protectByPassphrase(key, storeId, passphrase);
    const others = only ? [] : protectors.filter(({ kind }) => kind !== 'passphrase');
    return { protectors: [...others, protector], value: undefined };
  });
}

/** Makes a new code. One that was never confirmed goes; one that was stays good until this one is. Fails as above. */
export function addRecoveryCode(directory: string, key: KeyObject): Promise<Result<string, Failure>> {
  return change(directory, key, async ({ storeId, protectors }) => {
    const { code, protector } = protectByRecoveryCode(key, storeId);
    const others = protectors.filter((each) => each.kind !== 'recovery-code' || each.kept);
    return { protectors: [...others, protector], value: code };
  });
}

/** The newest code is in a safe place: from now on it is the only one. Fails as above. */
export function confirmRecoveryCode(directory: string, key: KeyObject): Promise<Result<void, Failure>> {
  return change(directory, key, async ({ protectors }) => {
    const newest = protectors.findLast((each) => each.kind === 'recovery-code');
    const others = protectors.filter(({ kind }) => kind !== 'recovery-code');
    return { protectors: newest?.kind === 'recovery-code' ? [...others, { ...newest, kept: true }] : protectors, value: undefined };
  });
}

/** Fails as `readKeyFile` does. */
export function recoveryCodeState(directory: string): Promise<Result<RecoveryCodeState, Failure>> {
  return diskResult(async () => {
    const keyFile = await readKeyFile(directory);
    if (!keyFile.ok) return keyFile;
    const newest = keyFile.value?.protectors.findLast((each) => each.kind === 'recovery-code');
    if (newest?.kind !== 'recovery-code') return ok('none');
    return ok(newest.kept ? 'kept' : 'unconfirmed');
  });
}

function change<T>(
  directory: string,
  key: KeyObject,
  make: (keyFile: KeyFile) => Promise<{ protectors: KeyFile['protectors']; value: T }>,
): Promise<Result<T, Failure>> {
  return diskResult(async () => {
    const keyFile = await readKeyFile(directory);
    if (!keyFile.ok) return keyFile;
    if (keyFile.value === null || !isKeyOf(key, keyFile.value)) return fail(failure('STORE_KEY_UNREADABLE'));
    const { protectors, value } = await make(keyFile.value);
    await writeKeyFile(directory, { ...keyFile.value, protectors });
    return ok(value);
  });
}
