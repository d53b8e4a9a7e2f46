/**
 * The frozen outbox (architecture decision 4): what is sent lies on disk, sealed, before its first byte leaves, and everything that
 * happens to it is appended to its log. `<store>/outbox/<submissionId>/` holds `body.sealed` (the exact bytes) and `log.journal`.
 * Delivered submissions stay: they are the receipts.
 */
import type { KeyObject } from 'node:crypto';
import type { ReadyNil } from '../../../shared/core/delivery/nil-return.ts';
import type { Submission, SubmissionState } from '../../../shared/core/delivery/submission.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { MAX_BODY_BYTES } from '../../../shared/core/leveranse/leveranse.ts';
import type { ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskResult } from '../../files/disk-error.ts';
import { sha256 } from '../../files/sha256.ts';
import { othersFirst } from '../../in-slices.ts';
import type { Clock, NewUuid } from '../../ports.ts';
import { contentSha256 } from './content-hash.ts';
import { byAge, latestDelivery, outdatedBy, partsOf, wholeOf } from './freeze-rules.ts';
import { type FreezeMeta, type Frozen, freezeList, freezeNil, type NilMeta } from './frozen.ts';
import { nilBeside } from './nil-rules.ts';
import { type OutboxFiles, openOutboxFiles, type UnreadableSubmission } from './outbox-files.ts';
import type { Happening, KeptAnswer } from './outbox-log.ts';
import { isSettled, mayBeGivenUp, mayHaveArrived } from './states.ts';

export interface Outbox {
  /** What lies in the outbox and can't be read. It is kept as it is. */
  readonly unreadable: readonly UnreadableSubmission[];
  /** Oldest first. */
  list(): Submission[];
  get(submissionId: string): Submission | undefined;
  /**
   * Makes the body and its key and puts them on disk; durable when it resolves. The same content of the same draft, frozen before and not
   * settled, is given back instead of being frozen twice. One that never left the machine gives way when its draft has been changed.
   *
   * Failures, in the same environment: `ALREADY_DELIVERED` (`submissionId`) when the co-op's latest delivery for the year had this very
   * content; `ALREADY_SENDING` (`submissionId`) when it, or an earlier version of the draft, may be on its way; `EARLIER_UNSETTLED` (`submissionId`)
   * while another draft's delivery for the co-op and year is not settled: the authority might take the older list for the newer one. `NOT_READY` when the body is above
   * 10,000,000 bytes. `STORE_NOT_WRITABLE`, `STORE_DISK_FULL`: nothing was frozen.
   */
  freeze(ready: ReadyDraft, meta: FreezeMeta): Promise<Result<Submission, Failure>>;
  /**
   * The same for a list that goes out as several deliveries (`splitReady`), all of them on disk before the first one leaves. In order; a part
   * that was delivered already, when the job stopped in the middle, is given back as it is. One part is `freeze`.
   */
  freezeParts(ready: ReadyDraft, parts: readonly ReadyDraft[], meta: FreezeMeta): Promise<Result<Submission[], Failure>>;
  /**
   * The same for a nil return (spec 4.6). `isRejected` says of a delivery whether the tilbakemelding rejected it afterwards.
   *
   * Failures, in the same environment: `NIL_AFTER_LIST` (`submissionId`) when a list for the co-op and year was accepted, or given up: saying that
   * there is nothing would then be a removal, of which nobody knows how it is taken (spec 4.7). `EARLIER_UNSETTLED` and `STORE_*` as above;
   * `NIL_ALREADY_DELIVERED` (`submissionId`).
   */
  freezeNil(nil: ReadyNil, meta: NilMeta, isRejected: (submissionId: string) => boolean): Promise<Result<Submission, Failure>>;
  /** The exact bytes that were frozen. `STORE_DAMAGED` when what lies on disk is anything else; `SUBMISSION_NOT_FOUND`. */
  body(submissionId: string): Promise<Result<Buffer, Failure>>;
  /** What happened to it, with the authority's answers as they were received, oldest first. `SUBMISSION_NOT_FOUND`, `STORE_*`. */
  history(submissionId: string): Promise<Result<Happening[], Failure>>;
  /**
   * Appends to the log; durable when it resolves. On a failure (`STORE_*`, `SUBMISSION_NOT_FOUND`) the state is as before; only `sending`,
   * whose outcome is then lost, becomes `unsure`, as it would at the next start.
   */
  record(submissionId: string, state: SubmissionState, answer?: KeptAnswer): Promise<Result<Submission, Failure>>;
  /**
   * Its user has looked where the authority shows what it has, and it isn't there: from now on it is neither sent again nor in the way of a
   * delivery under a new key. Only after 409 GLD_019 and a look in Dialogporten that found nothing: else `SUBMISSION_MOVED_ON`.
   * The failures of `record`.
   */
  giveUp(submissionId: string): Promise<Result<Submission, Failure>>;
  /** Takes out what has never left the machine; it is gone then. `SUBMISSION_MOVED_ON` for anything else, `SUBMISSION_NOT_FOUND`, `STORE_*`. */
  withdraw(submissionId: string): Promise<Result<void, Failure>>;
}

