/** One draft's folder: which files are in it, under which context each is sealed, and how they are read and written. */
import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DraftHead, FIRST_SHEET } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeFileAtomic } from '../../files/atomic-write.ts';
import { diskResult, ifExists, onDisk } from '../../files/disk-error.ts';
import { createJournal, type JournalOptions } from '../../files/journal.ts';
import { sealWithParityInSteps, type Unsealed, unsealFileInSteps } from '../../files/parity-sealed.ts';
import { inSlices } from '../../in-slices.ts';
import { type Card, cardRecord, parseCard } from './draft-card.ts';
import { type Base, encodeBase, type TakenStep } from './draft-log.ts';
import { decodeSheet } from './sheet-file.ts';

const LOG_NAME = /^log-(\d+)\.journal$/;
const CARD_NAME = 'card.sealed';
export const FIRST_GENERATION = 1;

/** A log as it lies there; `bytes` tells later whether it has grown. */
export interface LogFile {
  readonly name: string;
  readonly generation: number;
  readonly bytes: number;
}

export interface DraftFolder {
  readonly path: string;
  readonly id: string;
  readonly key: KeyObject;
}

/** A folder with its sheets by number, packed as sheet-file.ts does it, the steps that were taken already in the draft that this is a copy of, and an empty log. */
export async function writeNewDraft(
  folder: DraftFolder,
  head: DraftHead,
  sheets: ReadonlyMap<number, Buffer>,
  taken: readonly TakenStep[],
): Promise<void> {
  await onDisk(() => mkdir(folder.path, { mode: 0o700 }));
  for (const [number, packed] of sheets) await writeSheet(folder, number, packed);
  await writeGeneration(folder, FIRST_GENERATION, { head, sheet: FIRST_SHEET, taken });
}

/** A sheet under this number, packed as sheet-file.ts does it. */
export function writeSheet(folder: DraftFolder, number: number, packed: Uint8Array): Promise<void> {
  return writeSealed(folder, sheetName(number), packed);
}

/** The base first: a generation is there when its log is. */
export async function writeGeneration(folder: DraftFolder, generation: number, base: Base): Promise<void> {
  await writeBase(folder, generation, base);
  await createJournal(logOf(folder, generation));
}

export function writeBase(folder: DraftFolder, generation: number, base: Base): Promise<void> {
  return writeSealed(folder, baseName(generation), encodeBase(base));
}

/** The newest log; undefined when there is none. */
export async function findLog(folder: DraftFolder): Promise<LogFile | undefined> {
  const names = (await onDisk(() => ifExists(() => readdir(folder.path)))) ?? [];
  const numbers = names.flatMap((name) => LOG_NAME.exec(name)?.[1] ?? []).map(Number);
  if (numbers.length === 0) return undefined;
  const generation = Math.max(...numbers);
  const name = logName(generation);
  const { size } = await onDisk(() => stat(join(folder.path, name)));
  return { name, generation, bytes: size };
}

export async function readBase(folder: DraftFolder, generation: number): Promise<Unsealed | 'missing' | 'unreadable'> {
  const sealed = await onDisk(() => ifExists(() => readFile(join(folder.path, baseName(generation)))));
  if (sealed === undefined) return 'missing';
  return (await inSlices(unsealFileInSteps(folder.key, contextOf(folder, baseName(generation)), sealed))) ?? 'unreadable';
}

/** The sheet still packed, as a copy of the draft needs it. Fails with STORE_DAMAGED. */
export async function readSheetBytes(folder: DraftFolder, number: number): Promise<Result<Unsealed, Failure>> {
  const found = await readSealed(folder, sheetName(number));
  return found === undefined ? fail(failure('STORE_DAMAGED')) : ok(found);
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. */
export async function readSheet(folder: DraftFolder, number: number): Promise<Result<{ sheet: Sheet; mended: boolean }, Failure>> {
  const bytes = await readSheetBytes(folder, number);
  if (!bytes.ok) return bytes;
  const sheet = await decodeSheet(bytes.value.plain);
  return sheet.ok ? ok({ sheet: sheet.value, mended: bytes.value.mended }) : sheet;
}

/** Writes anew what could only be read by putting it together, before another spot of it goes. */
export async function rewriteSheet(folder: DraftFolder, number: number): Promise<void> {
  const bytes = await readSheetBytes(folder, number);
  if (bytes.ok && bytes.value.mended) await writeSheet(folder, number, bytes.value.plain);
}

/** The card, up to date or not; undefined when it can't be read, which costs no more than making it again. */
export async function readCard(folder: DraftFolder): Promise<Card | undefined> {
  const found = await readSealed(folder, CARD_NAME);
  return found && parseCard(found.plain.toString('utf8'));
}

/** When the disk refuses, the card is made again from the log when it is wanted. */
export async function writeCardIfPossible(folder: DraftFolder, card: Card): Promise<void> {
  await diskResult(async () => ok(await writeSealed(folder, CARD_NAME, cardRecord(card))));
}

async function writeSealed(folder: DraftFolder, name: string, plain: Uint8Array): Promise<void> {
  const sealed = await inSlices(sealWithParityInSteps(folder.key, contextOf(folder, name), plain));
  await writeFileAtomic(join(folder.path, name), sealed);
}

export function logOf(folder: DraftFolder, generation: number): JournalOptions {
  const name = logName(generation);
  return { path: join(folder.path, name), key: folder.key, context: contextOf(folder, name) };
}

export const baseName = (generation: number): string => `base-${generation}.sealed`;
export const logName = (generation: number): string => `log-${generation}.journal`;

async function readSealed(folder: DraftFolder, name: string): Promise<Unsealed | undefined> {
  const sealed = await onDisk(() => ifExists(() => readFile(join(folder.path, name))));
  return sealed && inSlices(unsealFileInSteps(folder.key, contextOf(folder, name), sealed));
}

function sheetName(number: number): string {
  return `sheet-${number}.sealed`;
}

/** Not the folder's path: a draft stays readable when it is moved aside, or the whole store to another machine. */
function contextOf(folder: DraftFolder, name: string): string {
  return `draft/${folder.id}/${name}`;
}
