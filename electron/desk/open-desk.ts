/** Opening what the desk has: the store and, with its key, everything else that lies in it. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { AppState } from '../../shared/ipc/views.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type ChecklistStore, openChecklistStore } from '../access/checklist/checklist-store.ts';
import { secretsInMemory } from '../access/keychain/secrets-in-memory.ts';
import { makeMaskinportenClient } from '../access/maskinporten/maskinporten.ts';
import { type Following, makeFollowing } from '../delivery/feedback/follow.ts';
import { type Ledger, openLedger } from '../delivery/ledger/ledger.ts';
import { type Outbox, openOutbox } from '../delivery/outbox/outbox.ts';
import { type Delivery, makeDelivery } from '../delivery/send/deliver.ts';
import type { AccessFor } from '../delivery/send/resume.ts';
import { sleep } from '../delivery/send/sleep.ts';
import type { Way } from '../drafts/key/store-key.ts';
import { openingFailure, openStore, type Store } from '../drafts/open-store.ts';
import type { Summarise } from '../drafts/store/draft-card.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { diskResult, onDisk } from '../files/disk-error.ts';
import type { Clock, HttpFetch, NewUuid, Secrets } from '../ports.ts';

export interface DeskOptions {
  readonly storeDirectory: string;
  readonly sessionDirectory: string;
  readonly secrets: Secrets;
  readonly fetch: HttpFetch;
  readonly clock: Clock;
  readonly newUuid: NewUuid;
  /** With what deliveries are followed to the answers that come to them. */
  readonly accessFor: AccessFor;
  readonly onReceiptChanged: (submissionId: string, hasNew: boolean) => void;
  /** From when on Skatteetaten may be asked what it says of earlier deliveries: something is on the screen. */
  readonly mayAsk: Promise<void>;
}

export interface OpenDesk {
  readonly by: 'keychain' | Way | 'session';
  readonly store: Store;
  readonly checklists: ChecklistStore;
  readonly outbox: Outbox;
  readonly delivery: Delivery;
  readonly ledger: Ledger;
  readonly following: Following;
  /** The next delivery asks Maskinporten for access anew. */
  readonly forgetTokens: () => void;
}

export interface OpenDeskOptions extends DeskOptions {
  readonly summarise: Summarise;
  readonly onOpened: (desk: OpenDesk) => void;
}

export type StoreState = AppState['store'];
export type Typed = { readonly passphrase: string } | { readonly recoveryCode: string };
export type Opening = { readonly state: StoreState; readonly desk: OpenDesk | undefined; readonly failed?: Failure };

/** In a session's store: its owner has chosen a passphrase, so it must not be emptied. */
const KEPT_MARK = 'kept';

/** Opens the lasting store, or one for this session where the machine has no keychain; or says what is needed to open it. */
export async function openDesk(options: OpenDeskOptions, typed?: Typed): Promise<Opening> {
  const { storeDirectory, secrets, clock, newUuid, summarise } = options;
  const moved = await moveKeptSession(options);
  if (!moved.ok) return closedBy(moved.failure);
  const opening = await openStore({ directory: storeDirectory, secrets, clock, newUuid, summarise, ...typed });
  switch (opening.kind) {
    case 'open':
      return withOutbox(options, opening.store, opening.by);
    case 'choose-passphrase':
      return openSession(options);
    case 'locked': {
      const { kind, reason, ways } = opening;
      return { state: { kind, reason, ways: [...ways] }, desk: undefined, failed: openingFailure(opening) };
    }
    case 'failed':
      return closedBy(openingFailure(opening));
  }
}

/** A session's store that the user chose to keep takes the place of the lasting one, which was never used: else no session had begun. */
function moveKeptSession({ storeDirectory, sessionDirectory }: OpenDeskOptions): Promise<Result<void, Failure>> {
  return diskResult(async () => {
    if (!existsSync(join(sessionDirectory, KEPT_MARK))) return ok(undefined);
    await onDisk(() => rm(storeDirectory, { recursive: true, force: true }));
    await onDisk(() => rename(sessionDirectory, storeDirectory));
    return ok(undefined);
  });
}

/** A store like any other, whose key this process alone has. What an earlier session left behind can't be read by anyone. */
async function openSession(options: OpenDeskOptions): Promise<Opening> {
  const { sessionDirectory: directory, clock, newUuid, summarise } = options;
  await rm(directory, { recursive: true, force: true });
  const opening = await openStore({ directory, secrets: secretsInMemory(), clock, newUuid, summarise });
  return opening.kind === 'open' ? withOutbox(options, opening.store, 'session') : closedBy(openingFailure(opening));
}

async function withOutbox(options: OpenDeskOptions, store: Store, by: OpenDesk['by']): Promise<Opening> {
  const { fetch, clock, newUuid, accessFor, onReceiptChanged: onAsked } = options;
  const refuse = async (why: Failure) => {
    await store.close();
    return closedBy(why);
  };
  const outbox = await openOutbox({ directory: store.directory, key: store.key, clock, newUuid });
  if (!outbox.ok) return refuse(outbox.failure);
  const checklists = await diskResult(() => openChecklistStore(store.directory, store.key, clock));
  if (!checklists.ok) return refuse(checklists.failure);
  const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid });
  const patience = { sleep, random: Math.random };
  const opened = await openLedger({ directory: store.directory, key: store.key }, outbox.value);
  if (!opened.ok) return refuse(opened.failure);
  const ledger = opened.value;
  const following = makeFollowing({ outbox: outbox.value, ledger, fetch, maskinporten, clock, accessFor, sleep, onAsked });
  const onDelivered = async (submission: Submission) => {
    // Not entered now, as when the disk is full, it is at the next start; the receipt itself is on disk.
    if ((await ledger.enter(submission)).ok) following.follow(submission.head.submissionId);
  };
  const delivery = makeDelivery({ outbox: outbox.value, maskinporten, fetch, clock, patience, onDelivered });
  void options.mayAsk.then(() => following.followAll());
  const desk = {
    by,
    store,
    checklists: checklists.value,
    outbox: outbox.value,
    delivery,
    ledger,
    following,
    forgetTokens: maskinporten.forgetAll,
  };
  options.onOpened(desk);
  return openState(desk);
}

/** From now on a session's store is the lasting one: the next opening moves it to its place. */
export function markSessionKept(directory: string): Promise<Result<void, Failure>> {
  return diskResult(async () => ok(await writeFileAtomic(join(directory, KEPT_MARK), Buffer.alloc(0))));
}

export function openState(desk: OpenDesk): Opening {
  return { state: { kind: 'open', by: desk.by }, desk };
}

function closedBy(failed: Failure): Opening {
  const { code } = failed;
  const state: StoreState = code === 'STORE_LOCKED_BY_OTHER_PROCESS' ? { kind: 'in-use-by-other-process' } : { kind: 'unreadable', code };
  return { state, desk: undefined, failed };
}
