/**
 * The store: the folder with everything personal, for one process at a time, sealed under one key.
 *
 * Opening it may need the user. Main tries once it has something on the screen, shows what `StoreOpening` says is needed, and calls again
 * with what the user typed; in between nothing is held. The command line passes a passphrase, or fails with `openingFailure`.
 */
import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { removeLeftovers } from '../files/atomic-write.ts';
import { diskResult, onDisk } from '../files/disk-error.ts';
import { type StoreLock, takeStoreLock } from '../files/store-lock.ts';
import type { Clock } from '../ports.ts';
import { obtainStoreKey, type StoreKey, type StoreKeyOptions, type Way } from './key/store-key.ts';
import { type LayoutStore, openLayoutStore } from './remembered/layout-store.ts';
import { openProfileStore, type ProfileStore } from './remembered/profile-store.ts';
import type { Summarise } from './store/draft-card.ts';
import { type DraftStore, openDraftStore } from './store/draft-store.ts';

export interface Store {
  readonly directory: string;
  /** For what else lies in the store, such as the outbox. */
  readonly key: KeyObject;
  readonly drafts: DraftStore;
  readonly profiles: ProfileStore;
  readonly layouts: LayoutStore;
  /** Closes the drafts and lets other processes in. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Created when it isn't there. */
  readonly directory: string;
  readonly clock: Clock;
  /** What the list shows of a draft beyond its head. */
  readonly summarise: Summarise;
}

export type StoreOpening =
  | { readonly kind: 'open'; readonly by: 'keychain' | Way; readonly store: Store }
  | Exclude<StoreKey, { kind: 'open' }>;

/** Opens the store with the key that its protectors give, or makes the key of a new one. Never rejects for what is on this machine. */
export async function openStore(options: StoreOptions & StoreKeyOptions): Promise<StoreOpening> {
  const opening = await locked<StoreOpening>(options.directory, async (lock) => {
    const key = await obtainStoreKey(options);
    if (key.kind !== 'open') {
      await lock.release();
      return ok(key);
    }
    const store = await assemble(options, key.key, lock);
    return store.ok ? ok({ kind: 'open', by: key.by, store: store.value }) : store;
  });
  return opening.ok ? opening.value : { kind: 'failed', failure: opening.failure };
}

/** Why the store isn't open, for a caller that can't ask: STORE_NEEDS_PASSPHRASE, STORE_WRONG_PASSPHRASE, RECOVERY_CODE_WRONG, or what failed. */
export function openingFailure(opening: Exclude<StoreOpening, { kind: 'open' }>): Failure {
  if (opening.kind === 'failed') return opening.failure;
  if (opening.kind === 'locked' && opening.wrong === 'recovery-code') return failure('RECOVERY_CODE_WRONG');
  return failure(opening.kind === 'locked' && opening.wrong ? 'STORE_WRONG_PASSPHRASE' : 'STORE_NEEDS_PASSPHRASE');
}

/** Runs `work` while this process holds the store; the lock stays with what it opens, and goes when nothing was opened. */
async function locked<T>(directory: string, work: (lock: StoreLock) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  return diskResult(async () => {
    await onDisk(() => mkdir(directory, { recursive: true, mode: 0o700 }));
    const lock = await takeStoreLock(directory);
    if (!lock.ok) return lock;
    try {
      await removeLeftovers(directory);
      const result = await work(lock.value);
      if (!result.ok) await lock.value.release();
      return result;
    } catch (error) {
      await lock.value.release();
      throw error;
    }
  });
}

async function assemble({ directory, clock, summarise }: StoreOptions, key: KeyObject, lock: StoreLock): Promise<Result<Store, Failure>> {
  const profiles = await openProfileStore(directory, key, clock);
  if (!profiles.ok) return fail(profiles.failure);
  const layouts = await openLayoutStore(directory, key, clock);
  if (!layouts.ok) return fail(layouts.failure);
  const drafts = await openDraftStore({ directory, key, clock, summarise });
  const close = async () => {
    await drafts.close();
    await lock.release();
  };
  return ok({ directory, key, drafts, profiles: profiles.value, layouts: layouts.value, close });
}
