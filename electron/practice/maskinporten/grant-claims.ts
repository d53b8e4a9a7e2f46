/** What a grant asks for, and whether this client may have it now. Source: spec 1.4, 1.5, 1.7. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { PracticeClients } from './clients.ts';
import { mpError, type OauthError, oauthError } from './oauth-error.ts';

/**
 * Exactly the claims that this product may send. Maskinporten knows more (`resource`, `consumer_org`, `pid` …), none of which belongs in
 * a grant for Skatteetaten; anything outside its list it refuses as this does.
 */
const claimsSchema = z.strictObject({
  aud: z.unknown(),
  iss: z.string(),
  scope: z.string(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1),
  authorization_details: z.unknown().optional(),
});
export type Claims = z.infer<typeof claimsSchema>;

const MAX_SKEW_SECONDS = 10;
const MAX_LIFETIME_SECONDS = 120;
/** No grant is acceptable longer than this after it was first seen, so a used `jti` need not be remembered longer either. */
export const JTI_MEMORY_SECONDS = MAX_SKEW_SECONDS + MAX_LIFETIME_SECONDS;

export function readClaims(payload: Uint8Array): Result<Claims, OauthError> {
  const claims = claimsSchema.safeParse(parseJson(payload));
  return claims.success ? ok(claims.data) : fail(oauthError('invalid_request', 'Invalid assertion'));
}

interface Expected {
  readonly issuer: string;
  readonly clients: PracticeClients;
  /** Who signed. */
  readonly organisasjonsnummer: string;
  readonly now: Date;
}

/** Client, audience and time. */
export function checkClaims(claims: Claims, expected: Expected): OauthError | undefined {
  const now = expected.now.getTime() / 1000;
  // One string, so an array is wrong even when it holds the issuer.
  if (claims.aud !== expected.issuer) return mpError('MP-110');
  const refused = expected.clients.refuse(claims.iss, expected.organisasjonsnummer);
  if (refused !== undefined) return mpError(refused);
  if (claims.iat > now + MAX_SKEW_SECONDS) return oauthError('invalid_grant', 'Invalid assertion: Issue time is after now');
  if (claims.iat < now - MAX_SKEW_SECONDS || claims.exp <= now) return mpError('MP-130');
  if (claims.exp - claims.iat > MAX_LIFETIME_SECONDS) {
    return oauthError('invalid_grant', `Invalid assertion: exp is more than ${MAX_LIFETIME_SECONDS} seconds after iat`);
  }
  return undefined;
}

export function readScopes({ scope, iss }: Claims, clients: PracticeClients): Result<ReadonlySet<string>, OauthError> {
  const scopes = new Set(scope.split(' '));
  const [refused] = [...scopes].flatMap((one) => clients.refuseScope(iss, one) ?? []);
  return refused === undefined ? ok(scopes) : fail(mpError(refused));
}

const URN = 'urn:altinn:systemuser';
const detailSchema = z.strictObject({
  type: z.literal(URN),
  systemuser_org: z.strictObject({ authority: z.literal('iso6523-actorid-upis'), ID: z.string() }),
  externalRef: z.string().optional(),
});

/**
 * The organisation whose systembruker the grant is for; undefined when it asks for none. Only the organisation itself can use its
 * systembruker: in practice every client belongs to the one that signs.
 */
export function readSystembruker(
  { authorization_details: details, iss }: Claims,
  organisasjonsnummer: string,
  clients: PracticeClients,
): Result<string | undefined, OauthError> {
  if (details === undefined) return ok(undefined);
  const detail: unknown = Array.isArray(details) && details.length === 1 ? details[0] : undefined;
  if (typeof detail !== 'object' || detail === null)
    return fail(oauthError('invalid_request', 'Invalid assertion: one authorization_details'));
  if (!('type' in detail) || detail.type !== URN) return fail(mpError('MP-301'));

  const parsed = detailSchema.safeParse(detail);
  if (!parsed.success) {
    return fail(mpError(parsed.error.issues.some((issue) => issue.code === 'unrecognized_keys') ? 'MP-302' : 'MP-303'));
  }
  const { systemuser_org: owner, externalRef = organisasjonsnummer } = parsed.data;
  const isOwn = owner.ID === `0192:${organisasjonsnummer}`;
  return isOwn && clients.hasSystembruker(iss, organisasjonsnummer, externalRef) ? ok(organisasjonsnummer) : fail(mpError('MP-303'));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
