/** Drafts to a file and from one. */
import type { DraftId } from '../../shared/core/draft/draft.ts';
import type { Failure } from '../../shared/core/failure.ts';
import type { DraftView, Ticket } from '../../shared/ipc/views.ts';
import type { Texts } from '../../shared/text/shape.ts';
import type { Client } from '../client.ts';
import type { Message } from './update.ts';

export interface DraftFileNeeds {
  readonly client: Client;
  readonly dispatch: (message: Message) => void;
  readonly words: () => Texts;
  readonly failed: (failure: Failure) => void;
  readonly show: (draft: DraftView) => Promise<void>;
}

export function makeDraftFileCommands({ client, dispatch, words, failed, show }: DraftFileNeeds) {
  const leave = (): void => dispatch({ kind: 'draft-file', draftFile: null });
  const tell = (text: string): void => dispatch({ kind: 'notice', notice: { text, undo: null } });
  return {
    leave,
    /** The screen stays when the user thinks better of it in the system's dialog, or the file can't be written. */
    async save(draftId: DraftId, passphrase: string): Promise<void> {
      const reply = await client.call('drafts.saveFile', { draftId, passphrase });
      if (!reply.ok) return failed(reply.failure);
      if (!reply.value) return;
      leave();
      tell(words().draftFile.saved);
    },
    async open({ ticket }: Ticket, passphrase: string): Promise<void> {
      const reply = await client.call('drafts.openFile', { ticket, passphrase });
      if (!reply.ok) return failed(reply.failure);
      await show(reply.value);
      tell(words().draftFile.opened(reply.value.name));
    },
  };
}
