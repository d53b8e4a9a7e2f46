/** The call that proves the whole way without delivering anything: one page of dialogs from Dialogporten. Source: spec 3.1, 3.2, 8 no. 9. */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import type { HttpFetch } from '../../ports.ts';
import { REPORTING_RESOURCE } from '../altinn/altinn-systems.ts';
import { exchange, type HttpAnswer, type NoAnswer } from '../http-exchange.ts';
import type { MaskinportenClient, TokenRequest } from '../maskinporten/maskinporten.ts';

export const DIALOG_SCOPE = 'digdir:dialogporten';
export const TIME_LIMIT_MS = 20_000;
const MAX_ANSWER_BYTES = 2_000_000;

const listSchema = z.object({ items: z.array(z.unknown()).nullish() });

export interface TestCallOptions {
  readonly fetch: HttpFetch;
  readonly maskinporten: MaskinportenClient;
  /** Of one exchange; 20 s unless given. */
  readonly timeLimitMs?: number;
}

/**
 * Asks for the dialogs of one co-op (nine digits) as the systembruker of `access`; an empty list is fine, since nothing may have been delivered
 * yet. Failures: those of `MaskinportenClient.token`; `TEST_CALL_REFUSED` with `httpStatus`; `TEST_CALL_UNREACHABLE` (may work later) with
 * `reason` or `httpStatus`; `TEST_CALL_NOT_UNDERSTOOD`.
 */
export async function makeTestCall(
  { fetch, maskinporten, timeLimitMs = TIME_LIMIT_MS }: TestCallOptions,
  access: Omit<TokenRequest, 'scope'>,
  organisasjonsnummer: string,
): Promise<Result<void, Failure>> {
  const request: TokenRequest = { ...access, scope: DIALOG_SCOPE };
  const party = `urn:altinn:organization:identifier-no:${organisasjonsnummer}`;
  const query = new URLSearchParams({ party, serviceResource: `urn:altinn:resource:${REPORTING_RESOURCE}`, limit: '1' });
  const url = `${access.environment.dialogporten.baseUrl.replace(/\/+$/, '')}/api/v1/enduser/dialogs?${query}`;
  const token = await maskinporten.token(request);
  if (!token.ok) return token;
  const headers = { Authorization: `Bearer ${token.value}`, Accept: 'application/json' };
  return read(await exchange(fetch, url, { method: 'GET', headers }, { timeLimitMs, maxAnswerBytes: MAX_ANSWER_BYTES }));
}

function read(answer: HttpAnswer | NoAnswer): Result<void, Failure> {
  if (answer.kind === 'no-answer') {
    const { reason } = answer;
    return fail(
      reason === 'REDIRECTED' ? failure('TEST_CALL_NOT_UNDERSTOOD', { reason }) : failure('TEST_CALL_UNREACHABLE', { reason }, true),
    );
  }
  const { status: httpStatus, body } = answer;
  if (httpStatus === 408 || httpStatus === 429 || httpStatus >= 500) return fail(failure('TEST_CALL_UNREACHABLE', { httpStatus }, true));
  if ([400, 401, 403, 404, 422].includes(httpStatus)) return fail(failure('TEST_CALL_REFUSED', { httpStatus }));
  const isList = httpStatus >= 200 && httpStatus < 300 && listSchema.safeParse(jsonOf(body.toString('utf8'))).success;
  return isList ? ok(undefined) : fail(failure('TEST_CALL_NOT_UNDERSTOOD', { httpStatus }));
}
