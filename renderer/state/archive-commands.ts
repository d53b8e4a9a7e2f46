/** What can be done with what was sent. */
import type { Failure } from '../../shared/core/failure.ts';
import type { Ticket } from '../../shared/ipc/views.ts';
import type { Result } from '../../shared/result.ts';
import type { Texts } from '../../shared/text/shape.ts';
import type { Client } from '../client.ts';
import type { Model } from './model.ts';
import type { Message } from './update.ts';

export function makeArchiveCommands(client: Client, dispatch: (message: Message) => void, current: () => Model, words: () => Texts) {
  const failed = (failure: Failure): void => dispatch({ kind: 'failed', failure });

  /** Holds a file against everything that was sent. The list shows what came of it. */
  async function verify(picked: Result<Ticket | null, Failure>): Promise<void> {
    if (!picked.ok) return failed(picked.failure);
    if (picked.value === null) return;
    const { name: file, ticket } = picked.value;
    const { archive } = current();
    if (archive.submissionId !== null) dispatch({ kind: 'archive', archive: { ...archive, submissionId: null } });
    const looking = { file, result: null };
    dispatch({ kind: 'verifying', verifying: looking });
    const reply = await client.call('ledger.verify', { ticket });
    // Another file may have been dropped meanwhile, or the user has gone elsewhere.
    if (current().verifying !== looking) return;
    dispatch({ kind: 'verifying', verifying: reply.ok ? { file, result: reply.value } : null });
    if (!reply.ok) failed(reply.failure);
  }

  return {
    async drop(files: readonly File[]): Promise<void> {
      const [file] = files;
      if (file === undefined || files.length > 1) {
        return dispatch({ kind: 'notice', notice: { text: words().frame.oneFile, undo: null } });
      }
      await verify(await client.ticketForFile(file));
    },
    async showReceipt(submissionId: string): Promise<void> {
      const reply = await client.call('ledger.receipt', { submissionId });
      if (!reply.ok) return failed(reply.failure);
      dispatch({ kind: 'go', place: 'archive' });
      dispatch({ kind: 'archive', archive: { environmentName: reply.value.environmentName, submissionId } });
    },
    pickToVerify: async (): Promise<void> => verify(await client.call('ledger.pickToVerify', {})),
  };
}
