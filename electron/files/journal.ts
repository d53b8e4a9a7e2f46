/** An append-only file of sealed records: what `append` has acknowledged is there after any crash, in order. */
import type { KeyObject } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeFileAtomic } from './atomic-write.ts';
import { ifExists, onDisk } from './disk-error.ts';
import { freeNameBeside } from './free-name.ts';
import {
  type DamageKind,
  isFromNewerVersion,
  isUnfinishedHeader,
  JOURNAL_HEADER,
  type ParsedJournal,
  parseJournal,
  sealRecord,
} from './journal-layout.ts';

export interface JournalDamage {
  /** Number of the first record that couldn't be read; records before it are as they were. */
  readonly atRecord: number;
  /** How many bytes were cut off the journal. */
  readonly bytes: number;
  readonly kind: DamageKind;
  /** Name of the file beside the journal that keeps the bytes cut off. */
  readonly keptAs: string;
}

export interface Journal {
  /** What could be read when the journal was opened, in order; `append` doesn't add to it. */
  readonly records: Buffer[];
  readonly damage: JournalDamage | null;
  /**
   * Durable when it resolves. Calls are served one after another. Rejects with a `DiskError` when the disk refuses; the journal is then as
   * before the call and takes further ones. The bytes must not be changed before it has settled.
   */
  append(record: Uint8Array): Promise<void>;
  /** Waits for the calls under way. */
  close(): Promise<void>;
}

/** The file is there and nothing in it could be read. It was not touched. */
export class JournalUnreadable extends Error {
  override readonly name = 'JournalUnreadable';

  /** `first-record`: the key is another one, or the very beginning is damaged. */
  constructor(readonly reason: 'newer-version' | 'not-a-journal' | 'first-record') {
    super(reason);
  }
}

/** The part of Node's `FileHandle` that a journal uses. */
export interface JournalFile {
  write(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export interface JournalOptions {
  readonly path: string;
  readonly key: KeyObject;
  /** Says which journal this is, such as `draft/<id>/log`; the same one is needed to read it again. */
  readonly context: string;
  /**
   * The key is known to be the right one. Then a journal whose very first record can't be read is a damaged one, of which nothing is left,
   * and not one that another key may open.
   */
  readonly keyIsKnown?: boolean;
  /** How the file is opened for appending; Node's own way unless given. */
  readonly openFile?: (path: string) => Promise<JournalFile>;
}

/** Creates or replaces a journal with its first records in it, if any, all or nothing: no crash leaves a journal without its beginning. */
export async function createJournal({ path, key, context }: JournalOptions, ...first: readonly Uint8Array[]): Promise<void> {
  await writeFileAtomic(path, Buffer.concat([JOURNAL_HEADER, ...first.map((record, at) => sealRecord(key, context, at, record))]));
}

/** A journal that was read and not changed. */
export interface FoundJournal {
  readonly records: Buffer[];
  /** Why the records end there; null when the file ends there too. */
  readonly damage: DamageKind | null;
  /** Moves aside what could not be read, and is ready for more. */
  open(): Promise<Journal>;
}

/** Reads a journal that exists, and changes nothing before `open` is called. Rejects as `openJournal` does. */
export async function readJournal(options: JournalOptions): Promise<FoundJournal> {
  return found(options, await onDisk(() => readFile(options.path)));
}

/**
 * Opens a journal, or creates an empty one. From the first record that can't be read, the rest is moved aside into a file of its own and
 * reported in `damage`. Rejects with `JournalUnreadable` when not even the first record can be read, with a `DiskError` when the disk refuses.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  return found(options, await onDisk(() => readOrCreate(options.path))).open();
}

function found(options: JournalOptions, bytes: Buffer): FoundJournal {
  const parsed = parseJournal(bytes, options.key, options.context);
  const nothing = parsed.records.length === 0 && (parsed.damage === 'damaged' || !startsLikeOurs(bytes));
  if (nothing && !isOnlyDamaged(options, bytes)) throw new JournalUnreadable(whyUnreadable(bytes));
  return { records: parsed.records, damage: parsed.damage, open: () => openForAppending(options, bytes, parsed) };
}

async function openForAppending(options: JournalOptions, bytes: Buffer, { records, end, damage: kind }: ParsedJournal): Promise<Journal> {
  const { path, openFile = (file) => open(file, 'r+') } = options;
  // With the header gone, too, all there was is kept: a new one is written over it.
  const rest = startsLikeOurs(bytes) ? bytes.subarray(end) : bytes;
  const damage = kind === null ? null : { atRecord: records.length, bytes: rest.length, kind, keptAs: await keepAside(path, rest) };
  const journal = new OpenJournal(await onDisk(() => openFile(path)), options, records, damage, end);
  if (damage !== null) await journal.cutOffRest();
  if (!startsLikeOurs(bytes)) await journal.mendHeader();
  return journal;
}

class OpenJournal implements Journal {
  readonly records: Buffer[];
  readonly damage: JournalDamage | null;
  readonly #file: JournalFile;
  readonly #options: JournalOptions;
  /** Where the last acknowledged record ends, and how many there are. */
  #end: number;
  #count: number;
  /** Bytes of an append that failed may still stand behind `#end`. */
  #dirty = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(file: JournalFile, options: JournalOptions, records: Buffer[], damage: JournalDamage | null, end: number) {
    this.#file = file;
    this.#options = options;
    this.records = records;
    this.damage = damage;
    this.#end = end;
    this.#count = records.length;
  }

