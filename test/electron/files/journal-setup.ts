/** Journals in a folder of their own. */
import { createSecretKey, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type JournalOptions, openJournal } from '../../../electron/files/journal.ts';
import { tempFolder } from './temp-folder.ts';

export const key = createSecretKey(randomBytes(32));
export const CONTEXT = 'draft/1/log';

export async function journalOf(texts: readonly string[]): Promise<JournalOptions> {
  const options = { path: join(await tempFolder(), 'log'), key, context: CONTEXT };
  const journal = await openJournal(options);
  for (const text of texts) await journal.append(Buffer.from(text));
  await journal.close();
  return options;
}

/** Opens, reads and closes it. */
export async function look(options: JournalOptions) {
  const journal = await openJournal(options);
  await journal.close();
  return { texts: journal.records.map(String), damage: journal.damage };
}