export interface OutboxOptions {
  /** The store's folder. Its lock is held by this process. */
  readonly directory: string;
  /** The store's data key. */
  readonly key: KeyObject;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
}

/** Reads every log. A submission that was being sent when its process ended becomes `unsure`. Failures: `STORE_NOT_WRITABLE`, `STORE_DISK_FULL`. */
export function openOutbox(options: OutboxOptions): Promise<Result<Outbox, Failure>> {
  return diskResult(async () => {
    const files = await openOutboxFiles(options.directory, options.key);
    const { submissions, unreadable } = await files.readAll();
    return ok(new FrozenOutbox(options, files, submissions, unreadable));
  });
}

class FrozenOutbox implements Outbox {
  readonly unreadable: readonly UnreadableSubmission[];
  readonly #options: OutboxOptions;
  readonly #files: OutboxFiles;
  readonly #submissions: Map<string, Submission>;
  /** Looking for an earlier freeze and freezing are one step. */
  #freezes: Promise<unknown> = Promise.resolve();

  constructor(options: OutboxOptions, files: OutboxFiles, submissions: readonly Submission[], unreadable: readonly UnreadableSubmission[]) {
    this.#options = options;
    this.#files = files;
    this.#submissions = new Map(submissions.map((submission) => [submission.head.submissionId, submission]));
    this.unreadable = unreadable;
  }

