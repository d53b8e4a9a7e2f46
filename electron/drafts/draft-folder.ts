/** One draft's folder: which files are in it, under which context each is sealed, and how they are read and written. */
import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftHead } from '../../shared/core/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { Sheet } from '../../shared/core/sheet.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../files/disk-error.ts';
import { createJournal, type JournalOptions } from '../files/journal.ts';
import { seal, unseal } from '../files/sealed.ts';
import { type Card, cardRecord, parseCard } from './draft-card.ts';
import { openingRecord } from './draft-log.ts';
import { decodeSheet, encodeSheet } from './sheet-file.ts';

const LOG_NAME = /^log-(\d+)\.journal$/;
const CARD_NAME = 'card.sealed';

/** A log as it lies there; `bytes` tells later whether it has grown. */
export interface LogFile extends JournalOptions {
  readonly name: string;
  readonly bytes: number;
}

export interface DraftFolder {
  readonly path: string;
  readonly id: string;
  readonly key: KeyObject;
}

/** A folder with a sheet and a log without steps. */
export async function writeNewDraft(folder: DraftFolder, head: DraftHead, sheet: Sheet): Promise<void> {
  await onDisk(() => mkdir(folder.path, { mode: 0o700 }));
  const sealed = seal(folder.key, contextOf(folder, sheetName(1)), await encodeSheet(sheet));
  await writeFileAtomic(join(folder.path, sheetName(1)), sealed);
  await createJournal(journalOf(folder, 'log-1.journal'), openingRecord(head, 1));
}

/**
 * The newest log; undefined when there is none. The highest number counts, although this version writes only number 1: a later version
 * that begins a new log keeps the old one beside it, and an older app must not go on writing there.
 */
export async function findLog(folder: DraftFolder): Promise<LogFile | undefined> {
  const names = (await onDisk(() => ifExists(() => readdir(folder.path)))) ?? [];
  const numbers = names.flatMap((name) => LOG_NAME.exec(name)?.[1] ?? []).map(Number);
  if (numbers.length === 0) return undefined;
  const name = `log-${Math.max(...numbers)}.journal`;
  const { size } = await onDisk(() => stat(join(folder.path, name)));
  return { ...journalOf(folder, name), name, bytes: size };
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export async function readSheet(folder: DraftFolder, number: number): Promise<Result<Sheet, Failure>> {
  const bytes = await readSealed(folder, sheetName(number));
  return bytes === undefined ? fail(failure('STORE_DAMAGED')) : decodeSheet(bytes);
}

/** The card, up to date or not; undefined when it can't be read, which costs no more than making it again. */
export async function readCard(folder: DraftFolder): Promise<Card | undefined> {
  const bytes = await readSealed(folder, CARD_NAME);
  return bytes && parseCard(bytes.toString('utf8'));
}

/** When the disk refuses, the card is made again from the log when it is wanted. */
export async function writeCardIfPossible(folder: DraftFolder, card: Card): Promise<void> {
  const sealed = seal(folder.key, contextOf(folder, CARD_NAME), cardRecord(card));
  await diskResult(async () => ok(await writeFileAtomic(join(folder.path, CARD_NAME), sealed)));
}

async function readSealed(folder: DraftFolder, name: string): Promise<Buffer | undefined> {
  const sealed = await onDisk(() => ifExists(() => readFile(join(folder.path, name))));
  return sealed && unseal(folder.key, contextOf(folder, name), sealed);
}

function journalOf(folder: DraftFolder, name: string): JournalOptions {
  return { path: join(folder.path, name), key: folder.key, context: contextOf(folder, name) };
}

function sheetName(number: number): string {
  return `sheet-${number}.sealed`;
}

/** Not the folder's path: a draft stays readable when it is moved aside, or the whole store to another machine. */
function contextOf(folder: DraftFolder, name: string): string {
  return `draft/${folder.id}/${name}`;
}
