/** All drafts of a store. Within this process each one is open at most once; between processes the store's lock sees to that. */
import type { KeyObject } from 'node:crypto';
import { access, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, type DraftHead, type DraftId, draftIdSchema, FIRST_SHEET } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { removeIfPossible, removeLeftovers, syncFolder } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import type { Clock } from '../../ports.ts';
import { type Card, makeCard, type Summarise } from './draft-card.ts';
import {
  type DraftFolder,
  FIRST_GENERATION,
  findLog,
  readCard,
  readSheetBytes,
  writeCardIfPossible,
  writeNewDraft,
  writeSheet,
} from './draft-folder.ts';
import { type Base, laterSheets, replay, savedAt } from './draft-log.ts';
import { readSteps } from './generations.ts';
import type { WholeDraft } from './handover-file.ts';
import { OpenDraft } from './open-draft.ts';
import { freshCard, readDraft } from './read-draft.ts';
import { deleteOldRemoved, markRemoved, unmarkRemoved } from './removed-drafts.ts';
import { decodeSheet, encodeSheet } from './sheet-file.ts';
import { openNewSteps, type StepLog } from './step-log.ts';

/** A draft is written under this name first and then renamed: a crash leaves a whole draft or none. */
const UNFINISHED = '.new-';

/** `removed`: taken away since the app started, and can still be brought back. */
export type DraftListing =
  | { readonly kind: 'readable'; readonly draftId: DraftId; readonly removed: boolean; readonly card: Card }
  /** `lastCard` is what the list showed before; undefined when that can't be read either. */
  | {
      readonly kind: 'unreadable';
      readonly draftId: DraftId;
      readonly removed: boolean;
      readonly failure: Failure;
      readonly lastCard: Card | undefined;
    };

export interface DraftStoreOptions {
  /** The store's folder. Its lock is held by this process. */
  readonly directory: string;
  readonly key: KeyObject;
  readonly clock: Clock;
  readonly summarise: Summarise;
}

interface Opened {
  readonly folder: DraftFolder;
  readonly draft: OpenDraft;
  readonly log: StepLog;
}

/** Rejects with a `DiskError` when the disk refuses. */
export async function openDraftStore(options: DraftStoreOptions): Promise<DraftStore> {
  const drafts = join(options.directory, 'drafts');
  const removed = join(options.directory, 'removed');
  for (const folder of [drafts, removed]) await onDisk(() => mkdir(folder, { recursive: true, mode: 0o700 }));
  for (const name of await onDisk(() => readdir(drafts))) {
    if (name.startsWith(UNFINISHED)) await removeIfPossible(join(drafts, name));
    else await removeLeftovers(join(drafts, name));
  }
  await deleteOldRemoved(removed, options.clock.now());
  return new DraftStore(options, drafts, removed);
}

