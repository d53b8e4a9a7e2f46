/** What Maskinporten says of its own addresses, held against those that this app was made with. Source: spec 1.1; RFC 8414. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { HttpFetch } from '../../ports.ts';
import { exchange } from '../http-exchange.ts';

const MAX_ANSWER_BYTES = 100_000;

const documentSchema = z.object({ issuer: z.string(), token_endpoint: z.string() });

/**
 * `MASKINPORTEN_MOVED` when the document names another issuer or token endpoint. It is a warning: nothing is ever sent to an address that was
 * read there. A document that can't be had proves nothing, so it is let pass; whether Maskinporten answers at all, the token shows.
 */
export async function checkAddresses(
  fetch: HttpFetch,
  { maskinporten: { issuer, tokenEndpoint } }: Environment,
  timeLimitMs: number,
): Promise<Result<void, Failure>> {
  const url = `${issuer.replace(/\/+$/, '')}/.well-known/oauth-authorization-server`;
  const answer = await exchange(fetch, url, { method: 'GET' }, { timeLimitMs, maxAnswerBytes: MAX_ANSWER_BYTES });
  if (answer.kind === 'no-answer' || answer.status !== 200) return ok(undefined);
  const said = documentSchema.safeParse(jsonOf(answer.body.toString('utf8')));
  if (!said.success) return ok(undefined);
  const isSame = said.data.issuer === issuer && said.data.token_endpoint === tokenEndpoint;
  return isSame ? ok(undefined) : fail(failure('MASKINPORTEN_MOVED'));
}
