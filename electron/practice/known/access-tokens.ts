/** The tokens that the practice Maskinporten has given out and the other authorities look up. In memory only, opaque to whoever holds one. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../ports.ts';

/** What Skatteetaten and Altinn normally get (spec 1.6). */
export const TOKEN_LIFETIME_SECONDS = 120;

/** Altinn's own, which Maskinporten's is exchanged for (spec 2.2). */
const ALTINN_LIFETIME_SECONDS = 30 * 60;

export interface Bearer {
  readonly clientId: string;
  /** The organisation that signed: the token's consumer. */
  readonly organisasjonsnummer: string;
  readonly scopes: ReadonlySet<string>;
  /** The organisation that owns the systembruker; undefined when the token was asked for without one. */
  readonly systembruker: string | undefined;
}

export interface AccessToken extends Bearer {
  readonly issuer: 'maskinporten' | 'altinn';
  readonly expiresAt: number;
}

export class AccessTokens {
  readonly #tokens = new Map<string, AccessToken>();

  constructor(readonly clock: Clock) {}

  issue(bearer: Bearer, issuer: AccessToken['issuer'] = 'maskinporten'): string {
    const seconds = issuer === 'altinn' ? ALTINN_LIFETIME_SECONDS : TOKEN_LIFETIME_SECONDS;
    const now = this.clock.now().getTime();
    for (const [token, { expiresAt }] of this.#tokens) if (expiresAt <= now) this.#tokens.delete(token);
    const token = randomBytes(32).toString('base64url');
    this.#tokens.set(token, { ...bearer, issuer, expiresAt: now + seconds * 1000 });
    return token;
  }

  /** Reads an `Authorization` header. `invalid`: not Bearer, not one of ours, or run out. */
  find(authorization: string | undefined): AccessToken | 'missing' | 'invalid' {
    if (authorization === undefined) return 'missing';
    const token = this.#tokens.get(/^Bearer +([A-Za-z0-9_-]+)$/i.exec(authorization)?.[1] ?? '');
    return token !== undefined && this.clock.now().getTime() < token.expiresAt ? token : 'invalid';
  }
}
