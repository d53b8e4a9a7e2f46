/**
 * The keys that the co-op signs with: imported from a certificate file or made here, kept in the OS keychain or, where the user says so or
 * there is no keychain, nowhere. What leaves this file are public facts and signers; a signer stays in main. Source: spec 1.3, 1.9, 7.
 */
import type { KeyObject } from 'node:crypto';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { Inspection, KeychainState, KeyEntry, KeyStorage } from '../../shared/core/key.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock, NewUuid, Secrets } from '../ports.ts';
import { Held } from './keys/held.ts';
import type { KeyUse } from './keys/judge-key.ts';
import { entryOf } from './keys/key-entry.ts';
import { type KeyRegister, keyRegister, type Register, type RegisteredKey } from './keys/key-register.ts';
import { keychainState, onKeychain } from './keys/keychain-failure.ts';
import { type KeychainKeys, keychainKeys } from './keys/keychain-keys.ts';
import { makeKey } from './keys/made-key.ts';
import { type OpenedFile, publicKeyOf, viewsOf } from './keys/opened-file.ts';
import { pairsOfContent } from './p12.ts';
import type { OpenP12 } from './p12-opener/open-in-process.ts';
import type { Signer } from './signing-identity.ts';

export interface KeyRing {
  /** Every key, oldest first. Asks the disk and not the keychain. Fails with STORE_* alone. */
  list(): Promise<Result<KeyEntry[], Failure>>;
  keychain(): Promise<KeychainState>;
  /**
   * Opens a file and says what is in it. Its keys wait in memory for `importP12`, ten minutes at most; the passphrase is forgotten.
   * `use.organisasjonsnummer` is the organisation that owns the client. Failures: `P12_*`, when no key could be paired at all.
   */
  inspectP12(bytes: Uint8Array, passphrase: string, use: KeyUse): Promise<Result<Inspection, Failure>>;
  /** Lets go of what an inspection left waiting. */
  forgetInspection(inspectionId: string): void;
  /**
   * Takes one of the inspected keys, in place of the same key imported before. Gives its id; it is in use from now on.
   * One that isn't kept is lent at once. Failures: the pair's own problem; `P12_CHOOSE_AGAIN` when it no longer waits; `KEYCHAIN_*`; `STORE_*`. Nothing has changed then.
   */
  importP12(inspectionId: string, pairId: string, storage: KeyStorage): Promise<Result<string, Failure>>;
  /**
   * Makes a key. It is in use only after `use`, or at once where there is no other: it has to be registered first, and the old one signs
   * meanwhile. Gives its id. Failures: `KEYCHAIN_*` (a made key exists nowhere else, so it needs a keychain), `STORE_*`.
   */
  generate(use: { readonly environment: string; readonly organisasjonsnummer: string }): Promise<Result<string, Failure>>;
  /** From now on this one signs for its environment and organisation. `KEY_NOT_FOUND`, `STORE_*`. */
  use(keyId: string): Promise<Result<void, Failure>>;
  /** Leaves nothing of it here or in the keychain. `KEY_NOT_FOUND`, `KEYCHAIN_*`, `STORE_*`. */
  remove(keyId: string): Promise<Result<void, Failure>>;
  /** For a key that isn't kept: it is in memory for two minutes, enough for one delivery. `P12_*`, `P12_OTHER_KEY`, `KEY_NOT_FOUND`. */
  lend(keyId: string, bytes: Uint8Array, passphrase: string): Promise<Result<void, Failure>>;
  /**
   * What to sign a grant with, fetched from the keychain now; drop it as soon as the token is there. Failures: `KEY_NOT_FOUND`,
   * `CERTIFICATE_EXPIRED`, `KEY_FILE_NEEDED` (with `keyId`: call `lend` first), `KEYCHAIN_*`, `STORE_*`.
   */
  signer(keyId: string): Promise<Result<Signer, Failure>>;
  /** The key in use for an environment and the organisation that owns the client. */
  inUse(environment: string, organisasjonsnummer: string): Promise<Result<KeyEntry | undefined, Failure>>;
  /** Lets go of every key in memory. */
  close(): void;
}

export interface KeyRingOptions {
  /** `keys.json`: public facts only. */
  readonly path: string;
  readonly secrets: Secrets;
  readonly openP12: OpenP12;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
}

