/**
 * From what is ready to a receipt: freeze → attempt → wait → attempt …, each attempt being token → POST → settle. Every step that matters is
 * on disk before the next one begins, so the process may die anywhere and nothing is sent twice or lost. Source: spec 4.5; decision 4.
 */
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { ReadyDraft } from '../../shared/core/ready.ts';
import type { Submission } from '../../shared/core/submission.ts';
import type { DeliveryProgress } from '../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Sleep } from '../ports.ts';
import { type AttemptOptions, attempt } from './attempt.ts';
import type { FreezeMeta } from './outbox.ts';
import { MAX_ATTEMPTS, waitBeforeNext } from './retry-plan.ts';
import { isSettled } from './states.ts';
import type { Access, OnDeliveryStep } from './way.ts';

export type { Access, OnDeliveryStep } from './way.ts';

export type SendMeta = Omit<FreezeMeta, 'environmentName' | 'maskinporten'>;

export interface Delivery {
  /**
   * Freezes and sends. Content that lies unsettled in the outbox for the same draft goes out again as it is. `ok` means that the way was
   * gone, with the submission in the state it led to: `delivered`, `refused`, `no-access` or `prepared` (nothing left the machine), `unsure`.
   *
   * Failures: those of `Outbox.freeze` and of `attempt`; `ALREADY_SENDING` also while the draft is being sent at this moment.
   */
  send(ready: ReadyDraft, meta: SendMeta, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
  /** Freezes only: it waits in the outbox, `prepared`, until its user sends it. Failures: those of `Outbox.freeze`. */
  hold(ready: ReadyDraft, meta: SendMeta, access: Access): Promise<Result<Submission, Failure>>;
  /** Tries an unsettled submission again: the same bytes, the same key. One that is settled is given back as it is. `SUBMISSION_NOT_FOUND`. */
  retry(submissionId: string, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
  /** Stops what is under way for this submission. What has left the machine can't be called back: it may have arrived all the same. */
  cancel(submissionId: string): void;
  /** Stops everything, to be gone on with at the next start, and resolves when nothing is under way any more. */
  close(): Promise<void>;
}

export interface DeliveryOptions extends AttemptOptions {
  /** With it, failures that time may heal are tried again after a while; without it there is one attempt for each call. */
  readonly patience?: { readonly sleep: Sleep; readonly random: () => number };
}

/** One for each store: it makes one request at a time (spec 9 no. 27). */
export function makeDelivery(options: DeliveryOptions): Delivery {
  const { outbox, clock, patience } = options;
  /** What is being sent, by its draft where it has one: a second Send of it was a double click. */
  const underWay = new Set<string>();
  const cancels = new Map<string, AbortController>();
  const closing = new AbortController();
  const all = new Set<Promise<unknown>>();
  let queue: Promise<unknown> = Promise.resolve();

  /** After everything asked for before. Waiting between attempts isn't done in here, so that nobody waits for it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function alone(subject: string | null, work: () => Promise<Result<Submission, Failure>>): Promise<Result<Submission, Failure>> {
    if (subject !== null && underWay.has(subject)) return fail(failure('ALREADY_SENDING'));
    if (subject !== null) underWay.add(subject);
    const working = work();
    all.add(working);
    try {
      return await working;
    } finally {
      all.delete(working);
      if (subject !== null) underWay.delete(subject);
    }
  }

  async function persist(submission: Submission, access: Access, onStep: OnDeliveryStep): Promise<Result<Submission, Failure>> {
    const { submissionId } = submission.head;
    const cancel = new AbortController();
    cancels.set(submissionId, cancel);
    const signal = AbortSignal.any([cancel.signal, closing.signal]);
    try {
      for (let attempts = 1; ; attempts++) {
        const tried = await inTurn(() => attempt(options, submissionId, access, onStep, signal));
        if (!tried.ok || patience === undefined || signal.aborted) return tried;
        const waitMs = waitBeforeNext(tried.value.state, attempts, clock.now(), patience.random());
        if (waitMs === undefined) return tried;
        onStep(waiting(tried.value, attempts, new Date(clock.now().getTime() + waitMs)));
        await patience.sleep(waitMs, signal);
        if (signal.aborted) return tried;
      }
    } finally {
      if (cancels.get(submissionId) === cancel) cancels.delete(submissionId);
    }
  }

  function freeze(ready: ReadyDraft, meta: SendMeta, { clientId, signer, environment }: Access): Promise<Result<Submission, Failure>> {
    const maskinporten = { clientId, ...(signer.kid !== undefined && { kid: signer.kid }) };
    return outbox.freeze(ready, { ...meta, maskinporten, environmentName: environment.name });
  }

  return {
    send(ready, meta, access, onStep = () => undefined) {
      return alone(meta.draftId, async () => {
        const frozen = await inTurn(() => freeze(ready, meta, access));
        if (!frozen.ok) return frozen;
        const { submissionId, draftId } = frozen.value.head;
        onStep({ submissionId, draftId, step: 'freezing' });
        return persist(frozen.value, access, onStep);
      });
    },
    hold: (ready, meta, access) => alone(meta.draftId, () => inTurn(() => freeze(ready, meta, access))),
    async retry(submissionId, access, onStep = () => undefined) {
      const submission = outbox.get(submissionId);
      if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      if (isSettled(submission.state)) return ok(submission);
      return alone(submission.head.draftId ?? submissionId, () => persist(submission, access, onStep));
    },
    cancel: (submissionId) => cancels.get(submissionId)?.abort('CANCELLED'),
    async close() {
      closing.abort('APP_CLOSED');
      await Promise.allSettled([...all]);
    },
  };
}

function waiting({ head, state }: Submission, attempts: number, until: Date): DeliveryProgress {
  const { submissionId, draftId } = head;
  const wait = { until: until.toISOString(), attempt: attempts, attempts: MAX_ATTEMPTS };
  return state.kind === 'no-access'
    ? { submissionId, draftId, step: 'access', waiting: wait }
    : { submissionId, draftId, step: 'sending', waiting: wait };
}
