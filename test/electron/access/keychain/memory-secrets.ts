/** A keychain in memory that can be told to be absent, locked or denied, and to die before the n-th thing that is asked of it. */
import { SecretsDenied, SecretsLocked } from '../../../../electron/access/keychain/secrets.ts';
import { type Secrets, SecretsUnavailable } from '../../../../electron/ports.ts';

/** What a process that was killed leaves behind: nothing after it happens. */
export class Killed extends Error {}

export class MemorySecrets implements Secrets {
  readonly entries = new Map<string, string>();
  state: 'ready' | 'absent' | 'locked' | 'denied' = 'ready';
  /** How many more calls are answered. */
  lives = Number.POSITIVE_INFINITY;
  asked = 0;

  get = (account: string) => this.#answer(() => this.entries.get(account) ?? null);
  set = (account: string, secret: string) => this.#answer(() => void this.entries.set(account, secret));
  remove = (account: string) => this.#answer(() => void this.entries.delete(account));

  async #answer<T>(work: () => T): Promise<T> {
    this.asked += 1;
    if (this.state === 'absent') throw new SecretsUnavailable('absent');
    if (this.state === 'locked') throw new SecretsLocked('locked');
    if (this.state === 'denied') throw new SecretsDenied('denied');
    if (this.lives <= 0) throw new Killed();
    this.lives -= 1;
    return work();
  }
}