  list(): Submission[] {
    return [...this.#submissions.values()].sort(byAge);
  }

  get(submissionId: string): Submission | undefined {
    return this.#submissions.get(submissionId);
  }

  freeze(ready: ReadyDraft, meta: FreezeMeta): Promise<Result<Submission, Failure>> {
    return this.#inTurn(() => this.#freeze(ready, meta));
  }

  freezeParts(ready: ReadyDraft, parts: readonly ReadyDraft[], meta: FreezeMeta): Promise<Result<Submission[], Failure>> {
    return this.#inTurn(() => this.#freezeParts(ready, parts, meta));
  }

  freezeNil(nil: ReadyNil, meta: NilMeta, isRejected: (submissionId: string) => boolean): Promise<Result<Submission, Failure>> {
    return this.#inTurn(async () => {
      const frozen = freezeNil(this.#options, nil, meta);
      const before = this.list().filter(({ head }) => head.environmentName === meta.environmentName);
      const beside = nilBeside(frozen.head, { before, isRejected, ...meta });
      if (!beside.ok) return beside;
      if (beside.value.known !== undefined) return ok(beside.value.known);
      for (const submissionId of beside.value.outdated) await this.#discard(submissionId);
      return ok(await this.#create(frozen));
    });
  }

  async body(submissionId: string): Promise<Result<Buffer, Failure>> {
    const submission = this.get(submissionId);
    if (submission === undefined) return notFound();
    const { bodyBytes, bodySha256 } = submission.head;
    return diskResult(async () => {
      const body = await this.#files.readBody(submissionId);
      const unchanged = body?.length === bodyBytes && sha256(body) === bodySha256;
      return body !== undefined && unchanged ? ok(body) : fail(failure('STORE_DAMAGED', { submissionId }));
    });
  }

  history(submissionId: string): Promise<Result<Happening[], Failure>> {
    return diskResult(async () => (this.get(submissionId) ? ok(await this.#files.readHistory(submissionId)) : notFound()));
  }

  async record(submissionId: string, state: SubmissionState, answer?: KeptAnswer): Promise<Result<Submission, Failure>> {
    const submission = this.get(submissionId);
    if (submission === undefined) return notFound();
    if (isSettled(submission.state)) throw new Error(`a ${submission.state.kind} submission does not change`);
    const recorded = await diskResult(async () => {
      const appended = await this.#files.appendState(submissionId, state, answer);
      return appended ? ok(this.#keep({ head: submission.head, state })) : fail(failure('STORE_DAMAGED', { submissionId }));
    });
    if (!recorded.ok && submission.state.kind === 'sending') {
      const { at } = submission.state;
      this.#keep({ head: submission.head, state: { kind: 'unsure', at, failure: recorded.failure } });
    }
    return recorded;
  }

  async giveUp(submissionId: string): Promise<Result<Submission, Failure>> {
    const state = this.get(submissionId)?.state;
    if (state === undefined) return notFound();
    if (!mayBeGivenUp(state)) return fail(failure('SUBMISSION_MOVED_ON', { submissionId }));
    return this.record(submissionId, { kind: 'given-up', at: this.#options.clock.now().toISOString(), dialogSearch: state.dialogSearch });
  }

  withdraw(submissionId: string): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const submission = this.get(submissionId);
      if (submission === undefined) return notFound();
      if (isSettled(submission.state) || mayHaveArrived(submission.state)) return fail(failure('SUBMISSION_MOVED_ON', { submissionId }));
      await this.#discard(submissionId);
      return ok(undefined);
    });
  }

  #inTurn<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    const turn = this.#freezes.then(() => diskResult(work));
    this.#freezes = turn.catch(() => undefined);
    return turn;
  }

  async #freezeParts(ready: ReadyDraft, parts: readonly ReadyDraft[], meta: FreezeMeta): Promise<Result<Submission[], Failure>> {
    const whole = contentSha256(ready);
    const before = this.list().filter(({ head }) => head.environmentName === meta.environmentName);
    const latest = latestDelivery(before, ready);
    const isLatest = latest !== undefined && wholeOf(latest) === whole;
    const own = partsOf(before, whole, meta.draftId, parts.length).filter(
      ({ state }) => !isSettled(state) || (isLatest && state.kind === 'delivered'),
    );
    const isDone = own.length === parts.length && own.every(({ state }) => state.kind === 'delivered');
    if (isDone && !meta.isRehearsal) return fail(failure('ALREADY_DELIVERED', { submissionId: latest?.submissionId ?? '' }));

    const outdated = outdatedBy(before, ready, whole, meta);
    if (!outdated.ok) return outdated;
    const frozen = parts.map((part, i) => {
      const known = isDone ? undefined : own.find(({ head }) => head.part?.number === i + 1);
      return known ?? freezeList(this.#options, part, meta, contentSha256(part), { contentSha256: whole, number: i + 1, of: parts.length });
    });
    for (const submissionId of outdated.value) await this.#discard(submissionId);
    const kept: Submission[] = [];
    for (const one of frozen) kept.push('body' in one ? await this.#create(one) : one);
    return ok(kept);
  }

  async #create({ head, body }: Frozen): Promise<Submission> {
    await this.#files.create(head, body);
    return this.#keep({ head, state: { kind: 'prepared' } });
  }

  async #freeze(ready: ReadyDraft, meta: FreezeMeta): Promise<Result<Submission, Failure>> {
    const content = contentSha256(ready);
    const before = this.list().filter(({ head }) => head.environmentName === meta.environmentName);
    const latest = latestDelivery(before, ready);
    const isRepeated = latest !== undefined && wholeOf(latest) === content && !meta.isRehearsal;
    if (isRepeated) return fail(failure('ALREADY_DELIVERED', { submissionId: latest.submissionId }));

    const outdated = outdatedBy(before, ready, content, meta);
    if (!outdated.ok) return outdated;
    const known = before.find(({ head, state }) => !isSettled(state) && wholeOf(head) === content && head.draftId === meta.draftId);
    if (known !== undefined) return ok(known);
    await othersFirst();
    const frozen = freezeList(this.#options, ready, meta, content);
    if (frozen.body.length > MAX_BODY_BYTES) return fail(failure('NOT_READY', { bodyBytes: frozen.body.length }));
    await othersFirst();
    for (const submissionId of outdated.value) await this.#discard(submissionId);
    return ok(await this.#create(frozen));
  }

  #keep(submission: Submission): Submission {
    this.#submissions.set(submission.head.submissionId, submission);
    return submission;
  }

  /** Only for what never left the machine: its content is in the draft, and nobody else has heard of it. */
  async #discard(submissionId: string): Promise<void> {
    await this.#files.remove(submissionId);
    this.#submissions.delete(submissionId);
  }
}

function notFound(): Result<never, Failure> {
  return fail(failure('SUBMISSION_NOT_FOUND'));
}
