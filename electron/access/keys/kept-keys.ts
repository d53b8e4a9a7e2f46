/**
 * The keys that are kept, in two places that no transaction spans: the register on disk, which says what counts, and the keychain, which holds
 * the secrets. Every change leaves a note in the register of what may have to be cleared away, so a process may die at any moment.
 */
import type { KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { KeyRegister, Register, RegisteredKey } from './key-register.ts';
import { onKeychain } from './keychain-failure.ts';
import type { KeychainKeys } from './keychain-keys.ts';
import { publicKeyOf } from './opened-file.ts';

export class KeptKeys {
  readonly #register: KeyRegister;
  readonly #keychain: KeychainKeys;
  /** What changes keys goes one at a time: each change is several steps on disk and in the keychain. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(register: KeyRegister, keychain: KeychainKeys) {
    this.#register = register;
    this.#keychain = keychain;
  }

  /** Oldest first. Fails with STORE_*. */
  async list(): Promise<Result<RegisteredKey[], Failure>> {
    const register = await this.#register.read();
    if (!register.ok) return register;
    const { keys, leftovers } = register.value;
    return ok(keys.filter(({ keyId }) => !leftovers.includes(keyId)));
  }

  /** `KEY_NOT_FOUND`, `STORE_*`. */
  async find(keyId: string): Promise<Result<RegisteredKey, Failure>> {
    const keys = await this.list();
    if (!keys.ok) return keys;
    const key = keys.value.find((each) => each.keyId === keyId);
    return key === undefined ? fail(failure('KEY_NOT_FOUND')) : ok(key);
  }

  /** The private key of one that the keychain holds. `KEYCHAIN_*`. */
  async secretOf({ keyId, publicKey }: RegisteredKey): Promise<Result<KeyObject, Failure>> {
    const kept = await onKeychain(() => this.#keychain.get(keyId));
    if (!kept.ok) return kept;
    if (kept.value === 'missing') return fail(failure('KEYCHAIN_KEY_MISSING'));
    if (kept.value === 'damaged' || publicKeyOf(kept.value) !== publicKey) return fail(failure('KEYCHAIN_KEY_DAMAGED'));
    return ok(kept.value);
  }

  /**
   * Into the keychain, then into the register: writing that one file is what makes it count, together with dropping the entry that it
   * replaces. Both ids stand among the leftovers for as long as the keychain may hold something of them that doesn't count.
   */
  add(privateKey: KeyObject, key: RegisteredKey): Promise<Result<string, Failure>> {
    return this.#inTurn(async () => {
      if (key.storage === 'keychain') {
        const put = await this.#putIntoKeychain(key.keyId, privateKey);
        if (!put.ok) return put;
      }
      const kept = await this.#register.change((register) => withKey(register, key));
      await this.#sweep();
      return kept.ok ? ok(key.keyId) : kept;
    });
  }

  /** In use from now on, in place of what was for the same environment and organisation. */
  async use(key: RegisteredKey): Promise<Result<void, Failure>> {
    const changed = await this.#register.change((register) => ({
      ...register,
      keys: register.keys.map((each) => (isRival(each, key) ? { ...each, inUse: each.keyId === key.keyId } : each)),
    }));
    return changed.ok ? ok(undefined) : changed;
  }

  remove(keyId: string): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const key = await this.find(keyId);
      if (!key.ok) return key;
      if (key.value.storage === 'file') return this.#forget(keyId);
      const begun = await this.#register.change((register) => ({ ...register, leftovers: [...register.leftovers, keyId] }));
      if (!begun.ok) return begun;
      const gone = await onKeychain(() => this.#keychain.remove(keyId));
      if (gone.ok) return this.#forget(keyId);
      await this.#register.change((register) => ({ ...register, leftovers: register.leftovers.filter((id) => id !== keyId) }));
      return gone;
    });
  }

  async #putIntoKeychain(keyId: string, privateKey: KeyObject): Promise<Result<void, Failure>> {
    const begun = await this.#register.change((register) => ({ ...register, leftovers: [...register.leftovers, keyId] }));
    if (!begun.ok) return begun;
    const put = await onKeychain(() => this.#keychain.put(keyId, privateKey));
    if (!put.ok) await this.#sweep();
    return put;
  }

  /** Each change begins and ends by clearing away what an earlier one had to leave. A keychain that can't be used now is asked again then. */
  async #inTurn<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    const turn = this.#turn.then(async () => {
      await this.#sweep();
      return work();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #sweep(): Promise<void> {
    const register = await this.#register.read();
    if (!register.ok) return;
    for (const keyId of register.value.leftovers) {
      const gone = await onKeychain(() => this.#keychain.remove(keyId));
      if (!gone.ok) return;
      await this.#forget(keyId);
    }
  }

  async #forget(keyId: string): Promise<Result<void, Failure>> {
    const changed = await this.#register.change(({ keys, leftovers }) => ({
      keys: keys.filter((key) => key.keyId !== keyId),
      leftovers: leftovers.filter((id) => id !== keyId),
    }));
    return changed.ok ? ok(undefined) : changed;
  }
}

/** With this key, and without the same key imported before; what the keychain has of that one has to go. */
function withKey({ keys, leftovers }: Register, key: RegisteredKey): Register {
  const isReplaced = (each: RegisteredKey) => isRival(each, key) && each.publicKey === key.publicKey;
  const others = keys.filter((each) => !isReplaced(each));
  const orphans = keys.filter((each) => isReplaced(each) && each.storage === 'keychain').map(({ keyId }) => keyId);
  return {
    keys: [...others.map((each) => (key.inUse && isRival(each, key) ? { ...each, inUse: false } : each)), key],
    leftovers: [...leftovers.filter((id) => id !== key.keyId), ...orphans],
  };
}

/** For the same environment and organisation, where only one is in use. */
function isRival(one: RegisteredKey, other: RegisteredKey): boolean {
  return one.environment === other.environment && one.organisasjonsnummer === other.organisasjonsnummer;
}
