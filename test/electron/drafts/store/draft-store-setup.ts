/** A store of drafts in a fresh folder, and a draft in it, for the tests of what is stored. */
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DraftStore, openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import type { OpenDraft } from '../../../../electron/drafts/store/open-draft.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { sampleHead, sampleSheet, setName, summarise, tickingClock } from '../sample.ts';

export const key = createSecretKey(randomBytes(32));

export async function setUp(options: { directory?: string; key?: KeyObject } = {}) {
  const directory = options.directory ?? (await tempFolder());
  const clock = tickingClock();
  const summarised: string[] = [];
  const open = async () => {
    const store = await openDraftStore({
      directory,
      key: options.key ?? key,
      clock,
      summarise: (draft) => {
        summarised.push(draft.head.id);
        return summarise(draft);
      },
    });
    onTestFinished(() => store.close());
    return store;
  };
  return { directory, clock, open, store: await open(), summarised };
}

export function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** A closed draft with the names "a" and "b" typed into rows 2 and 3. */
export async function withDraft() {
  const all = await setUp();
  const head = sampleHead();
  const draft = value(await all.store.create(head, sampleSheet()));
  for (const [row, text] of [
    [2, 'a'],
    [3, 'b'],
  ] as const)
    value(await draft.append(setName(row, text)));
  await draft.close();
  return { ...all, head, folder: join(all.directory, 'drafts', head.id) };
}

export async function listed(store: DraftStore) {
  return value(await store.list()).map((listing) => ({
    id: listing.draftId,
    removed: listing.removed,
    is: listing.kind === 'readable' ? `${listing.card.revision} steps` : listing.failure.code,
  }));
}

export const names = (draft: OpenDraft) => [...draft.draft.state.cells].map(([row, { navn }]) => `${row} ${navn}`);
