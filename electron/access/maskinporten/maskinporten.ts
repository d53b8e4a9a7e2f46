/** Access tokens from Maskinporten, kept in memory only. Source: spec 1.2, 1.4, 1.6. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, HttpFetch, NewUuid } from '../../ports.ts';
import { exchange } from '../http-exchange.ts';
import type { Signer } from '../signing-identity.ts';
import { makeGrant } from './grant.ts';
import { clockOffsetOf, type GrantedToken, readTokenAnswer } from './maskinporten-answer.ts';

const TIME_LIMIT_MS = 20_000;
/** A token is a few kB. */
const MAX_ANSWER_BYTES = 1_000_000;
/** A token is given up this long before it ends, so that it doesn't end on its way (spec 1.6). */
const MARGIN_MS = 15_000;

/** The scope of the reporting API itself (spec 2.3). One scope per token keeps the error messages clear (spec 3.1). */
export const REPORTING_SCOPE = 'skatteetaten:innrapporteringskattepliktigkundeutbytte';

export interface TokenRequest {
  readonly environment: Environment;
  readonly clientId: string;
  readonly signer: Signer;
  /** Nine digits of the organisation that owns the systembruker: the co-op itself, or its accountant's; null for a call as the client itself. */
  readonly systembrukerOrganisasjonsnummer: string | null;
  /** Of the systembruker, when it isn't Altinn's default (spec 1.5). */
  readonly externalRef?: string | undefined;
  readonly scope: string;
}

export interface MaskinportenClient {
  /**
   * An access token, from memory as long as it lasts. Failures: `MASKINPORTEN_REFUSED` (`httpStatus`, `mp`, `error`, and
   * `clockSkewSeconds` when the clocks differ), `MASKINPORTEN_UNREACHABLE` (retryable), `MASKINPORTEN_ANSWER_NOT_UNDERSTOOD`.
   */
  token(request: TokenRequest): Promise<Result<string, Failure>>;
  /** Drops the token that `token` would give, because the authority didn't take it. */
  forget(request: TokenRequest): void;
  /** The next request of every kind asks Maskinporten anew. */
  forgetAll(): void;
}

export interface MaskinportenOptions {
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
  /** Of one exchange; 20 s unless given. */
  readonly timeLimitMs?: number;
}

export function makeMaskinportenClient(options: MaskinportenOptions): MaskinportenClient {
  const { clock } = options;
  const tokens = new Map<string, { accessToken: string; until: number }>();
  /** What each Maskinporten's clock is ahead of ours, in milliseconds, once it has refused a grant for that. */
  const offsets = new Map<string, number>();

  async function fetchToken(request: TokenRequest): Promise<Result<GrantedToken, Failure>> {
    const { issuer } = request.environment.maskinporten;
    const first = await askOnce(options, request, offsets.get(issuer) ?? 0);
    const offset = clockOffsetOf(first, clock.now());
    if (offset === undefined) return aboutScope(readTokenAnswer(first), request.scope);
    offsets.set(issuer, offset);
    const second = readTokenAnswer(await askOnce(options, request, offset));
    return second.ok ? second : fail(withClockSkew(second.failure, offset));
  }

  return {
    async token(request) {
      const key = keyOf(request);
      const kept = tokens.get(key);
      const asked = clock.now().getTime();
      if (kept !== undefined && asked < kept.until) return ok(kept.accessToken);
      tokens.delete(key);
      const granted = await fetchToken(request);
      if (!granted.ok) return granted;
      const { accessToken, expiresInSeconds } = granted.value;
      // Counted from before the request: the token is never older than that.
      tokens.set(key, { accessToken, until: asked + expiresInSeconds * 1000 - MARGIN_MS });
      return ok(accessToken);
    },
    forget(request) {
      tokens.delete(keyOf(request));
    },
    forgetAll: () => tokens.clear(),
  };
}

/** Each time with a new grant: one is never sent twice (MP-012). */
async function askOnce(
  { fetch, clock, newUuid, timeLimitMs = TIME_LIMIT_MS }: MaskinportenOptions,
  request: TokenRequest,
  clockOffsetMs: number,
) {
  const { environment, clientId, scope, systembrukerOrganisasjonsnummer, externalRef, signer } = request;
  const { issuer, tokenEndpoint } = environment.maskinporten;
  const asked = { issuer, clientId, scope, systembrukerOrganisasjonsnummer, externalRef };
  const claims = { ...asked, jti: newUuid(), now: clock.now(), clockOffsetMs };
  const assertion = await makeGrant(claims, signer);
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  return exchange(
    fetch,
    tokenEndpoint,
    { method: 'POST', headers, body: form.toString() },
    { timeLimitMs, maxAnswerBytes: MAX_ANSWER_BYTES },
  );
}

/** Two environments may share a name, never a token. */
function keyOf({ environment, clientId, scope, systembrukerOrganisasjonsnummer, externalRef }: TokenRequest): string {
  const { issuer, tokenEndpoint } = environment.maskinporten;
  return JSON.stringify([environment.name, issuer, tokenEndpoint, clientId, scope, systembrukerOrganisasjonsnummer, externalRef]);
}

/** The sentences speak of the reporting API's scope; where another one was asked for, they have to know which. */
function aboutScope(answer: Result<GrantedToken, Failure>, scope: string): Result<GrantedToken, Failure> {
  if (answer.ok || answer.failure.code !== 'MASKINPORTEN_REFUSED' || scope === REPORTING_SCOPE) return answer;
  const { code, data, retryable } = answer.failure;
  return fail(failure(code, { ...data, scope }, retryable));
}

function withClockSkew(refused: Failure, offsetMs: number): Failure {
  return failure(refused.code, { ...refused.data, clockSkewSeconds: Math.round(offsetMs / 1000) }, refused.retryable);
}
