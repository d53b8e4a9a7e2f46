/**
 * The keys that the co-op signs with: imported from a certificate file or made here, kept in the OS keychain or, where the user says so or
 * there is no keychain, nowhere. What leaves this file are public facts and signers; a signer stays in main. Source: spec 1.3, 1.9, 7.
 */
import type { KeyObject } from 'node:crypto';
import type { Inspection, KeychainState, KeyEntry, KeyStorage } from '../../shared/core/access/key.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock, NewUuid, Secrets } from '../ports.ts';
import { Held } from './keys/held.ts';
import type { KeyUse } from './keys/judge-key.ts';
import { KeptKeys } from './keys/kept-keys.ts';
import { entryOf } from './keys/key-entry.ts';
import { keyRegister, type RegisteredKey } from './keys/key-register.ts';
import { keychainState } from './keys/keychain-failure.ts';
import { keychainKeys } from './keys/keychain-keys.ts';
import { makeKey } from './keys/made-key.ts';
import { type OpenedFile, pairIdOf, publicKeyOf, viewsOf } from './keys/opened-file.ts';
import { pairsOfContent } from './p12/p12.ts';
import type { OpenP12 } from './p12/p12-opener/open-in-process.ts';
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
  readonly #kept: KeptKeys;
  readonly #opened = new Held<OpenedFile>(INSPECTION_MS);
  readonly #lent = new Held<KeyObject>(LENT_MS);

  constructor(options: KeyRingOptions) {
    this.#options = options;
    this.#kept = new KeptKeys(keyRegister(options), keychainKeys(options.secrets));
  }

  async list(): Promise<Result<KeyEntry[], Failure>> {
    const keys = await this.#kept.list();
    if (!keys.ok) return keys;
    const now = this.#options.clock.now();
    return ok(keys.value.flatMap((key) => entryOf(key, now) ?? []));
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
    const view = viewsOf(opened, clock.now()).find((each) => each.pairId === pairId);
    const pair = opened.pairs.find((each) => pairIdOf(each) === pairId);
    if (pair === undefined || view === undefined) return fail(failure('P12_CHOOSE_AGAIN'));
    if (view.problem !== null) return fail(view.problem);
    const { organisasjonsnummer } = view.certificate;
    if (organisasjonsnummer === null) return fail(failure('P12_NO_ORGANISASJONSNUMMER'));
    const added = await this.#kept.add(pair.privateKey, {
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
    return this.#kept.add(privateKey, {
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
    const key = await this.#kept.find(keyId);
    return key.ok ? this.#kept.use(key.value) : key;
  }

  async remove(keyId: string): Promise<Result<void, Failure>> {
    const removed = await this.#kept.remove(keyId);
    if (removed.ok) this.#lent.letGo(keyId);
    return removed;
  }

  async lend(keyId: string, bytes: Uint8Array, passphrase: string): Promise<Result<void, Failure>> {
    const key = await this.#kept.find(keyId);
    if (!key.ok) return key;
    const pairs = await this.#pairsIn(bytes, passphrase);
    if (!pairs.ok) return pairs;
    const pair = pairs.value.find(({ privateKey }) => publicKeyOf(privateKey) === key.value.publicKey);
    if (pair === undefined) return fail(failure('P12_OTHER_KEY'));
    this.#lend(keyId, pair.privateKey, key.value.environment);
    return ok(undefined);
  }

  async signer(keyId: string): Promise<Result<Signer, Failure>> {
    const key = await this.#kept.find(keyId);
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

  async #privateKeyOf(key: RegisteredKey): Promise<Result<KeyObject, Failure>> {
    if (key.storage === 'keychain') return this.#kept.secretOf(key);
    const lent = this.#lent.get(key.keyId);
    return lent === undefined ? fail(failure('KEY_FILE_NEEDED', { keyId: key.keyId })) : ok(lent);
  }
}
