/**
 * Everything that is open: the store, its drafts that are being worked on, its outbox. There is one desk; it opens by itself at start, or
 * says what it needs first. Where the machine has no keychain it opens a store for this session only, which a passphrase turns into a lasting one.
 */
import { rm } from 'node:fs/promises';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Draft, DraftId } from '../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { FoundTable } from '../../shared/core/table/find-table.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { knownReceivers } from '../delivery/ledger/known-receivers.ts';
import { isSettled } from '../delivery/outbox/states.ts';
import { addRecoveryCode, confirmRecoveryCode, keepUnderPassphrase, recoveryCodeState } from '../drafts/key/store-protectors.ts';
import type { DraftSummary } from '../drafts/store/draft-card.ts';
import type { OpenDraft } from '../drafts/store/open-draft.ts';
import { summarise, summariseOpen } from '../drafts/work/draft-view.ts';
import { WorkingDraft } from '../drafts/work/working-draft.ts';
import {
  type DeskOptions,
  markSessionKept,
  type OpenDesk,
  type Opening,
  openDesk,
  openState,
  type StoreState,
  type Typed,
} from './open-desk.ts';

export class Desk {
  readonly #options: DeskOptions;
  readonly #working = new Map<DraftId, WorkingDraft>();
  #known: { readonly key: string; readonly receivers: ReadonlyMap<string, string> } | undefined;
  #opening: Promise<Opening>;
  #codeToShow: string | undefined;
  #onOpened: (desk: OpenDesk) => void = () => undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#opening = this.#open();
  }

  /** Tells of each store that is opened. To be set in the same turn in which the desk is made: it begins to open by itself. */
  onOpened(tell: (desk: OpenDesk) => void): void {
    this.#onOpened = tell;
  }

  async state(): Promise<StoreState> {
    const { state, desk } = await this.#opening;
    if (state.kind !== 'open' || desk === undefined || desk.by === 'session') return state;
    const recoveryCode = await recoveryCodeState(desk.store.directory);
    return recoveryCode.ok ? { ...state, recoveryCode: recoveryCode.value } : state;
  }

  /** The machine has slept: Skatteetaten may have said something meanwhile. */
  async catchUp(): Promise<void> {
    const opened = await this.opened();
    if (opened.ok) opened.value.following.catchUp();
  }

  /** What is open, or the failure that says why nothing is. */
  async opened(): Promise<Result<OpenDesk, Failure>> {
    const { state, desk } = await this.#opening;
    if (desk !== undefined) return ok(desk);
    if (state.kind === 'in-use-by-other-process') return fail(failure('STORE_LOCKED_BY_OTHER_PROCESS'));
    return fail(failure(state.kind === 'unreadable' ? state.code : 'STORE_NEEDS_PASSPHRASE'));
  }

  /** Opens the lasting store with what the user typed. Fails with STORE_WRONG_PASSPHRASE or RECOVERY_CODE_WRONG, or as opening does. */
  async unlock(typed: Typed): Promise<Result<void, Failure>> {
    const { state } = await this.#opening;
    if (state.kind !== 'locked') return ok(undefined);
    this.#opening = this.#open(typed);
    const { desk, failed } = await this.#opening;
    return desk === undefined && failed ? fail(failed) : ok(undefined);
  }

  /** Tries again when nothing is open. */
  async openAgain(): Promise<void> {
    const { desk } = await this.#opening;
    if (desk === undefined) this.#opening = this.#open();
    await this.#opening;
  }

  /** Keeps what this session has, from now on under this passphrase; a store that lasts anyway can be opened by it, too. */
  async keepUnder(passphrase: string): Promise<Result<void, Failure>> {
    const { desk } = await this.#opening;
    if (desk === undefined) return fail(failure('STORE_NEEDS_PASSPHRASE'));
    const { directory, key } = desk.store;
    const isSession = desk.by === 'session';
    const kept = await keepUnderPassphrase(directory, key, passphrase, { only: isSession });
    if (!kept.ok) return kept;
    if (!isSession) {
      if (desk.by === 'recovery-code') this.#opening = Promise.resolve(openState({ ...desk, by: 'passphrase' }));
      return kept;
    }
    // From here on the session's store is the lasting one, even if the next line is never reached: opening finishes the move.
    const marked = await markSessionKept(directory);
    if (!marked.ok) return marked;
    this.#opening = this.#close(desk).then(() => this.#open({ passphrase }));
    const opened = await this.opened();
    return opened.ok ? ok(undefined) : opened;
  }

  /** The recovery code to show: the same one until it is confirmed or the app closes, for it is not stored anywhere. */
  async recoveryCode(): Promise<Result<string, Failure>> {
    const desk = await this.opened();
    if (!desk.ok) return desk;
    if (desk.value.by === 'session') return fail(failure('STORE_NEEDS_PASSPHRASE'));
    if (this.#codeToShow === undefined) {
      const made = await addRecoveryCode(desk.value.store.directory, desk.value.store.key);
      if (!made.ok) return made;
      this.#codeToShow = made.value;
    }
    return ok(this.#codeToShow);
  }

  async recoveryCodeKept(): Promise<Result<void, Failure>> {
    const desk = await this.opened();
    if (!desk.ok) return desk;
    const confirmed = await confirmRecoveryCode(desk.value.store.directory, desk.value.store.key);
    if (confirmed.ok) this.#codeToShow = undefined;
    return confirmed;
  }

  /** The draft, opened once and kept open, with its check ready. */
  async draft(draftId: DraftId): Promise<Result<WorkingDraft, Failure>> {
    const known = this.#working.get(draftId);
    if (known !== undefined) return checked(known);
    const desk = await this.opened();
    if (!desk.ok) return desk;
    const opened = await desk.value.store.drafts.open(draftId);
    if (!opened.ok) return opened;
    // Somebody else may have asked for it meanwhile.
    return checked(this.#working.get(draftId) ?? this.keepOpen(opened.value));
  }

  /** `tables` are those of its sheet, where somebody has looked for them already. */
  keepOpen(open: OpenDraft, tables?: readonly FoundTable[]): WorkingDraft {
    const draft = new WorkingDraft(open, { tables, askKnown: this.#askKnown });
    this.#working.set(open.draft.head.id, draft);
    return draft;
  }

  /** Read once for each co-op, and again when something was accepted since. */
  readonly #askKnown = async ({ head, state }: Draft): Promise<ReadonlyMap<string, string> | undefined> => {
    const desk = await this.opened();
    if (!desk.ok) return undefined;
    const { ledger, outbox } = desk.value;
    const organisasjonsnummer = state.oppgavegiver?.organisasjonsnummer;
    const key = JSON.stringify([head.environment, organisasjonsnummer, ledger.lines().length]);
    if (this.#known?.key !== key) {
      this.#known = { key, receivers: await knownReceivers(ledger, outbox, { environmentName: head.environment, organisasjonsnummer }) };
    }
    return this.#known.receivers;
  };

  /** An open draft knows its check; asking it anew would take as long again. */
  readonly #summarise = (draft: Draft): Promise<DraftSummary> => {
    const working = this.#working.get(draft.head.id);
    return working?.open.draft === draft ? summariseOpen(working) : summarise(draft);
  };

  async closeDraft(draftId: DraftId): Promise<void> {
    const draft = this.#working.get(draftId);
    this.#working.delete(draftId);
    await draft?.open.close();
  }

  async submissionsOf(draftId: DraftId): Promise<Submission[]> {
    const desk = await this.opened();
    return desk.ok ? desk.value.outbox.list().filter(({ head }) => head.draftId === draftId) : [];
  }

  /** What stands in the way of sending this draft: a delivery of another one for its co-op and year that isn't settled, the oldest first. */
  async unsettledBefore({ head: { id, environment }, state }: Draft): Promise<Submission | undefined> {
    const desk = await this.opened();
    if (!desk.ok || state.oppgavegiver === null) return undefined;
    const { organisasjonsnummer } = state.oppgavegiver;
    return desk.value.outbox.list().find(({ head, state: { kind } }) => {
      const isOfSame = head.organisasjonsnummer === organisasjonsnummer && head.inntektsaar === state.inntektsaar;
      return isOfSame && head.environmentName === environment && head.draftId !== id && !isSettled({ kind });
    });
  }

  /** Whether a delivery is frozen, on its way, or it is not known whether it arrived. A store that isn't open says nothing. */
  async isUnsent(): Promise<boolean> {
    const { desk } = await this.#opening;
    return desk?.outbox.list().some(({ state: { kind } }) => kind === 'prepared' || kind === 'sending' || kind === 'unsure') ?? false;
  }

  /** Whether there is something that the end of this process takes with it: no keychain, no passphrase yet, and work has begun. */
  async isInMemoryOnly(): Promise<boolean> {
    const { desk } = await this.#opening;
    if (desk?.by !== 'session') return false;
    const drafts = await desk.store.drafts.list();
    return !drafts.ok || drafts.value.length > 0 || desk.outbox.list().length > 0;
  }

  async close(): Promise<void> {
    const { desk } = await this.#opening;
    if (desk === undefined) return;
    await this.#close(desk);
    if (desk.by === 'session') await rm(this.#options.sessionDirectory, { recursive: true, force: true });
  }

  #open(typed?: Typed): Promise<Opening> {
    return openDesk({ ...this.#options, summarise: this.#summarise, onOpened: (desk) => this.#onOpened(desk) }, typed);
  }

  async #close(desk: OpenDesk): Promise<void> {
    await desk.following.close();
    await desk.delivery.close();
    await desk.ledger.close();
    for (const draftId of [...this.#working.keys()]) await this.closeDraft(draftId);
    await desk.store.close();
  }
}

async function checked(draft: WorkingDraft): Promise<Result<WorkingDraft, Failure>> {
  await draft.checked();
  return ok(draft);
}
