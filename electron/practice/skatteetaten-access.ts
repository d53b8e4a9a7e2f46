/** Whether the bearer of a token may come in to Skatteetaten, and on whose behalf. Source: spec 4.9. */
import { fail, ok, type Result } from '../../shared/result.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Answer } from './answer.ts';
import { detail, gldError } from './gld.ts';
import type { AuthorityRequest } from './loopback.ts';
import { SKATTEETATEN_SCOPE } from './scopes.ts';

/** The organisation of the token's systembruker, or the refusal. */
export function comeIn(tokens: AccessTokens, { headers }: AuthorityRequest): Result<string, Answer> {
  const token = tokens.find(headers.authorization);
  if (token === 'missing') return fail(gldError('GLD_004', [detail('GLD_1007')]));
  if (token === 'invalid') return fail(gldError('GLD_004', [detail('GLD_1008')]));
  if (!token.scopes.has(SKATTEETATEN_SCOPE)) return fail(gldError('GLD_005'));
  if (token.systembruker === undefined) return fail(gldError('GLD_004', [detail('GLD_1063')]));
  return ok(token.systembruker);
}
