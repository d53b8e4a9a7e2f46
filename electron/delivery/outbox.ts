/**
 * The frozen outbox (architecture decision 4): what is sent lies on disk, sealed, before its first byte leaves, and everything that
 * happens to it is appended to its log. `<store>/outbox/<submissionId>/` holds `body.sealed` (the exact bytes) and `log.journal`.
 * Delivered submissions stay: they are the receipts.
 */
import type { KeyObject } from 'node:crypto';
import type { Columns } from '../../shared/core/columns.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { MAX_BODY_BYTES, makeLeveranse, serialiseLeveranse } from '../../shared/core/leveranse.ts';
import type { ReadyDraft } from '../../shared/core/ready.ts';
import type { Submission, SubmissionHead, SubmissionState } from '../../shared/core/submission.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { diskResult } from '../files/disk-error.ts';
import { sha256 } from '../files/sha256.ts';
import { othersFirst } from '../in-slices.ts';
import type { Clock, NewUuid } from '../ports.ts';
import { contentSha256 } from './content-hash.ts';
import { type OutboxFiles, openOutboxFiles, type UnreadableSubmission } from './outbox-files.ts';
import type { Happening, KeptAnswer } from './outbox-log.ts';
import { isSettled, mayBeGivenUp, mayHaveArrived } from './states.ts';

