/**
 * From what is ready to a receipt: freeze → token → POST → settle. Every step that matters is on disk before the next one begins, so the
 * process may die anywhere and nothing is sent twice or lost. Source: spec 4.5; architecture decision 4.
 */
import type { Environment } from '../../shared/core/environment.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { ReadyDraft } from '../../shared/core/ready.ts';
import type { DeliveryStep, Submission, SubmissionHead, SubmissionState } from '../../shared/core/submission.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer, NoAnswer } from '../access/http-exchange.ts';
import { type MaskinportenClient, REPORTING_SCOPE, type TokenRequest } from '../access/maskinporten.ts';
import type { Signer } from '../access/signing-identity.ts';
import type { Clock, HttpFetch } from '../ports.ts';
import type { FreezeMeta, Outbox } from './outbox.ts';
import type { KeptAnswer } from './outbox-log.ts';
import { settle } from './settle.ts';
import { DELIVERY_TIME_LIMIT_MS, postLeveranse } from './skatteetaten-client.ts';
import { isSettled, mayHaveArrived } from './states.ts';

/** With what a submission goes where. */
export interface Access {
  readonly environment: Environment;
  readonly clientId: string;
  readonly signer: Signer;
  /** Nine digits of the organisation that owns the systembruker: the reporting one, or its accountant's (spec 2.8). */
  readonly systembrukerOrganisasjonsnummer: string;
}

/** `freezing` is told when it is done: before that there is no submission to tell about. The other steps are told as they begin. */
export type OnDeliveryStep = (progress: { submissionId: string; draftId: string | null; step: DeliveryStep }) => void;

export interface Delivery {
  /**
   * Freezes and sends. Content that lies unsettled in the outbox for the same draft goes out again as it is. `ok` means that the way was
   * gone, with the submission in the state it led to: `delivered`, `refused`, `no-access` (nothing left the machine) or `unsure`.
   *
   * Failures: those of `Outbox.freeze` and `Outbox.record`; `ALREADY_SENDING` also while the draft is being sent at this moment;
   * `ENVIRONMENT_MISMATCH`; `STORE_DAMAGED` when the frozen body isn't what it was: it isn't sent.
   */
  send(
    ready: ReadyDraft,
    meta: Omit<FreezeMeta, 'environmentName' | 'maskinporten'>,
    access: Access,
    onStep?: OnDeliveryStep,
  ): Promise<Result<Submission, Failure>>;
  /** Tries an unsettled submission again: the same bytes, the same key. One that is settled is given back as it is. `SUBMISSION_NOT_FOUND`. */
  retry(submissionId: string, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
}

export interface DeliveryOptions {
  readonly outbox: Outbox;
  readonly maskinporten: MaskinportenClient;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  /** Of the POST; 60 s unless given. */
  readonly timeLimitMs?: number;
}

/** One for each store: it sends one submission at a time (spec 9 no. 27). */
export function makeDelivery(options: DeliveryOptions): Delivery {
  const { outbox } = options;
  const underWay = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  /** After everything asked for before. What is under way already, waiting included, isn't started a second time: that was a double click. */
  async function inTurn(subject: string | null, work: () => Promise<Result<Submission, Failure>>): Promise<Result<Submission, Failure>> {
    if (subject !== null && underWay.has(subject)) return fail(failure('ALREADY_SENDING'));
    if (subject !== null) underWay.add(subject);
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      if (subject !== null) underWay.delete(subject);
    }
  }

  return {
    send(ready, meta, access, onStep = () => undefined) {
      return inTurn(meta.draftId, async () => {
        const { clientId, signer, environment } = access;
        const maskinporten = { clientId, ...(signer.kid !== undefined && { kid: signer.kid }) };
        const frozen = await outbox.freeze(ready, { ...meta, maskinporten, environmentName: environment.name });
        if (!frozen.ok) return frozen;
        const { submissionId, draftId } = frozen.value.head;
        onStep({ submissionId, draftId, step: 'freezing' });
        return attempt(options, frozen.value, access, onStep);
      });
    },
    async retry(submissionId, access, onStep = () => undefined) {
      return inTurn(outbox.get(submissionId)?.head.draftId ?? submissionId, async () => {
        const submission = outbox.get(submissionId);
        if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
        return isSettled(submission.state) ? ok(submission) : attempt(options, submission, access, onStep);
      });
    },
  };
}

async function attempt(
  options: DeliveryOptions,
  submission: Submission,
  access: Access,
  onStep: OnDeliveryStep,
): Promise<Result<Submission, Failure>> {
  const { outbox, maskinporten, clock } = options;
  const { head } = submission;
  const { submissionId, draftId } = head;
  const inDoubt = mayHaveArrived(submission.state);
  if (access.environment.name !== head.environmentName) {
    return fail(failure('ENVIRONMENT_MISMATCH', { environmentName: head.environmentName }));
  }
  const body = await outbox.body(submissionId);
  if (!body.ok) return body;

  onStep({ submissionId, draftId, step: 'access' });
  const request: TokenRequest = { ...access, scope: REPORTING_SCOPE };
  const token = await maskinporten.token(request);
  if (!token.ok) return outbox.record(submissionId, withoutToken(token.failure, inDoubt, clock.now()));

  // From here on the process may die at any moment without our knowing how far it came: that goes on disk first.
  const sending = await outbox.record(submissionId, { kind: 'sending', at: clock.now().toISOString() });
  if (!sending.ok) return sending;
  onStep({ submissionId, draftId, step: 'sending' });
  const answer = await post(options, access, request, head, body.value, token.value);

  onStep({ submissionId, draftId, step: 'receipt' });
  const state = settle(head, answer, { at: clock.now(), inDoubt });
  return outbox.record(submissionId, state, keptOf(answer));
}

/** A 401 may only mean that the token ended on its way: one new token, then the answer stands (spec 1.6). */
async function post(
  { fetch, maskinporten, timeLimitMs = DELIVERY_TIME_LIMIT_MS }: DeliveryOptions,
  { environment }: Access,
  request: TokenRequest,
  head: SubmissionHead,
  body: Buffer,
  accessToken: string,
): Promise<HttpAnswer | NoAnswer> {
  const answer = await postLeveranse(fetch, environment, head, { body, accessToken, timeLimitMs });
  if (answer.kind === 'no-answer' || answer.status !== 401) return answer;
  maskinporten.forget(request);
  const renewed = await maskinporten.token(request);
  return renewed.ok ? postLeveranse(fetch, environment, head, { body, accessToken: renewed.value, timeLimitMs }) : answer;
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
