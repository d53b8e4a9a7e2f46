/** The practice Maskinporten: turns a grant signed with a practice virksomhetssertifikat into an access token. Source: spec 1. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports.ts';
import { jsonAnswer } from '../http/answer.ts';
import type { FaultQueue } from '../http/faults.ts';
import type { Authority, AuthorityRequest } from '../http/loopback.ts';
import { type AccessTokens, TOKEN_LIFETIME_SECONDS } from '../known/access-tokens.ts';
import type { PracticeClients } from './clients.ts';
import { checkClaims, JTI_MEMORY_SECONDS, readClaims, readScopes, readSystembruker } from './grant-claims.ts';
import { type Trust, verifySignature } from './grant-signature.ts';
import { mpError, type OauthError, oauthAnswer, oauthError } from './oauth-error.ts';

const WELL_KNOWN = '/.well-known/oauth-authorization-server';
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** A grant with a chain of five certificates is some 15 KB. */
const MAX_BODY_BYTES = 64 * 1024;

export interface MaskinportenOptions {
  /** With its trailing slash: it is compared as text. */
  readonly issuer: string;
  readonly clients: PracticeClients;
  readonly roots: Trust['roots'];
  readonly tokens: AccessTokens;
  readonly faults: FaultQueue;
  readonly clock: Clock;
}

interface Granted {
  readonly clientId: string;
  readonly organisasjonsnummer: string;
  readonly scope: string;
  readonly scopes: ReadonlySet<string>;
  readonly systembruker: string | undefined;
}

export function makeMaskinporten(options: MaskinportenOptions): Authority {
  const usedJtis = new Map<string, number>();

  /** What a grant gets that is right in every way and used for the first time. */
  async function accept(assertion: string): Promise<Result<Granted, OauthError>> {
    const now = options.clock.now();
    const { clients, roots, issuer } = options;
    const signed = await verifySignature(assertion, { clients, roots }, now);
    if (!signed.ok) return signed;
    const { payload, organisasjonsnummer, keyOfClient } = signed.value;
    const claims = readClaims(payload);
    if (!claims.ok) return claims;
    const { iss, jti, scope } = claims.value;
    if (keyOfClient !== undefined && keyOfClient !== iss) return fail(mpError('MP-124'));
    const wrong = checkClaims(claims.value, { issuer, clients, organisasjonsnummer, now });
    if (wrong !== undefined) return fail(wrong);
    if (!isFirstUse(jti, now.getTime())) return fail(mpError('MP-012'));
    const scopes = readScopes(claims.value, clients);
    if (!scopes.ok) return scopes;
    const systembruker = readSystembruker(claims.value, organisasjonsnummer, clients);
    if (!systembruker.ok) return systembruker;
    return ok({ clientId: iss, organisasjonsnummer, scope, scopes: scopes.value, systembruker: systembruker.value });
  }

  function isFirstUse(jti: string, now: number): boolean {
    for (const [used, until] of usedJtis) if (until < now) usedJtis.delete(used);
    if (usedJtis.has(jti)) return false;
    usedJtis.set(jti, now + JTI_MEMORY_SECONDS * 1000);
    return true;
  }

  return {
    maxBodyBytes: MAX_BODY_BYTES,
    nextFault: () => options.faults.take('maskinporten'),
    refuse: (fault) => {
      const { status } = fault;
      const code = 'mp' in fault ? fault.mp : undefined;
      return oauthAnswer(oauthError(status < 500 ? 'invalid_grant' : 'server_error', code ?? 'Unexpected error', status));
    },
    async handle(request) {
      if (request.method === 'GET' && request.path === WELL_KNOWN) {
        return jsonAnswer(200, { issuer: options.issuer, token_endpoint: `${options.issuer}token` });
      }
      const assertion = readForm(request);
      if (!assertion.ok) return oauthAnswer(assertion.failure);
      const accepted = await accept(assertion.value);
      if (!accepted.ok) return oauthAnswer(accepted.failure);
      const { scope, ...bearer } = accepted.value;
      const token = options.tokens.issue(bearer);
      return jsonAnswer(200, { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME_SECONDS, scope });
    },
  };
}

/** The assertion of a token request. */
function readForm({ method, path, headers, body }: AuthorityRequest): Result<string, OauthError> {
  if (path !== '/token') return fail(oauthError('invalid_request', 'Not found', 404));
  if (method !== 'POST') return fail(oauthError('invalid_request', 'Method not allowed', 405));
  if (body === 'too-large') return fail(oauthError('invalid_request', 'Request entity too large', 413));
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return fail(oauthError('invalid_request', 'Content-Type must be application/x-www-form-urlencoded'));
  }
  const form = new URLSearchParams(body.toString('utf8'));
  if (form.get('grant_type') !== GRANT_TYPE) return fail(oauthError('unsupported_grant_type', 'Unsupported grant_type'));
  const [assertion, ...more] = form.getAll('assertion');
  return assertion === undefined || more.length > 0 ? fail(oauthError('invalid_request', 'One assertion is needed')) : ok(assertion);
}
