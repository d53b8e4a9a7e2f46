/**
 * Where the steps of an open draft go. Each is durable by itself; when many have come together they are put into the base of a new generation,
 * which opens in a fraction of the time.
 */
import { access, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { removeIfPossible } from '../../files/atomic-write.ts';
import { DiskError, ifExists, onDisk } from '../../files/disk-error.ts';
import { freeNameBeside } from '../../files/free-name.ts';
import { type Journal, openJournal } from '../../files/journal.ts';
import { baseName, type DraftFolder, logName, logOf, writeBase, writeGeneration } from './draft-folder.ts';
import { type Base, encodeStep, type TakenStep } from './draft-log.ts';
import type { FoundSteps } from './generations.ts';

/** Reading a thousand records of a log takes about as long as reading ten thousand steps of a base. */
const COMPACT_WHILE_WORKING = 1_000;
const COMPACT_ON_CLOSE = 200;

/**
 * What the disk had lost when a draft was opened. `torn-tail`: the last step was being written when the app was ended, and nobody had been told
 * that it is saved. `damaged`: from some step on nothing could be read. `steps-missing`: there were more steps when the draft was closed.
 */
export interface DraftDamage {
  readonly kind: 'torn-tail' | 'damaged' | 'steps-missing';
  /** Names of the files beside the log that keep what could not be read. */
  readonly keptAs: readonly string[];
}

interface Parts {
  readonly folder: DraftFolder;
  readonly base: Base;
  readonly inLog: number;
  readonly generation: number;
  readonly journal: Journal;
  readonly damage: DraftDamage | null;
}

/** Repairs what was found damaged. `revisionBefore`: how many steps the draft had when it was closed, as far as anybody remembers. */
export async function openSteps(folder: DraftFolder, found: FoundSteps, revisionBefore: number): Promise<StepLog> {
  const { base, inLog, generation, journal } = found;
  const missing: DraftDamage | null = base.taken.length < revisionBefore ? { kind: 'steps-missing', keptAs: [] } : null;
  if (journal !== undefined) {
    if (found.by === 'mended') {
      await writeBase(folder, generation, { ...base, taken: base.taken.slice(0, base.taken.length - inLog) });
    }
    const opened = await journal.open();
    const damage = opened.damage && { kind: opened.damage.kind, keptAs: [opened.damage.keptAs] };
    return new StepLog({ folder, base, inLog, generation, journal: opened, damage: damage ?? missing });
  }
  const keptAs: string[] = [];
  const lost = found.by === 'previous-and-log' ? [baseName(generation)] : [baseName(generation), logName(generation)];
  // A new generation beside the one that can't be read, which stays: what was read comes from the one before it.
  await writeGeneration(folder, generation + 1, base);
  for (const name of lost) {
    const path = join(folder.path, name);
    const aside = await freeNameBeside(path);
    await onDisk(() => ifExists(() => rename(path, aside)));
    keptAs.push(basename(aside));
  }
  const damage = found.by === 'previous-and-log' ? missing : { kind: 'damaged' as const, keptAs };
  const next = await openJournal({ ...logOf(folder, generation + 1), keyIsKnown: true });
  return new StepLog({ folder, base, inLog: 0, generation: generation + 1, journal: next, damage });
}

/** The log of a draft that was written this moment. */
export async function openNewSteps(folder: DraftFolder, generation: number, base: Base): Promise<StepLog> {
  const journal = await openJournal({ ...logOf(folder, generation), keyIsKnown: true });
  return new StepLog({ folder, base, inLog: 0, generation, journal, damage: null });
}

export class StepLog {
  readonly damage: DraftDamage | null;
  readonly #folder: DraftFolder;
  readonly #base: Omit<Base, 'taken'>;
  readonly #taken: TakenStep[];
  #journal: Journal;
  #generation: number;
  #inLog: number;
  /** A next generation may be on the disk already: it must be finished, or a step written to this one could be passed over. */
  #isHalfMade = false;

  constructor({ folder, base, inLog, generation, journal, damage }: Parts) {
    const { taken, ...rest } = base;
    this.#folder = folder;
    this.#base = rest;
    this.#taken = [...taken];
    this.#inLog = inLog;
    this.#generation = generation;
    this.#journal = journal;
    this.damage = damage;
  }

  /** Every step so far, as a copy of the draft begins with them. */
  get base(): Base {
    return { ...this.#base, taken: this.#taken };
  }

  /** Durable when it resolves. Rejects with a `DiskError`; nothing has changed then. One call at a time. */
  async append(taken: TakenStep): Promise<void> {
    if (this.#isHalfMade || this.#inLog >= COMPACT_WHILE_WORKING) await this.#compact();
    if (this.#isHalfMade) throw new DiskError('EIO');
    await this.#journal.append(encodeStep(taken));
    this.#taken.push(taken);
    this.#inLog += 1;
  }

  async close(): Promise<void> {
    if (this.#isHalfMade || this.#inLog >= COMPACT_ON_CLOSE) await this.#compact();
    await this.#journal.close();
  }

  /**
   * Begins the next generation. At every moment there is one that has everything: the old one until the new log is there, then the new one.
   * The one before the old one goes last. When the disk refuses, the old one is written on.
   */
  async #compact(): Promise<void> {
    const next = this.#generation + 1;
    try {
      await writeGeneration(this.#folder, next, this.base);
      const before = this.#journal;
      this.#journal = await openJournal({ ...logOf(this.#folder, next), keyIsKnown: true });
      await before.close().catch(ignoreDiskError);
    } catch (error) {
      ignoreDiskError(error);
      this.#isHalfMade = await this.#mayExist(next);
      return;
    }
    this.#isHalfMade = false;
    this.#inLog = 0;
    this.#generation = next;
    for (const name of [logName(next - 2), baseName(next - 2)]) await removeIfPossible(join(this.#folder.path, name));
  }

  async #mayExist(generation: number): Promise<boolean> {
    const { path } = logOf(this.#folder, generation);
    try {
      return (await onDisk(() => ifExists(() => access(path).then(() => true)))) === true;
    } catch {
      return true;
    }
  }
}

function ignoreDiskError(error: unknown): void {
  if (!(error instanceof DiskError)) throw error;
}