export class DraftStore {
  readonly #options: DraftStoreOptions;
  readonly #drafts: string;
  readonly #removed: string;
  readonly #opened = new Map<DraftId, Opened>();
  readonly #removedNow = new Set<DraftId>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: DraftStoreOptions, drafts: string, removed: string) {
    this.#options = options;
    this.#drafts = drafts;
    this.#removed = removed;
  }

  /** The new draft is durable, and open, when this resolves. Fails with STORE_DISK_FULL or STORE_NOT_WRITABLE. */
  create(head: DraftHead, sheet: Sheet): Promise<Result<OpenDraft, Failure>> {
    return this.#inTurn(async () =>
      this.#create({ head, sheet: FIRST_SHEET, taken: [] }, new Map([[FIRST_SHEET, await encodeSheet(sheet)]]), sheet),
    );
  }

  /**
   * A second draft with the same sheet and all its steps, undo included, under a head and a name of its own. Durable and open when this
   * resolves. Fails as `open` and `create` do; the first one is as it was.
   */
  duplicate(draftId: DraftId, copy: Pick<DraftHead, 'id' | 'createdAt'>, name: string): Promise<Result<OpenDraft, Failure>> {
    return this.#inTurn(async () => {
      const whole = await this.#whole(draftId);
      if (!whole.ok) return whole;
      const { base, packed } = whole.value;
      const renamed = { at: Date.parse(copy.createdAt), step: { kind: 'rename' as const, name } };
      return this.#create({ ...base, head: { ...base.head, ...copy }, taken: [...base.taken, renamed] }, packed);
    });
  }

  /** Everything that a draft is, as it is now. Fails as `open` does. */
  whole(draftId: DraftId): Promise<Result<WholeDraft, Failure>> {
    return this.#inTurn(() => this.#whole(draftId));
  }

  /** A draft from elsewhere, under an id of its own. Durable and open when this resolves. Fails as `create` does. */
  adopt({ base, packed }: WholeDraft, own: Pick<DraftHead, 'id' | 'createdAt'>): Promise<Result<OpenDraft, Failure>> {
    return this.#inTurn(() => this.#create({ ...base, head: { ...base.head, ...own } }, packed));
  }

  /** A draft that is open already is given again. Fails with DRAFT_NOT_FOUND, or as `readDraft` does: the draft's files are then untouched. */
  open(draftId: DraftId): Promise<Result<OpenDraft, Failure>> {
    return this.#inTurn(async () => {
      const opened = this.#opened.get(draftId);
      if (opened !== undefined) return ok(opened.draft);
      const folder = this.#folder(this.#drafts, draftId);
      if (!(await isThere(folder))) return fail(failure('DRAFT_NOT_FOUND'));
      const read = await readDraft(folder);
      if (!read.ok) return read;
      return ok(this.#keepOpen(folder, await read.value.openForWork(), read.value.draft, read.value));
    });
  }

  /** Last saved first; then what can't be read. Fails with STORE_NOT_WRITABLE when the folder can't be read. */
  list(): Promise<Result<DraftListing[], Failure>> {
    return this.#inTurn(async () => {
      const names = (await onDisk(() => readdir(this.#drafts))).filter((name) => draftIdSchema.safeParse(name).success);
      const listings: DraftListing[] = [];
      for (const id of names) listings.push(await this.#listing(this.#folder(this.#drafts, id), false));
      for (const id of this.#removedNow) listings.push(await this.#listing(this.#folder(this.#removed, id), true));
      return ok(listings.sort((a, b) => savedAtOf(b).localeCompare(savedAtOf(a))));
    });
  }

  /** Closes it and moves it aside, see removed-drafts.ts. Fails with DRAFT_NOT_FOUND, STORE_DISK_FULL or STORE_NOT_WRITABLE. */
  remove(draftId: DraftId): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const folder = this.#folder(this.#drafts, draftId);
      if (!(await isThere(folder))) return fail(failure('DRAFT_NOT_FOUND'));
      await this.#finish(this.#opened.get(draftId)?.draft);
      await markRemoved(folder.path, this.#options.clock.now());
      await this.#move(draftId, this.#drafts, this.#removed);
      this.#removedNow.add(draftId);
      return ok(undefined);
    });
  }

  /** Fails with DRAFT_NOT_FOUND, STORE_DISK_FULL or STORE_NOT_WRITABLE. */
  restore(draftId: DraftId): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      if (!(await isThere(this.#folder(this.#removed, draftId)))) return fail(failure('DRAFT_NOT_FOUND'));
      await this.#move(draftId, this.#removed, this.#drafts);
      await unmarkRemoved(join(this.#drafts, draftId));
      this.#removedNow.delete(draftId);
      return ok(undefined);
    });
  }

  /** Waits for the steps under way and closes every draft. */
  async close(): Promise<void> {
    for (const { draft } of [...this.#opened.values()]) await draft.close();
  }

  async #whole(draftId: DraftId): Promise<Result<WholeDraft, Failure>> {
    const folder = this.#folder(this.#drafts, draftId);
    if (!(await isThere(folder))) return fail(failure('DRAFT_NOT_FOUND'));
    const opened = this.#opened.get(draftId);
    const base = opened === undefined ? await baseOf(folder) : ok(opened.log.base);
    if (!base.ok) return base;
    const packed = new Map<number, Buffer>();
    for (const number of [base.value.sheet, ...laterSheets(base.value)]) {
      const bytes = await readSheetBytes(folder, number);
      if (!bytes.ok) return bytes;
      packed.set(number, bytes.value.plain);
    }
    return ok({ base: base.value, packed });
  }

  /** `packed`: its sheets by number. `known`: the only one of them, where it is at hand. */
  async #create(base: Base, packed: ReadonlyMap<number, Buffer>, known?: Sheet): Promise<Result<OpenDraft, Failure>> {
    const { head, taken } = base;
    const sheets = new Map<number, Sheet>();
    for (const [number, bytes] of packed) {
      const sheet = known === undefined ? await decodeSheet(bytes) : ok(known);
      if (!sheet.ok) return sheet;
      sheets.set(number, sheet.value);
    }
    const first = sheets.get(base.sheet);
    if (first === undefined) return fail(failure('STORE_DAMAGED'));
    const folder = this.#folder(this.#drafts, head.id);
    const unfinished = { ...folder, path: join(this.#drafts, `${UNFINISHED}${head.id}`) };
    try {
      await writeNewDraft(unfinished, head, packed, taken);
      await onDisk(() => rename(unfinished.path, folder.path));
    } catch (error) {
      await removeIfPossible(unfinished.path);
      throw error;
    }
    await onDisk(() => syncFolder(this.#drafts));
    const log = await openNewSteps(folder, FIRST_GENERATION, base);
    return ok(this.#keepOpen(folder, log, replay(base, first, sheets), { revision: taken.length, savedAt: savedAt(base) }));
  }

  #keepOpen(folder: DraftFolder, log: StepLog, draft: Draft, { revision, savedAt }: { revision: number; savedAt: string }): OpenDraft {
    const onClose = (closed: OpenDraft) => this.#oneAfterAnother(() => this.#finish(closed));
    const keepSheet = async (number: number, sheet: Sheet) => writeSheet(folder, number, await encodeSheet(sheet));
    const open = new OpenDraft({ draft, revision, savedAt, log, clock: this.#options.clock, keepSheet, onClose });
    this.#opened.set(folder.id, { folder, draft: open, log });
    return open;
  }

  /** Everything acknowledged is durable already; what is left to do is the card, so that the list needn't open the draft. */
  async #finish(draft: OpenDraft | undefined): Promise<void> {
    const opened = draft && this.#opened.get(draft.draft.head.id);
    if (opened === undefined || opened.draft !== draft) return;
    await draft.stop();
    this.#opened.delete(opened.folder.id);
    await diskResult(async () => {
      await opened.log.close();
      const log = await findLog(opened.folder);
      if (log !== undefined) await writeCardIfPossible(opened.folder, await makeCard(draft.draft, draft, log, this.#options.summarise));
      return ok(undefined);
    });
  }

  async #listing(folder: DraftFolder, removed: boolean): Promise<DraftListing> {
    const opened = this.#opened.get(folder.id)?.draft;
    const log = opened && (await findLog(folder));
    const card =
      opened && log
        ? ok(await makeCard(opened.draft, opened, log, this.#options.summarise))
        : await freshCard(folder, this.#options.summarise);
    if (card.ok) return { kind: 'readable', draftId: folder.id, removed, card: card.value };
    return { kind: 'unreadable', draftId: folder.id, removed, failure: card.failure, lastCard: await readCard(folder) };
  }

  async #move(draftId: DraftId, from: string, to: string): Promise<void> {
    await onDisk(async () => {
      await rename(join(from, draftId), join(to, draftId));
      await syncFolder(to);
      await syncFolder(from);
    });
  }

  #folder(parent: string, id: DraftId): DraftFolder {
    return { path: join(parent, id), id, key: this.#options.key };
  }

  #inTurn<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    return this.#oneAfterAnother(() => diskResult(work));
  }

  #oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The id comes from outside; only a well-formed one can be the name of a folder here. */
async function isThere({ id, path }: DraftFolder): Promise<boolean> {
  return draftIdSchema.safeParse(id).success && (await onDisk(() => ifExists(() => access(path).then(() => true)))) === true;
}

async function baseOf(folder: DraftFolder): Promise<Result<Base, Failure>> {
  const log = await findLog(folder);
  if (log === undefined) return fail(failure('STORE_DAMAGED'));
  const steps = await readSteps(folder, log.generation);
  return steps.ok ? ok(steps.value.base) : steps;
}

function savedAtOf(listing: DraftListing): string {
  return (listing.kind === 'readable' ? listing.card : listing.lastCard)?.savedAt ?? '';
}
