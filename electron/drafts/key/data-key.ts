/** The data key and what protects it: 32 random bytes that lie in the OS keychain, or sealed under a passphrase or a recovery code. */
import { createSecretKey, hkdfSync, type KeyObject, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { makeRecoveryCode, RECOVERY_SIGNS } from '../../../shared/core/draft/recovery-code.ts';
import { seal, unseal } from '../../files/sealed.ts';
import { type Secrets, SecretsUnavailable } from '../../ports.ts';
import type { KeychainProtector, KeyFile, PassphraseProtector, RecoveryCodeProtector } from './key-file.ts';
import { scryptInThread } from './scrypt-thread.ts';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** 128 MB and about half a second: OWASP's advice for scrypt. */
export const SCRYPT = { N: 2 ** 17, r: 8, p: 1 };
const CHECK = Buffer.from('kundeutbytte');

export function newDataKey(): KeyObject {
  return createSecretKey(randomBytes(KEY_BYTES));
}

export function makeCheck(key: KeyObject, storeId: string): string {
  return seal(key, checkContext(storeId), CHECK).toString('base64');
}

export function isKeyOf(key: KeyObject, { storeId, check }: Pick<KeyFile, 'storeId' | 'check'>): boolean {
  return unseal(key, checkContext(storeId), Buffer.from(check, 'base64'))?.equals(CHECK) === true;
}

/**
 * Puts the key into the keychain and reads it back: only a key that was seen there counts as kept. What lies there under the usual name and is
 * something else stays where it is. Rejects with `SecretsUnavailable`.
 */
export async function protectByKeychain(key: KeyObject, storeId: string, secrets: Secrets): Promise<KeychainProtector> {
  const usual = `data-key-${storeId}`;
  const secret = key.export().toString('base64');
  // Reading also tells a keychain that is locked from one that isn't there.
  const found = await secrets.get(usual);
  const account = found === null || found === secret ? usual : `${usual}-${randomUUID()}`;
  await secrets.set(account, secret);
  if ((await secrets.get(account)) !== secret) throw new SecretsUnavailable('the keychain did not keep the key');
  return { kind: 'keychain', account };
}

/** Undefined when the keychain has no key under this account, or another store's. Rejects with `SecretsUnavailable`. */
export async function openByKeychain(keyFile: KeyFile, { account }: KeychainProtector, secrets: Secrets): Promise<KeyObject | undefined> {
  const secret = await secrets.get(account);
  const key = secret === null ? undefined : keyFromBytes(Buffer.from(secret, 'base64'));
  return key !== undefined && isKeyOf(key, keyFile) ? key : undefined;
}

export async function protectByPassphrase(key: KeyObject, storeId: string, passphrase: string): Promise<PassphraseProtector> {
  const salt = randomBytes(SALT_BYTES);
  const wrappingKey = await passphraseKey(passphrase, salt, SCRYPT);
  const wrappedKey = seal(wrappingKey, wrapContext(storeId), key.export()).toString('base64');
  return { kind: 'passphrase', scrypt: SCRYPT, salt: salt.toString('base64'), wrappedKey };
}

/** Undefined when the passphrase is not the one. */
export async function openByPassphrase(
  keyFile: KeyFile,
  protector: PassphraseProtector,
  passphrase: string,
): Promise<KeyObject | undefined> {
  const wrappingKey = await passphraseKey(passphrase, Buffer.from(protector.salt, 'base64'), protector.scrypt);
  const bytes = unseal(wrappingKey, wrapContext(keyFile.storeId), Buffer.from(protector.wrappedKey, 'base64'));
  const key = bytes === undefined ? undefined : keyFromBytes(bytes);
  return key !== undefined && isKeyOf(key, keyFile) ? key : undefined;
}

/** Makes a new code; it is in the reply and nowhere else. */
export function protectByRecoveryCode(key: KeyObject, storeId: string): { code: string; protector: RecoveryCodeProtector } {
  const code = makeRecoveryCode(() => randomInt(RECOVERY_SIGNS));
  const salt = randomBytes(SALT_BYTES);
  const wrappedKey = seal(codeKey(code, salt), codeContext(storeId), key.export()).toString('base64');
  return { code, protector: { kind: 'recovery-code', salt: salt.toString('base64'), wrappedKey, kept: false } };
}

/** `code` as `parseRecoveryCode` gives it. Undefined when it is not the one. */
export function openByRecoveryCode(keyFile: KeyFile, protector: RecoveryCodeProtector, code: string): KeyObject | undefined {
  const wrappingKey = codeKey(code, Buffer.from(protector.salt, 'base64'));
  const bytes = unseal(wrappingKey, codeContext(keyFile.storeId), Buffer.from(protector.wrappedKey, 'base64'));
  const key = bytes === undefined ? undefined : keyFromBytes(bytes);
  return key !== undefined && isKeyOf(key, keyFile) ? key : undefined;
}

function codeKey(code: string, salt: Buffer): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', code, salt, 'kundeutbytte recovery code', KEY_BYTES)));
}

/** 32 bytes that only this passphrase gives, with this salt and cost. */
export async function passphraseKey(passphrase: string, salt: Buffer, cost: PassphraseProtector['scrypt']): Promise<KeyObject> {
  // The same letters can be typed as different code points (å on a Mac), and scrypt needs a little more than its 128·N·r bytes.
  const maxmem = 128 * cost.N * cost.r + 2 ** 24;
  return createSecretKey(
    await scryptInThread({ passphrase: passphrase.normalize('NFKC'), salt, bytes: KEY_BYTES, options: { ...cost, maxmem } }),
  );
}

function keyFromBytes(bytes: Buffer): KeyObject | undefined {
  return bytes.length === KEY_BYTES ? createSecretKey(bytes) : undefined;
}

function checkContext(storeId: string): string {
  return `store/${storeId}/check`;
}

function codeContext(storeId: string): string {
  return `store/${storeId}/recovery-code`;
}

function wrapContext(storeId: string): string {
  return `store/${storeId}/data-key`;
}
