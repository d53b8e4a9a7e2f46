/**
 * From what is ready to a receipt: freeze → attempt → wait → attempt …, each attempt being token → POST → settle. Every step that matters is
 * on disk before the next one begins, so the process may die anywhere and nothing is sent twice or lost. Source: spec 4.5; decision 4.
 */
import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import { latestList } from '../../../shared/core/delivery/latest-list.ts';
import type { ReadyNil } from '../../../shared/core/delivery/nil-return.ts';
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { splitReady } from '../../../shared/core/leveranse/split.ts';
import type { DeliveryProgress } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Sleep } from '../../ports.ts';
import type { Access, OnDeliveryStep } from '../authority/way.ts';
import type { FreezeMeta, NilMeta } from '../outbox/frozen.ts';
import { isSettled } from '../outbox/states.ts';
import { type AttemptOptions, attempt } from './attempt.ts';
import { MAX_ATTEMPTS, waitBeforeNext } from './retry-plan.ts';

export type { Access, OnDeliveryStep } from '../authority/way.ts';

/** Is known from the way that it goes. */
type OfWay = 'environmentName' | 'environment' | 'maskinporten';
export type SendMeta = Omit<FreezeMeta, OfWay>;
export interface SendNilMeta extends Omit<NilMeta, OfWay | 'isTrial'> {
  /** As in `Outbox.freezeNil`. */
  readonly isRejected: (submissionId: string) => boolean;
}

export interface Delivery {
  /**
   * Freezes and sends. A list too long for one delivery goes out as several, and the answer is about the last one sent. Content that lies unsettled in the outbox for the same draft goes out again as it is. `ok` means that the way was
   * gone, with the submission in the state it led to: `delivered`, `refused`, `no-access` or `prepared` (nothing left the machine), `unsure`.
   *
   * Failures: those of `Outbox.freeze` and of `attempt`; `ALREADY_SENDING` also while the draft is being sent at this moment.
   */
  send(ready: ReadyDraft, meta: SendMeta, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
  /** A nil return, by the same way; one of a co-op and year at a time. Failures: those of `Outbox.freezeNil`, then as above. */
  sendNil(nil: ReadyNil, meta: SendNilMeta, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
  /** Freezes only, as `hold`. */
  holdNil(nil: ReadyNil, meta: SendNilMeta, access: Access): Promise<Result<Submission, Failure>>;
  /** Freezes only: it waits in the outbox, `prepared`, until its user sends it. Failures: those of `Outbox.freeze`. */
  hold(ready: ReadyDraft, meta: SendMeta, access: Access): Promise<Result<Submission, Failure>>;
  /**
   * Tries an unsettled submission again: the same bytes, the same key; when it is one part of a long list, the parts after it follow, and the
   * answer is about the last one sent. One that is settled is given back as it is. `SUBMISSION_NOT_FOUND`.
   */
  retry(submissionId: string, access: Access, onStep?: OnDeliveryStep): Promise<Result<Submission, Failure>>;
  /** Stops what is under way for this submission. What has left the machine can't be called back: it may have arrived all the same. */
  cancel(submissionId: string): void;
  /** After what is being tried at this moment. Both as the outbox's own, whose failures they have. */
  giveUp(submissionId: string): Promise<Result<Submission, Failure>>;
  withdraw(submissionId: string): Promise<Result<void, Failure>>;
  /** Stops everything, to be gone on with at the next start, and resolves when nothing is under way any more. */
  close(): Promise<void>;
}

export interface DeliveryOptions extends AttemptOptions {
  /** A body above this many bytes is split; the authority's 10,000,000 unless given. */
  readonly maxBodyBytes?: number;
  /** Told when a delivery has its receipt on disk; the call that sent it waits for this. */
  readonly onDelivered?: (submission: Submission) => Promise<void>;
  /** With it, failures that time may heal are tried again after a while; without it there is one attempt for each call. */
  readonly patience?: { readonly sleep: Sleep; readonly random: () => number };
}

/** One for each store: it makes one request at a time (spec 9 no. 27). */
export function makeDelivery(options: DeliveryOptions): Delivery {
  const { outbox, clock, patience, onDelivered } = options;
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
        if (tried.ok && tried.value.state.kind === 'delivered') await onDelivered?.(tried.value);
        if (!tried.ok || patience === undefined || signal.aborted) return tried;
        const waitMs = waitBeforeNext(tried.value.state, attempts, clock.now(), patience.random());
        if (waitMs === undefined) return tried;
        onStep(waiting(tried.value, attempts, new Date(clock.now().getTime() + waitMs)));
        await patience.sleep(waitMs, signal);
        if (signal.aborted) return closing.signal.aborted ? tried : calledBack(tried.value);
      }
    } finally {
      if (cancels.get(submissionId) === cancel) cancels.delete(submissionId);
    }
  }

  /** Nothing is under way, but an attempt before may have arrived. Called back by its user, it isn't sent again unasked. */
  async function calledBack({ head, state }: Submission): Promise<Result<Submission, Failure>> {
    if (state.kind !== 'unsure') return ok({ head, state });
    const { data } = state.failure;
    const why = failure('SKATTEETATEN_UNREACHABLE', { ...data, reason: 'CANCELLED' }, true);
    return inTurn(() => outbox.record(head.submissionId, { ...state, failure: why }));
  }

  /** One after another; the first part that isn't delivered ends it for now, and sending the same draft again goes on there. */
  async function sendAll(parts: readonly Submission[], access: Access, onStep: OnDeliveryStep): Promise<Result<Submission, Failure>> {
    const [first] = parts;
    if (first === undefined) throw new RangeError('a delivery has at least one part');
    let last: Result<Submission, Failure> = ok(first);
    for (const part of parts) {
      if (isSettled(part.state)) continue;
      const { submissionId, draftId } = part.head;
      const number = part.head.part;
      const tell: OnDeliveryStep = (progress) =>
        onStep(number ? { ...progress, part: { number: number.number, of: number.of } } : progress);
      tell({ submissionId, draftId, step: 'freezing' });
      last = await persist(part, access, tell);
      if (!last.ok || last.value.state.kind !== 'delivered') return last;
    }
    return last;
  }

  /** The submission, and the parts of its list that come after it. */
  function listFrom(first: Submission): readonly Submission[] {
    const { part } = first.head;
    if (part === undefined) return [first];
    const list = latestList(outbox.list().filter(({ head }) => head.draftId === first.head.draftId && isSameList(head, first.head)));
    return list.filter(({ head }) => (head.part?.number ?? 0) >= part.number);
  }

  async function freeze(ready: ReadyDraft, meta: SendMeta, access: Access): Promise<Result<Submission[], Failure>> {
    const whole: FreezeMeta = { ...meta, ...ofWay(access) };
    const parts = splitReady(ready, options.maxBodyBytes);
    if (parts.length > 1) return outbox.freezeParts(ready, parts, whole);
    const frozen = await outbox.freeze(ready, whole);
    return frozen.ok ? ok([frozen.value]) : frozen;
  }

  function freezeNil(nil: ReadyNil, { isRejected, ...meta }: SendNilMeta, access: Access): Promise<Result<Submission, Failure>> {
    const whole = { ...meta, ...ofWay(access), isTrial: access.environment.syntheticOnly };
    return inTurn(() => outbox.freezeNil(nil, whole, isRejected));
  }

  return {
    send(ready, meta, access, onStep = () => undefined) {
      return alone(meta.draftId, async () => {
        const frozen = await inTurn(() => freeze(ready, meta, access));
        return frozen.ok ? sendAll(frozen.value, access, onStep) : frozen;
      });
    },
    hold: (ready, meta, access) =>
      alone(meta.draftId, async () => {
        const frozen = await inTurn(() => freeze(ready, meta, access));
        return frozen.ok ? ok(firstLeft(frozen.value)) : frozen;
      }),
    sendNil(nil, meta, access, onStep = () => undefined) {
      return alone(nilSubject(nil, access), async () => {
        const frozen = await freezeNil(nil, meta, access);
        return frozen.ok ? sendAll([frozen.value], access, onStep) : frozen;
      });
    },
    holdNil: (nil, meta, access) => alone(nilSubject(nil, access), () => freezeNil(nil, meta, access)),
    async retry(submissionId, access, onStep = () => undefined) {
      const submission = outbox.get(submissionId);
      if (submission === undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      if (isSettled(submission.state)) return ok(submission);
      return alone(submission.head.draftId ?? submissionId, () => sendAll(listFrom(submission), access, onStep));
    },
    giveUp: (submissionId) => inTurn(() => outbox.giveUp(submissionId)),
    withdraw: (submissionId) => inTurn(() => outbox.withdraw(submissionId)),
    cancel: (submissionId) => cancels.get(submissionId)?.abort('CANCELLED'),
    async close() {
      closing.abort('APP_CLOSED');
      await Promise.allSettled([...all]);
    },
  };
}

