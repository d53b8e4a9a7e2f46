/** Who calls Altinn's authentication API, and with which scopes. Source: spec 2.2, 2.3. */
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Answer } from '../http/answer.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import type { AccessToken, AccessTokens } from '../known/access-tokens.ts';
import { authProblem } from './altinn-problem.ts';

interface TokenOptions {
  readonly tokens: AccessTokens;
  readonly takesMaskinportenTokens: boolean;
}

export function readAltinnToken(
  { tokens, takesMaskinportenTokens }: TokenOptions,
  { headers }: AuthorityRequest,
): Result<AccessToken, Answer> {
  const token = tokens.find(headers.authorization);
  if (token === 'missing' || token === 'invalid') return fail(authProblem(401));
  // These calls are made by the client as itself: a systembruker has no business in the register.
  if (token.systembruker !== undefined) return fail(authProblem(403));
  return token.issuer === 'altinn' || takesMaskinportenTokens ? ok(token) : fail(authProblem(401));
}

export function readJson(body: Buffer | 'too-large'): unknown {
  return jsonOf(body.toString());
}
