/**
 * The OS keychain, by keytar.
 *
 * On Linux a locked keychain answers "null", exactly as it does for an entry that isn't there. A probe entry tells them apart: where it can
 * be read, or written and then read, "null" means absent; where it can't, the keychain is locked and nothing can be said about the entry.
 * `findCredentials` is never called: on a locked keychain it ends the process (a null pointer in keytar's Linux part).
 */
import { type Secrets, SecretsUnavailable } from '../../ports.ts';

/** The part of keytar that is used here. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, secret: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** There is a keychain, but it can't be read now: locked, the prompt dismissed, or no answer in time. */
export class SecretsLocked extends SecretsUnavailable {}

/** There is a keychain, and the user or the system said that this app may not use it. */
export class SecretsDenied extends SecretsUnavailable {}

/** What a Windows credential holds (CRED_MAX_CREDENTIAL_BLOB_SIZE); held everywhere, so that a longer secret fails where it is written. */
export const MAX_SECRET_BYTES = 2_560;

const SERVICE = 'no.kundeutbytte';
const PROBE = { account: 'probe', secret: 'readable' };
const TIME_LIMIT_MS = 5_000;

export interface KeychainOptions {
  /** Keeps entries of practice or development apart, such as `practice`. */
  readonly suffix?: string;
  readonly load?: () => Promise<Keytar>;
  readonly timeLimitMs?: number;
}

/**
 * The keychain as a `Secrets` port. Nothing is loaded or asked before the first call. `get` gives null only for an entry that is not there
 * for certain. Every call rejects with `SecretsUnavailable` when there is no keychain, with its subclass `SecretsLocked` when there is one
 * that can't be read now; after `timeLimitMs` milliseconds at the latest.
 */
export function keychainSecrets({ suffix, load = loadKeytar, timeLimitMs = TIME_LIMIT_MS }: KeychainOptions = {}): KeychainSecrets {
  return new KeychainSecrets(suffix === undefined ? SERVICE : `${SERVICE}.${suffix}`, new OneAtATime(timeLimitMs), load);
}

class KeychainSecrets implements Secrets {
  readonly #service: string;
  readonly #calls: OneAtATime;
  readonly #load: () => Promise<Keytar>;

  constructor(service: string, calls: OneAtATime, load: () => Promise<Keytar>) {
    this.#service = service;
    this.#calls = calls;
    this.#load = load;
  }

  /** A call is still waiting, maybe for an answer on the screen. It holds a thread, and a process that ends in order waits for that. */
  isAsking(): boolean {
    return this.#calls.isRunning();
  }

  async get(account: string): Promise<string | null> {
    const secret = await this.#read(account);
    if (secret === null) await this.#proveReadable();
    return secret;
  }

  async set(account: string, secret: string): Promise<void> {
    if (Buffer.byteLength(secret) > MAX_SECRET_BYTES) throw new RangeError('The secret is too long for a keychain entry');
    await this.#ask((keytar) => keytar.setPassword(this.#service, account, secret));
  }

  async remove(account: string): Promise<void> {
    const removed = await this.#ask((keytar) => keytar.deletePassword(this.#service, account));
    if (!removed) await this.#proveReadable();
  }

  async #proveReadable(): Promise<void> {
    if ((await this.#read(PROBE.account)) !== null) return;
    try {
      await this.set(PROBE.account, PROBE.secret);
    } catch (error) {
      throw error instanceof SecretsUnavailable ? new SecretsLocked('probe not writable', { cause: error }) : error;
    }
    if ((await this.#read(PROBE.account)) !== PROBE.secret) throw new SecretsLocked('probe not readable');
  }

  #read(account: string): Promise<string | null> {
    return this.#ask((keytar) => keytar.getPassword(this.#service, account));
  }

  #ask<T>(call: (keytar: Keytar) => Promise<T>): Promise<T> {
    return this.#calls.run(async () => {
      try {
        return await call(await this.#load());
      } catch (error) {
        throw whatHappened(error);
      }
    });
  }
}

/**
 * keytar passes on the system's words and no code. Those of macOS's Security framework (errSecUserCanceled, errSecAuthFailed) and of
 * libsecret and Windows for a refusal mean that somebody said no; those for a locked keychain, that it has to be unlocked. Everything else
 * (no native binary, no bus, no service, words in another language) is a keychain that can't be used.
 */
function whatHappened(error: unknown): SecretsUnavailable {
  const words = error instanceof Error ? error.message : '';
  if (/user canceled|passphrase you entered is not correct|access (is )?denied|permission denied|not permitted/i.test(words)) {
    return new SecretsDenied('keychain denied', { cause: error });
  }
  if (/locked collection|islocked|interaction is not allowed|prompt (was )?dismissed/i.test(words)) {
    return new SecretsLocked('keychain locked', { cause: error });
  }
  return new SecretsUnavailable('keychain call failed', { cause: error });
}

/**
 * A call that waits for a prompt on the screen holds one of the four threads that all file access needs too. So there is one call at a
 * time, and as long as one hangs beyond its limit, the next ones fail at once.
 */
class OneAtATime {
  readonly #limitMs: number;
  #turn: Promise<unknown> = Promise.resolve();
  #hanging = false;
  #running = 0;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  isRunning(): boolean {
    return this.#running > 0;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => this.#withLimit(work));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #withLimit<T>(work: () => Promise<T>): Promise<T> {
    if (this.#hanging) throw new SecretsLocked('an earlier call is still waiting');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#hanging = true;
        reject(new SecretsLocked('no answer in time'));
      }, this.#limitMs);
    });
    this.#running += 1;
    const answer = work().finally(() => {
      clearTimeout(timer);
      this.#running -= 1;
      this.#hanging = false;
    });
    return Promise.race([answer, late]);
  }
}

async function loadKeytar(): Promise<Keytar> {
  // A CommonJS module: what it exports is the default export.
  const { default: keytar } = await import('keytar');
  return keytar;
}
