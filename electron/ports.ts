/** What the parts of `electron/` need from outside, as arguments: main gives them Electron's, the command line and the tests give Node's. */

export interface Clock {
  now(): Date;
}

/** Monotone enough for time limits and retries; injected so that tests don't wait. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/**
 * One HTTP exchange. In the app this is Electron's `net.fetch` (system proxy, system certificates), elsewhere Node's `fetch`.
 * Always called with `redirect: 'error'` or `'manual'`: a token must never follow a redirect to another host.
 */
export type HttpFetch = (url: string, init: RequestInit) => Promise<Response>;

/** The OS keychain, by keytar. Each call rejects with `SecretsUnavailable` when there is no keychain, or it is locked or denied. */
export interface Secrets {
  get(account: string): Promise<string | null>;
  set(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}

export class SecretsUnavailable extends Error {
  override readonly name = 'SecretsUnavailable';
}

export type NewUuid = () => string;
