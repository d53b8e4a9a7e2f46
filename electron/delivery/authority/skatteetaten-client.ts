/** The one request that delivers. Source: spec 4.2 and 4.5. */
import type { Environment } from '../../../shared/core/access/environment.ts';
import type { SubmissionHead } from '../../../shared/core/delivery/submission.ts';
import { exchange, type HttpAnswer, type NoAnswer } from '../../access/http-exchange.ts';
import type { HttpFetch } from '../../ports.ts';

export const DELIVERY_TIME_LIMIT_MS = 60_000;
/** A refusal of 75,000 oppgaver, one by one, with some 250 bytes each. */
const MAX_ANSWER_BYTES = 20_000_000;

export interface DeliveryRequest {
  readonly body: Buffer;
  readonly accessToken: string;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

/**
 * Sends these bytes under the submission's key and gives the answer as it is. Redirects aren't followed: the token belongs to this host
 * alone. Never rejects.
 */
export function postLeveranse(
  fetch: HttpFetch,
  environment: Environment,
  { inntektsaar, idempotencyKey }: SubmissionHead,
  { body, accessToken, timeLimitMs, signal }: DeliveryRequest,
): Promise<HttpAnswer | NoAnswer> {
  const url = `${environment.skatteetaten.baseUrl.replace(/\/+$/, '')}/v1/${inntektsaar}`;
  const headers = {
    Authorization: `Bearer ${accessToken}`,
    'Content-Type': 'application/json',
    Accept: 'application/json',
    // As a header: spec 4.5 has the evidence for that.
    idempotencyKey,
  };
  const limits = { timeLimitMs, maxAnswerBytes: MAX_ANSWER_BYTES, signal };
  return exchange(fetch, url, { method: 'POST', headers, body: new Uint8Array(body) }, limits);
}