function ofWay({ clientId, signer, environment }: Access): Pick<FreezeMeta, OfWay> {
  const maskinporten = { clientId, ...(signer.kid !== undefined && { kid: signer.kid }) };
  const isBuiltIn = environmentNameSchema.safeParse(environment.name).success;
  return { maskinporten, environmentName: environment.name, ...(!isBuiltIn && { environment }) };
}

function nilSubject({ oppgavegiver, inntektsaar }: ReadyNil, { environment }: Access): string {
  return JSON.stringify([environment.name, oppgavegiver.organisasjonsnummer, inntektsaar]);
}

function isSameList(a: Submission['head'], b: Submission['head']): boolean {
  return a.part?.contentSha256 === b.part?.contentSha256 && a.environmentName === b.environmentName;
}

function firstLeft(parts: readonly Submission[]): Submission {
  const left = parts.find(({ state }) => !isSettled(state)) ?? parts[0];
  if (left === undefined) throw new RangeError('a delivery has at least one part');
  return left;
}

function waiting({ head, state }: Submission, attempts: number, until: Date): DeliveryProgress {
  const { submissionId, draftId } = head;
  const why = 'failure' in state ? { failure: state.failure } : {};
  const wait = { until: until.toISOString(), attempt: attempts, attempts: MAX_ATTEMPTS, ...why };
  return state.kind === 'no-access'
    ? { submissionId, draftId, step: 'access', waiting: wait }
    : { submissionId, draftId, step: 'sending', waiting: wait };
}
