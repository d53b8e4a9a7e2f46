/** From a draft's folder to the draft. Changes nothing there: what is damaged is repaired when the draft is opened for work, not when it is looked at. */
import type { Draft } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskResult } from '../../files/disk-error.ts';
import { type Card, makeCard, type Summarise } from './draft-card.ts';
import { type DraftFolder, findLog, type LogFile, readCard, readSheet, rewriteSheet, writeCardIfPossible } from './draft-folder.ts';
import { laterSheets, replay, savedAt } from './draft-log.ts';
import { type FoundSteps, readSteps } from './generations.ts';
import { openSteps, type StepLog } from './step-log.ts';

export interface ReadDraft {
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
  readonly log: LogFile;
  readonly found: FoundSteps;
  /** Repairs what was found damaged, and is ready for more steps. */
  openForWork(): Promise<StepLog>;
}

/** Fails with STORE_NEWER_VERSION, STORE_DAMAGED, or STORE_NOT_WRITABLE when the disk refuses. */
export function readDraft(folder: DraftFolder): Promise<Result<ReadDraft, Failure>> {
  return diskResult(async () => {
    const log = await findLog(folder);
    if (log === undefined) return fail(failure('STORE_DAMAGED'));
    const steps = await readSteps(folder, log.generation);
    if (!steps.ok) return steps;
    const { base } = steps.value;
    const sheets = new Map<number, Sheet>();
    const mended: number[] = [];
    for (const number of [base.sheet, ...laterSheets(base)]) {
      const read = await readSheet(folder, number);
      if (!read.ok) return read;
      sheets.set(number, read.value.sheet);
      if (read.value.mended) mended.push(number);
    }
    const first = sheets.get(base.sheet);
    if (first === undefined) return fail(failure('STORE_DAMAGED'));
    const openForWork = async () => {
      for (const number of mended) await rewriteSheet(folder, number);
      return openSteps(folder, steps.value, (await readCard(folder))?.revision ?? 0);
    };
    const draft = replay(base, first, sheets);
    return ok({ draft, revision: base.taken.length, savedAt: savedAt(base), log, found: steps.value, openForWork });
  });
}

/** The draft's card, made again when it doesn't fit the log. Fails as `readDraft` does. */
export function freshCard(folder: DraftFolder, summarise: Summarise): Promise<Result<Card, Failure>> {
  return diskResult(async () => {
    const [log, card] = [await findLog(folder), await readCard(folder)];
    if (card !== undefined && card.log.name === log?.name && card.log.bytes === log.bytes) return ok(card);
    const read = await readDraft(folder);
    if (!read.ok) return read;
    const made = await makeCard(read.value.draft, read.value, read.value.log, summarise);
    // What an older card knew of is missing here; whoever opens the draft has to be able to say so.
    if ((card?.revision ?? 0) <= made.revision) await writeCardIfPossible(folder, made);
    return ok(made);
  });
}
