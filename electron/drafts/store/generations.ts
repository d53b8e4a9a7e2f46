/**
 * The generations of a draft's steps: each a base and a log (draft-log.ts). The newest counts; the one before it is kept, and everything up to
 * the newest base can be read from it too, so one that can't be read costs nothing as long as the other can.
 */
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { DiskError } from '../../files/disk-error.ts';
import { type FoundJournal, type JournalOptions, JournalUnreadable, readJournal } from '../../files/journal.ts';
import { type DraftFolder, logOf, readBase } from './draft-folder.ts';
import { type Base, parseBase, parseSteps, type TakenStep } from './draft-log.ts';

export interface FoundSteps {
  /** The newest generation's number, readable or not. */
  readonly generation: number;
  /** Everything that can be read: the base's steps and the log's. */
  readonly base: Base;
  /** How many of the steps stand in the log. */
  readonly inLog: number;
  /** The newest log, when the steps were read from it and it may be written on. */
  readonly journal: FoundJournal | undefined;
  /** What had to be done to read them: nothing; a spot of the base was rebuilt; the generation before was read, with the newest log or without. */
  readonly by: 'newest' | 'mended' | 'previous-and-log' | 'previous';
}

/** Fails with STORE_NEWER_VERSION or STORE_DAMAGED. Rejects with a `DiskError`. */
export async function readSteps(folder: DraftFolder, generation: number): Promise<Result<FoundSteps, Failure>> {
  const newest = await readGeneration(folder, generation);
  if (newest.ok || newest.failure.code !== 'STORE_DAMAGED') return newest;
  const previous = await readGeneration(folder, generation - 1);
  // What failed is what to tell: that there is nothing before it either says less.
  return previous.ok ? together(folder, generation, previous.value) : newest;
}

/** Compaction puts all that the previous generation has into the new base, so the new log's steps come right after it. */
async function together(folder: DraftFolder, generation: number, previous: FoundSteps): Promise<Result<FoundSteps, Failure>> {
  const found = { generation, inLog: 0, journal: undefined };
  const log = await logSteps({ ...logOf(folder, generation), keyIsKnown: true });
  if (!log.ok && log.failure.code !== 'STORE_DAMAGED') return log;
  if (!log.ok || previous.journal?.damage !== null) return ok({ ...found, base: previous.base, by: 'previous' });
  const by = log.value.journal.damage === null ? 'previous-and-log' : 'previous';
  return ok({ ...found, base: withSteps(previous.base, log.value.steps), by });
}

async function readGeneration(folder: DraftFolder, generation: number): Promise<Result<FoundSteps, Failure>> {
  const bytes = await readBase(folder, generation);
  if (bytes === 'unreadable') return fail(failure('STORE_DAMAGED'));
  if (bytes === 'missing') return readFirstVersion(folder, generation);
  const base = parseBase(bytes.plain, folder.id);
  if (!base.ok) return base;
  const log = await logSteps({ ...logOf(folder, generation), keyIsKnown: true });
  if (!log.ok) return log;
  return ok({
    generation,
    base: withSteps(base.value, log.value.steps),
    inLog: log.value.steps.length,
    journal: log.value.journal,
    by: bytes.mended ? 'mended' : 'newest',
  });
}

/** The first version had no base: its log begins with one. */
async function readFirstVersion(folder: DraftFolder, generation: number): Promise<Result<FoundSteps, Failure>> {
  const journal = await readLog(logOf(folder, generation));
  if (!journal.ok) return journal;
  const [first, ...records] = journal.value.records;
  if (first === undefined) return fail(failure('STORE_DAMAGED'));
  const base = parseBase(first, folder.id);
  if (!base.ok) return base;
  const steps = parseSteps(records);
  if (!steps.ok) return steps;
  return ok({
    generation,
    base: withSteps(base.value, steps.value),
    inLog: steps.value.length,
    journal: journal.value,
    by: 'newest',
  });
}

async function logSteps(options: JournalOptions): Promise<Result<{ steps: TakenStep[]; journal: FoundJournal }, Failure>> {
  const journal = await readLog(options);
  if (!journal.ok) return journal;
  const steps = parseSteps(journal.value.records);
  return steps.ok ? ok({ steps: steps.value, journal: journal.value }) : steps;
}

async function readLog(options: JournalOptions): Promise<Result<FoundJournal, Failure>> {
  try {
    return ok(await readJournal(options));
  } catch (error) {
    if (error instanceof DiskError && error.errno === 'ENOENT') return fail(failure('STORE_DAMAGED'));
    if (!(error instanceof JournalUnreadable)) throw error;
    return fail(failure(error.reason === 'newer-version' ? 'STORE_NEWER_VERSION' : 'STORE_DAMAGED'));
  }
}

function withSteps(base: Base, steps: readonly TakenStep[]): Base {
  return { ...base, taken: [...base.taken, ...steps] };
}
