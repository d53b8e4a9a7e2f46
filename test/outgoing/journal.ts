/**
 * Every request that leaves the product in a test, and where its token may go. The rule is written down here once more, by the words of spec
 * 2.2, 3.1, 3.4 and 4.1, and not taken from the product: a token goes to the host that it was asked for and to no other, in the header and
 * nowhere else, a grant to Maskinporten alone, and no redirect is followed with either.
 */
import type { HttpAnswer, NoAnswer } from '../../electron/access/http-exchange.ts';
import type { TokenRequest } from '../../electron/access/maskinporten/maskinporten.ts';
import type { HttpFetch } from '../../electron/ports.ts';
import type { Environment } from '../../shared/core/access/environment.ts';

/** What a token was asked for. */
type Grant = Pick<TokenRequest, 'environment' | 'scope'>;

export interface Outgoing {
  readonly method: string;
  /** Without path and query, which may hold a number. */
  readonly origin: string;
  readonly withToken: boolean;
  readonly withGrant: boolean;
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;
const DOCUMENT_HOSTS: readonly (readonly [of: RegExp, all: RegExp])[] = [
  [/\.api\.skatteetaten\.no$/, /\.api\.skatteetaten\.no$/],
  [/\.api\.skatteetaten-test\.no$|^api-test\.sits\.no$/, /\.api\.skatteetaten-test\.no$|^api-test\.sits\.no$/],
];

export class OutgoingJournal {
  readonly requests: Outgoing[] = [];
  readonly violations: string[] = [];
  readonly #grants = new Map<string, Grant[]>();
  readonly #tokenEndpoints = new Set<string>();

  asked({ environment }: Grant): void {
    this.#tokenEndpoints.add(environment.maskinporten.tokenEndpoint);
  }

  granted(token: string, { environment, scope }: Grant): void {
    this.#grants.set(token, [...(this.#grants.get(token) ?? []), { environment, scope }]);
  }

  /** Altinn's own token, which one of Maskinporten's was exchanged for. */
  exchanged(url: string, init: RequestInit, answer: HttpAnswer | NoAnswer): void {
    if (answer.kind !== 'answer' || answer.status !== 200 || !new URL(url).pathname.endsWith('/exchange/maskinporten')) return;
    const own = answer.body.toString('utf8').replaceAll('"', '');
    for (const grant of this.#grants.get(tokenOf(init)) ?? []) this.granted(own, grant);
  }

  recording(fetch: HttpFetch): HttpFetch {
    return (url, init) => {
      this.#note(url, init);
      return fetch(url, init);
    };
  }

  #note(url: string, init: RequestInit): void {
    const { origin, protocol, hostname } = new URL(url);
    const { method = 'GET', body } = init;
    const token = tokenOf(init);
    const text = typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';
    const withGrant = text.includes('assertion=');
    this.requests.push({ method, origin, withToken: token !== '', withGrant });
    const wrong = (what: string) => this.violations.push(`${method} ${origin}: ${what}`);

    if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname))) wrong('not https, and not this machine');
    if (init.redirect !== 'manual') wrong('a redirect would be followed');
    if (token !== '' && !(this.#grants.get(token) ?? []).some((grant) => isOwn(grant, url))) wrong('a token that is not for this host');
    if (withGrant && !this.#tokenEndpoints.has(url)) wrong('a grant that is not for this host');
    // Short ones are made up by a test, and may stand anywhere by chance.
    for (const known of this.#grants.keys())
      if (known.length > 20 && (url.includes(known) || text.includes(known))) wrong('a token outside its header');
  }
}

function tokenOf({ headers }: RequestInit): string {
  return new Headers(headers).get('authorization')?.replace(/^Bearer /, '') ?? '';
}

function isOwn({ environment, scope }: Grant, url: string): boolean {
  const base = new URL(baseOf(environment, scope));
  const { origin, protocol, hostname, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (origin === base.origin) return true;
  const isDocument = scope.startsWith('skatteetaten:') && protocol === 'https:' && port === '';
  return isDocument && DOCUMENT_HOSTS.some(([of, all]) => of.test(base.hostname) && all.test(hostname));
}

function baseOf({ skatteetaten, dialogporten, altinn }: Environment, scope: string): string {
  if (scope.startsWith('skatteetaten:')) return skatteetaten.baseUrl;
  return scope === 'digdir:dialogporten' ? dialogporten.baseUrl : altinn.platformBaseUrl;
}

/** Of the test file that runs. */
export const journal = new OutgoingJournal();
