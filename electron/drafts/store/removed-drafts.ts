/**
 * Drafts that the user removed. They can be brought back until the app closes; after that they are still kept for 30 days, for the call
 * that begins with "I didn't mean to", and then deleted: they are personal data.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { draftIdSchema } from '../../../shared/core/draft/draft.ts';
import { z } from '../../../shared/zod.ts';
import { removeIfPossible, writeFileAtomic } from '../../files/atomic-write.ts';
import { ifExists, onDisk } from '../../files/disk-error.ts';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const MARK = 'removed-at';

/** Written into the draft's folder, because moving a folder leaves its own times as they were. */
export async function markRemoved(folder: string, now: Date): Promise<void> {
  await writeFileAtomic(join(folder, MARK), Buffer.from(now.toISOString()));
}

export async function unmarkRemoved(folder: string): Promise<void> {
  await onDisk(() => rm(join(folder, MARK), { force: true }));
}

/** A draft whose mark is missing or can't be read is kept: nobody knows how old it is. */
export async function deleteOldRemoved(removed: string, now: Date): Promise<void> {
  for (const name of await onDisk(() => readdir(removed))) {
    if (!draftIdSchema.safeParse(name).success) continue;
    const text = await onDisk(() => ifExists(() => readFile(join(removed, name, MARK), 'utf8')));
    const since = z.iso.datetime().safeParse(text);
    if (!since.success || now.getTime() - Date.parse(since.data) < KEPT_MS) continue;
    await removeIfPossible(join(removed, name));
  }
}