const INSPECTION_MS = 10 * 60_000;
const LENT_MS = 2 * 60_000;
/** A practice key protects nothing, and no file of it exists that could be asked for. */
const PRACTICE_LENT_MS = 24 * 60 * 60_000;

export function makeKeyRing(options: KeyRingOptions): KeyRing {
  return new Keys(options);
}

class Keys implements KeyRing {
  readonly #options: KeyRingOptions;
  readonly #register: KeyRegister;
  readonly #keychain: KeychainKeys;
  readonly #opened = new Held<OpenedFile>(INSPECTION_MS);
  readonly #lent = new Held<KeyObject>(LENT_MS);
  /** What changes keys goes one at a time: each change is several steps on disk and in the keychain. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: KeyRingOptions) {
    this.#options = options;
    this.#register = keyRegister(options);
    this.#keychain = keychainKeys(options.secrets);
  }

  async list(): Promise<Result<KeyEntry[], Failure>> {
    const register = await this.#register.read();
    if (!register.ok) return register;
    const { keys, leftovers } = register.value;
    const now = this.#options.clock.now();
    return ok(keys.filter(({ keyId }) => !leftovers.includes(keyId)).flatMap((key) => entryOf(key, now) ?? []));
  }

  keychain(): Promise<KeychainState> {
    return keychainState(this.#options.secrets);
  }

  async inspectP12(bytes: Uint8Array, passphrase: string, use: KeyUse): Promise<Result<Inspection, Failure>> {
    const pairs = await this.#pairsIn(bytes, passphrase);
    if (!pairs.ok) return pairs;
    const opened: OpenedFile = { pairs: pairs.value, use };
    const inspectionId = this.#options.newUuid();
    this.#opened.hold(inspectionId, opened);
    return ok({ inspectionId, pairs: viewsOf(opened, this.#options.clock.now()) });
  }

  forgetInspection(inspectionId: string): void {
    this.#opened.letGo(inspectionId);
  }

  async importP12(inspectionId: string, pairId: string, storage: KeyStorage): Promise<Result<string, Failure>> {
    const opened = this.#opened.get(inspectionId);
    if (opened === undefined) return fail(failure('P12_CHOOSE_AGAIN'));
    const { clock, newUuid } = this.#options;
    const views = viewsOf(opened, clock.now());
    const index = views.findIndex((view) => view.pairId === pairId);
    const [pair, view] = [opened.pairs[index], views[index]];
    if (pair === undefined || view === undefined) return fail(failure('P12_CHOOSE_AGAIN'));
    if (view.problem !== null) return fail(view.problem);
    const { organisasjonsnummer } = view.certificate;
    if (organisasjonsnummer === null) return fail(failure('P12_NO_ORGANISASJONSNUMMER'));
    const added = await this.#add(pair.privateKey, {
      kind: 'virksomhetssertifikat',
      keyId: newUuid(),
      environment: opened.use.environment,
      organisasjonsnummer,
      storage,
      inUse: true,
      addedAt: clock.now().toISOString(),
      publicKey: publicKeyOf(pair.privateKey),
      x5c: pair.chain.map(({ der }) => der.toString('base64')),
    });
    if (!added.ok) return added;
    this.forgetInspection(inspectionId);
    if (storage === 'file') this.#lend(added.value, pair.privateKey, opened.use.environment);
    return added;
  }

  async generate(use: { readonly environment: string; readonly organisasjonsnummer: string }): Promise<Result<string, Failure>> {
    const { clock, newUuid } = this.#options;
    const others = await this.inUse(use.environment, use.organisasjonsnummer);
    if (!others.ok) return others;
    const privateKey = await makeKey();
    return this.#add(privateKey, {
      kind: 'jwk',
      keyId: newUuid(),
      ...use,
      storage: 'keychain',
      inUse: others.value === undefined,
      addedAt: clock.now().toISOString(),
      publicKey: publicKeyOf(privateKey),
      kid: newUuid(),
    });
  }

  async use(keyId: string): Promise<Result<void, Failure>> {
    const key = await this.#find(keyId);
    if (!key.ok) return key;
    const changed = await this.#register.change((register) => ({
      ...register,
      keys: register.keys.map((each) => (isRival(each, key.value) ? { ...each, inUse: each.keyId === keyId } : each)),
    }));
    return changed.ok ? ok(undefined) : changed;
  }

  remove(keyId: string): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const key = await this.#find(keyId);
      if (!key.ok) return key;
      this.#lent.letGo(keyId);
      if (key.value.storage === 'file') return this.#forget([keyId]);
      const begun = await this.#register.change((register) => ({ ...register, leftovers: [...register.leftovers, keyId] }));
      if (!begun.ok) return begun;
      const gone = await onKeychain(() => this.#keychain.remove(keyId));
      if (gone.ok) return this.#forget([keyId]);
      await this.#register.change((register) => ({ ...register, leftovers: register.leftovers.filter((id) => id !== keyId) }));
      return gone;
    });
  }

  async lend(keyId: string, bytes: Uint8Array, passphrase: string): Promise<Result<void, Failure>> {
    const key = await this.#find(keyId);
    if (!key.ok) return key;
    const pairs = await this.#pairsIn(bytes, passphrase);
    if (!pairs.ok) return pairs;
    const pair = pairs.value.find(({ privateKey }) => publicKeyOf(privateKey) === key.value.publicKey);
    if (pair === undefined) return fail(failure('P12_OTHER_KEY'));
    this.#lend(keyId, pair.privateKey, key.value.environment);
    return ok(undefined);
  }

  async signer(keyId: string): Promise<Result<Signer, Failure>> {
    const key = await this.#find(keyId);
    if (!key.ok) return key;
    const problem = entryOf(key.value, this.#options.clock.now())?.problem;
    // A made key that is too old by our reckoning may still be registered: Maskinporten knows.
    if (problem && key.value.kind === 'virksomhetssertifikat') return fail(problem);
    const privateKey = await this.#privateKeyOf(key.value);
    if (!privateKey.ok) return privateKey;
    return ok(
      key.value.kind === 'jwk'
        ? { privateKey: privateKey.value, kid: key.value.kid }
        : { privateKey: privateKey.value, x5c: key.value.x5c },
    );
  }

  async inUse(environment: string, organisasjonsnummer: string): Promise<Result<KeyEntry | undefined, Failure>> {
    const keys = await this.list();
    if (!keys.ok) return keys;
    return ok(keys.value.find((key) => key.inUse && key.environment === environment && key.organisasjonsnummer === organisasjonsnummer));
  }

  close(): void {
    this.#opened.letGoOfAll();
    this.#lent.letGoOfAll();
  }

  #lend(keyId: string, privateKey: KeyObject, environment: string): void {
    this.#lent.hold(keyId, privateKey, environment === 'practice' ? PRACTICE_LENT_MS : LENT_MS);
  }

  async #pairsIn(bytes: Uint8Array, passphrase: string) {
    const content = await this.#options.openP12(bytes, passphrase);
    return content === 'stopped' ? fail(failure('P12_READER_STOPPED', {}, true)) : pairsOfContent(content);
  }

  async #find(keyId: string): Promise<Result<RegisteredKey, Failure>> {
    const register = await this.#register.read();
    if (!register.ok) return register;
    const key = register.value.keys.find((each) => each.keyId === keyId);
    return key === undefined || register.value.leftovers.includes(keyId) ? fail(failure('KEY_NOT_FOUND')) : ok(key);
  }

  async #privateKeyOf({ keyId, storage, publicKey }: RegisteredKey): Promise<Result<KeyObject, Failure>> {
    if (storage === 'file') {
      const lent = this.#lent.get(keyId);
      return lent === undefined ? fail(failure('KEY_FILE_NEEDED', { keyId })) : ok(lent);
    }
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
  #add(privateKey: KeyObject, key: RegisteredKey): Promise<Result<string, Failure>> {
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
      await this.#forget([keyId]);
    }
  }

  async #forget(keyIds: readonly string[]): Promise<Result<void, Failure>> {
    const changed = await this.#register.change(({ keys, leftovers }) => ({
      keys: keys.filter(({ keyId }) => !keyIds.includes(keyId)),
      leftovers: leftovers.filter((id) => !keyIds.includes(id)),
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