export interface FreezeMeta {
  /** Null on the command line, where there is no draft. */
  readonly draftId: string | null;
  readonly environmentName: string;
  /** A rehearsal of the same sheet may be walked as often as one likes; anything else is delivered once. */
  readonly isRehearsal?: boolean;
  readonly oppgavegiverName: string;
  /** Name and version of this program, at most 50 characters (spec 9 no. 6). */
  readonly kildesystem: string;
  /** Names, not paths, of what the rows came from, and its columns: they lead an answer back to the cell. */
  readonly file: string;
  readonly sheet: string;
  readonly columns: Columns;
  readonly maskinporten?: SubmissionHead['maskinporten'];
  /** Of an environment that isn't built in, so that it is found again. */
  readonly environment?: SubmissionHead['environment'];
}

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

    const outdated = this.#outdated(before, ready, whole, meta);
    if (!outdated.ok) return outdated;
    const frozen = parts.map((part, i) => {
      const known = isDone ? undefined : own.find(({ head }) => head.part?.number === i + 1);
      return known ?? this.#make(part, meta, contentSha256(part), { contentSha256: whole, number: i + 1, of: parts.length });
    });
    for (const submissionId of outdated.value) await this.#discard(submissionId);
    const kept: Submission[] = [];
    for (const one of frozen) kept.push('body' in one ? await this.#create(one) : one);
    return ok(kept);
  }

  /** What never left the machine and gives way to a changed draft; or the reason why nothing may be frozen now. */
  #outdated(before: readonly Submission[], ready: ReadyDraft, whole: string, meta: FreezeMeta): Result<string[], Failure> {
    const outdated: string[] = [];
    for (const { head, state } of before.filter((earlier) => !isSettled(earlier.state))) {
      const { submissionId, draftId } = head;
      const sameContent = wholeOf(head) === whole;
      // The command line has no drafts: there the co-op and its year are what a list is a version of.
      const sameDraft = draftId === meta.draftId && (draftId !== null || isOfSame(head, ready));
      if (sameContent && draftId === meta.draftId) continue;
      if (sameContent || (sameDraft && draftId !== null && mayHaveArrived(state)))
        return fail(failure('ALREADY_SENDING', { submissionId }));
      if (sameDraft && !mayHaveArrived(state)) outdated.push(submissionId);
      else if (isOfSame(head, ready)) return fail(failure('EARLIER_UNSETTLED', { submissionId }));
    }
    return ok(outdated);
  }

  async #create({ head, body }: { readonly head: SubmissionHead; readonly body: Buffer }): Promise<Submission> {
    await this.#files.create(head, body);
    return this.#keep({ head, state: { kind: 'prepared' } });
  }

  async #freeze(ready: ReadyDraft, meta: FreezeMeta): Promise<Result<Submission, Failure>> {
    const content = contentSha256(ready);
    const before = this.list().filter(({ head }) => head.environmentName === meta.environmentName);
    const latest = latestDelivery(before, ready);
    const isRepeated = latest !== undefined && wholeOf(latest) === content && !meta.isRehearsal;
    if (isRepeated) return fail(failure('ALREADY_DELIVERED', { submissionId: latest.submissionId }));

    const outdated = this.#outdated(before, ready, content, meta);
    if (!outdated.ok) return outdated;
    const known = before.find(({ head, state }) => !isSettled(state) && wholeOf(head) === content && head.draftId === meta.draftId);
    if (known !== undefined) return ok(known);
    await othersFirst();
    const frozen = this.#make(ready, meta, content);
    if (frozen.body.length > MAX_BODY_BYTES) return fail(failure('NOT_READY', { bodyBytes: frozen.body.length }));
    await othersFirst();
    for (const submissionId of outdated.value) await this.#discard(submissionId);
    return ok(await this.#create(frozen));
  }

  #make(ready: ReadyDraft, meta: FreezeMeta, content: string, part?: SubmissionHead['part']): { head: SubmissionHead; body: Buffer } {
    const { clock, newUuid } = this.#options;
    const submissionId = newUuid();
    // Short enough to be read out on the phone, and unique: 48 bits of chance for each co-op and year.
    const reference = `KU-${ready.inntektsaar}-${submissionId.replaceAll('-', '').slice(-12).toUpperCase()}`;
    const leveranse = makeLeveranse(ready, { kildesystem: meta.kildesystem, oppgavegiversLeveranseReferanse: reference });
    const body = Buffer.from(serialiseLeveranse(leveranse), 'utf8');
    const head: SubmissionHead = {
      submissionId,
      draftId: meta.draftId,
      environmentName: meta.environmentName,
      createdAt: clock.now().toISOString(),
      organisasjonsnummer: ready.oppgavegiver.organisasjonsnummer,
      oppgavegiverName: meta.oppgavegiverName,
      inntektsaar: ready.inntektsaar,
      oppgavegiversLeveranseReferanse: reference,
      idempotencyKey: newUuid(),
      bodySha256: sha256(body),
      bodyBytes: body.length,
      contentSha256: content,
      antallOppgaver: ready.oppgaver.length,
      sumUtbetaltBeloep: ready.sumUtbetaltBeloep,
      rows: [...ready.rows],
      file: meta.file,
      sheet: meta.sheet,
      columns: Object.fromEntries(Object.entries(meta.columns).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      kontaktperson: ready.oppgavegiver.kontaktinformasjon.navn,
      ...(meta.maskinporten && { maskinporten: meta.maskinporten }),
      ...(part && { part }),
      ...(meta.environment && { environment: meta.environment }),
    };
    return { head, body };
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

/**
 * What the authority holds of this co-op and year now. Only that is compared: going back to what was delivered before the last correction is
 * a correction itself.
 */
function latestDelivery(submissions: readonly Submission[], ready: ReadyDraft): SubmissionHead | undefined {
  return submissions
    .flatMap(({ head, state }) => (state.kind === 'delivered' ? [{ head, at: state.at }] : []))
    .filter(({ head }) => isOfSame(head, ready))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)?.head;
}

/** Of the same co-op and year. */
function isOfSame(head: SubmissionHead, { oppgavegiver, inntektsaar }: ReadyDraft): boolean {
  return head.organisasjonsnummer === oppgavegiver.organisasjonsnummer && head.inntektsaar === inntektsaar;
}

function byAge({ head: a }: Submission, { head: b }: Submission): number {
  return a.createdAt.localeCompare(b.createdAt) || (a.part?.number ?? 0) - (b.part?.number ?? 0);
}

/** What says that deliveries are the same list: its content, whether it went out in one or in parts. */
function wholeOf({ contentSha256: own, part }: SubmissionHead): string {
  return part?.contentSha256 ?? own;
}

/** The latest of each part of this list. */
function partsOf(submissions: readonly Submission[], whole: string, draftId: string | null, of: number): Submission[] {
  const parts = new Map<number, Submission>();
  for (const submission of submissions) {
    const { part } = submission.head;
    if (part?.contentSha256 === whole && part.of === of && submission.head.draftId === draftId) parts.set(part.number, submission);
  }
  return [...parts.values()];
}

function notFound(): Result<never, Failure> {
  return fail(failure('SUBMISSION_NOT_FOUND'));
}
