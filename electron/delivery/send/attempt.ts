/** One attempt at a frozen submission: token → POST → what the answer means. Every step that matters is on disk before the next one begins. */

import type { Submission, SubmissionHead, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HttpAnswer, NoAnswer } from '../../access/http-exchange.ts';
import { type MaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../../access/maskinporten/maskinporten.ts';
import type { Clock, HttpFetch } from '../../ports.ts';
import { DELIVERY_TIME_LIMIT_MS, type DeliveryRequest, postLeveranse } from '../authority/skatteetaten-client.ts';
import type { Access, OnDeliveryStep } from '../authority/way.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeptAnswer } from '../outbox/outbox-log.ts';
import { isSettled, mayHaveArrived } from '../outbox/states.ts';
import { isUsedKey, searchForDialog } from './dialog-search.ts';
import { settle } from './settle.ts';

export interface AttemptOptions {
  readonly outbox: Outbox;
  readonly maskinporten: MaskinportenClient;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  /** Of the POST; 60 s unless given. */
  readonly timeLimitMs?: number;
}

/**
 * `ok` with the state that it led to; a settled submission is given back as it is. Aborting `signal` before the first byte leaves gives the
 * submission back as it was; afterwards it ends the request and leaves it `unsure`, since it may have arrived.
 *
 * Failures: `SUBMISSION_NOT_FOUND`, `ENVIRONMENT_MISMATCH`, `STORE_DAMAGED` when the frozen body isn't what it was, those of `Outbox.record`.
 */
export async function attempt(
  options: AttemptOptions,
  submissionId: string,
  access: Access,
  onStep: OnDeliveryStep,
  signal: AbortSignal,
): Promise<Result<Submission, Failure>> {
  const { outbox, maskinporten, clock, timeLimitMs = DELIVERY_TIME_LIMIT_MS } = options;
  const submission = outbox.get(submissionId);
  if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
  if (isSettled(submission.state) || signal.aborted) return ok(submission);
  const { head } = submission;
  const { draftId } = head;
  const inDoubt = mayHaveArrived(submission.state);
  if (access.environment.name !== head.environmentName) {
    return fail(failure('ENVIRONMENT_MISMATCH', { environmentName: head.environmentName }));
  }
  const body = await outbox.body(submissionId);
  if (!body.ok) return body;

  onStep({ submissionId, draftId, step: 'access' });
  const request: TokenRequest = { ...access, scope: REPORTING_SCOPE };
  const token = await maskinporten.token(request);
  if (signal.aborted) return ok(submission);
  if (!token.ok) return outbox.record(submissionId, withoutToken(token.failure, inDoubt, clock.now()));

  // From here on the process may die at any moment without our knowing how far it came: that goes on disk first.
  const sending = await outbox.record(submissionId, { kind: 'sending', at: clock.now().toISOString() });
  if (!sending.ok) return sending;
  onStep({ submissionId, draftId, step: 'sending' });
  const answer = await post(options, access, request, head, { body: body.value, accessToken: token.value, timeLimitMs, signal });

  onStep({ submissionId, draftId, step: 'receipt' });
  const state = settle(head, answer, { at: clock.now(), inDoubt });
  const recorded = await outbox.record(submissionId, state, keptOf(answer));
  if (!recorded.ok || !isUsedKey(state) || signal.aborted) return recorded;
  const dialogSearch = await searchForDialog({ ...options, signal }, access, head);
  return outbox.record(submissionId, { ...state, dialogSearch });
}

/** A 401 may only mean that the token ended on its way: one new token, then the answer stands (spec 1.6). */
async function post(
  { fetch, maskinporten }: AttemptOptions,
  { environment }: Access,
  request: TokenRequest,
  head: SubmissionHead,
  delivery: DeliveryRequest,
): Promise<HttpAnswer | NoAnswer> {
  const answer = await postLeveranse(fetch, environment, head, delivery);
  if (answer.kind === 'no-answer' || answer.status !== 401) return answer;
  maskinporten.forget(request);
  const renewed = await maskinporten.token(request);
  return renewed.ok ? postLeveranse(fetch, environment, head, { ...delivery, accessToken: renewed.value }) : answer;
}

/** Nothing left the machine this time; what an earlier attempt did is as unknown as before. */
function withoutToken(why: Failure, inDoubt: boolean, at: Date): SubmissionState {
  return inDoubt ? { kind: 'unsure', at: at.toISOString(), failure: why } : { kind: 'no-access', failure: why };
}

function keptOf(answer: HttpAnswer | NoAnswer): KeptAnswer | undefined {
  if (answer.kind === 'no-answer') return undefined;
  const { status, contentType, body, truncated } = answer;
  return { httpStatus: status, contentType, bodyBase64: body.toString('base64'), truncated };
}
