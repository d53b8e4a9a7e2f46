/** Whether the bearer of a token may come in to Skatteetaten, and on whose behalf. Source: spec 4.9. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Answer } from '../http/answer.ts';
import type { AuthorityRequest } from '../http/loopback.ts';
import type { AccessTokens } from '../known/access-tokens.ts';
import { SKATTEETATEN_SCOPE } from '../known/scopes.ts';
import { detail, gldError } from './gld.ts';

/** The organisation of the token's systembruker, or the refusal. */
export function comeIn(tokens: AccessTokens, { headers }: AuthorityRequest): Result<string, Answer> {
  const token = tokens.find(headers.authorization);
  if (token === 'missing') return fail(gldError('GLD_004', [detail('GLD_1007')]));
  if (token === 'invalid') return fail(gldError('GLD_004', [detail('GLD_1008')]));
  if (!token.scopes.has(SKATTEETATEN_SCOPE)) return fail(gldError('GLD_005'));
  if (token.systembruker === undefined) return fail(gldError('GLD_004', [detail('GLD_1063')]));
  return ok(token.systembruker);
}
