/** The user's own file behind the draft that she works at: whether it still says what the draft was made of. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DraftId } from '../../../shared/core/draft/draft.ts';
import type { FileWatch, WatchOptions } from '../../files/watch-file.ts';
import type { WorkingDraft } from './working-draft.ts';

export interface LiveFileOptions {
  readonly watch: (options: WatchOptions) => FileWatch;
  /** Told when the answer becomes another one. */
  readonly onChanged: (draftId: DraftId, isChanged: boolean) => void;
}

export interface LiveFile {
  /** Watches the file of this draft, and no longer that of the one before. A draft without a file is only put down. */
  follow(draft: WorkingDraft): void;
  /** The draft's rows have been taken from the file, or taken back: the file is held against what counts now. */
  lookAgain(draft: WorkingDraft): void;
  close(): void;
}

export function makeLiveFile({ watch, onChanged }: LiveFileOptions): LiveFile {
  let followed:
    | { readonly draft: WorkingDraft; readonly watch: FileWatch | undefined; told: boolean; sha256: string | undefined }
    | undefined;

  const tell = (): void => {
    if (followed?.sha256 === undefined) return;
    const { head, state } = followed.draft.open.draft;
    const isChanged = followed.sha256 !== state.source.sha256;
    if (isChanged === followed.told) return;
    followed.told = isChanged;
    onChanged(head.id, isChanged);
  };

  return {
    follow(draft) {
      if (followed?.draft === draft) {
        // The page has opened it anew and knows nothing yet.
        followed.told = false;
        tell();
        return;
      }
      followed?.watch?.close();
      const { path } = draft.open.draft.head;
      const own: NonNullable<typeof followed> = {
        draft,
        told: false,
        sha256: undefined,
        watch:
          path === undefined
            ? undefined
            : watch({
                path,
                onChange: async () => {
                  const sha256 = await hashOf(path);
                  if (sha256 === undefined) return 'later';
                  if (followed !== own) return 'seen';
                  own.sha256 = sha256;
                  tell();
                  return 'seen';
                },
              }),
      };
      followed = own;
    },
    lookAgain(draft) {
      if (followed?.draft === draft) tell();
    },
    close() {
      followed?.watch?.close();
      followed = undefined;
    },
  };
}

/** SHA-256 of the file's bytes; undefined when it can't be read now, as while another program writes it. */
async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