  append(record: Uint8Array): Promise<void> {
    return this.#inTurn(() => onDisk(() => this.#append(record)));
  }

  close(): Promise<void> {
    return this.#inTurn(() => onDisk(() => this.#file.close()));
  }

  async cutOffRest(): Promise<void> {
    this.#dirty = true;
    try {
      await onDisk(() => this.#cutOffRest());
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  mendHeader(): Promise<void> {
    return onDisk(async () => {
      await writeAll(this.#file, JOURNAL_HEADER, 0);
      await this.#file.datasync();
    });
  }

  async #append(record: Uint8Array): Promise<void> {
    if (this.#dirty) await this.#cutOffRest();
    const bytes = sealRecord(this.#options.key, this.#options.context, this.#count, record);
    this.#dirty = true;
    try {
      await writeAll(this.#file, bytes, this.#end);
      await this.#file.datasync();
    } catch (error) {
      // If even this fails, the next append tries again before it writes anything; the first failure is the one to tell.
      await this.#cutOffRest().catch(() => undefined);
      throw error;
    }
    this.#dirty = false;
    this.#end += bytes.length;
    this.#count += 1;
  }

  async #cutOffRest(): Promise<void> {
    await this.#file.truncate(this.#end);
    await this.#file.datasync();
    this.#dirty = false;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

async function readOrCreate(path: string): Promise<Buffer> {
  const bytes = await ifExists(() => readFile(path));
  if (bytes !== undefined && !isUnfinishedHeader(bytes)) return bytes;
  await writeFileAtomic(path, JOURNAL_HEADER);
  return JOURNAL_HEADER;
}

/** A system may write less than asked, most of all when the disk is about to be full. */
async function writeAll(file: JournalFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

async function keepAside(path: string, rest: Uint8Array): Promise<string> {
  const kept = await freeNameBeside(path);
  await writeFileAtomic(kept, rest);
  return basename(kept);
}

function whyUnreadable(bytes: Buffer): JournalUnreadable['reason'] {
  if (isFromNewerVersion(bytes)) return 'newer-version';
  return startsLikeOurs(bytes) ? 'first-record' : 'not-a-journal';
}

/** A later version's records are not ours to cut off. An empty journal has nothing in it that another version could have written. */
function isOnlyDamaged({ keyIsKnown = false }: JournalOptions, bytes: Buffer): boolean {
  return keyIsKnown && (bytes.length <= JOURNAL_HEADER.length || !isFromNewerVersion(bytes));
}

function startsLikeOurs(bytes: Buffer): boolean {
  return bytes.subarray(0, JOURNAL_HEADER.length).equals(JOURNAL_HEADER);
}
