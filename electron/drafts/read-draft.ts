/** From a draft's folder to the draft. Changes nothing there: what is damaged is repaired when the draft is opened for work, not when it is looked at. */
import type { Draft } from '../../shared/core/draft.ts';
import { type Failure, failure } from '../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { diskResult } from '../files/disk-error.ts';
import { type FoundJournal, JournalUnreadable, readJournal } from '../files/journal.ts';
import { type Card, makeCard, type Summarise } from './draft-card.ts';
import { type DraftFolder, findLog, type LogFile, readCard, readSheet, writeCardIfPossible } from './draft-folder.ts';
import { parseOpening, parseSteps, replay, savedAt } from './draft-log.ts';

export interface ReadDraft {
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
  readonly log: LogFile;
  readonly journal: FoundJournal;
}

/** Fails with STORE_NEWER_VERSION, STORE_DAMAGED, or STORE_NOT_WRITABLE when the disk refuses. */
export function readDraft(folder: DraftFolder): Promise<Result<ReadDraft, Failure>> {
  return diskResult(async () => {
    const file = await findLog(folder);
    if (file === undefined) return fail(failure('STORE_DAMAGED'));
    const journal = await readLogFile(file);
    if (!journal.ok) return journal;
    const { records } = journal.value;
    const opening = parseOpening(records, folder.id);
    if (!opening.ok) return opening;
    // Unpacking the sheet takes another thread as long as reading the steps takes this one.
    const [sheet, steps] = await Promise.all([readSheet(folder, opening.value.sheet), parseSteps(records)]);
    if (!steps.ok) return steps;
    if (!sheet.ok) return sheet;
    const log = { opening: opening.value, steps: steps.value };
    return ok({ draft: replay(log, sheet.value), revision: log.steps.length, savedAt: savedAt(log), log: file, journal: journal.value });
  });
}

/** The draft's card, made again when it doesn't fit the log. Fails as `readDraft` does. */
export function freshCard(folder: DraftFolder, summarise: Summarise): Promise<Result<Card, Failure>> {
  return diskResult(async () => {
    const [log, card] = [await findLog(folder), await readCard(folder)];
    if (card !== undefined && card.log.name === log?.name && card.log.bytes === log.bytes) return ok(card);
    const read = await readDraft(folder);
    if (!read.ok) return read;
    const made = makeCard(read.value.draft, read.value, read.value.log, summarise);
    await writeCardIfPossible(folder, made);
    return ok(made);
  });
}

async function readLogFile(log: LogFile): Promise<Result<FoundJournal, Failure>> {
  try {
    return ok(await readJournal(log));
  } catch (error) {
    if (!(error instanceof JournalUnreadable)) throw error;
    return fail(failure(error.reason === 'newer-version' ? 'STORE_NEWER_VERSION' : 'STORE_DAMAGED'));
  }
}
